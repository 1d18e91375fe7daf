import { textOf } from '../curriculum/tree.ts';
import { isMarkedByHand, placeOnSheet } from '../questions/kinds.ts';
import { isRight } from '../questions/question.ts';
import { askedAbout, type Asked } from '../teaching/test-set.ts';
import { versionOf, type MarkedSheet } from './marked-sheet.ts';
import type { MarkedTest } from './recall-sheet.ts';
import { chosenIn, judgedIn, scoreSheet, type Score } from './score-sheet.ts';

/** How a class did on one question, whatever its place in each version. */
export interface QuestionFigures {
  id: string;
  /** Its place in the first version. */
  place: string;
  prompt: string;
  objective: string;
  /** How many sheets count, and what share of its points they earned: the lower, the harder. */
  sheets: number;
  ease: number;
  /** How much more of it the best quarter earned than the weakest; null with fewer than FEW sheets. */
  discrimination: number | null;
  /** The wrong choice that most pupils made, in words, and how many. */
  wrong: { text: string; count: number } | null;
}

/** What of the lessons the class has least of. */
export interface TeachAgain {
  lesson: { slug: string; title: string };
  objective: string;
  ease: number;
  questions: number;
}

/** Fewer sheets say nothing of how a question parts the strong from the weak. */
export const FEW = 8;
/** An objective of which the class earned less than this is to be taught again. */
const WEAK = 0.6;

/**
 * What a class's sheets tell of its test: how each question did, and which objectives are to be taught again. A sheet
 * whose version is not known counts for nothing.
 */
export function analyse(
  sheets: readonly MarkedSheet[],
  test: MarkedTest,
): { questions: QuestionFigures[]; again: TeachAgain[] } {
  const scored = sheets.flatMap((sheet) => {
    const score = scoreSheet(sheet, test);
    return score ? [{ sheet, score }] : [];
  });
  const first = test.set.versions[0]!.parts.flatMap(({ numeral, part, asked }) =>
    isMarkedByHand(part) ? [] : asked.map((one) => ({ one, place: `${numeral}.${one.number}` })),
  );
  const topics = askedAbout(test.set);
  const questions = first.map(({ one, place }): QuestionFigures => {
    const { id, objective, prompt } = one.question;
    const own = scored.flatMap(({ sheet, score }) => {
      const share = score.earned.find(({ asked }) => asked.question.id === id)?.share;
      return share === null || share === undefined ? [] : [{ sheet, score, share }];
    });
    return {
      id,
      place,
      prompt: shorten(prompt.map((node) => textOf([node])).join(' ')),
      objective: one.lesson.objectives.find((aim) => aim.id === objective)?.text ?? '',
      sheets: own.length,
      ease: mean(own.map(({ share }) => share)),
      discrimination: own.length < FEW ? null : discriminationOf(own),
      wrong: commonestWrong(own, id, test),
    };
  });
  const again = topics
    .map(({ objective, asked }): TeachAgain => {
      const figures = questions.filter(
        ({ id, sheets: count }) => count && asked.some(({ question }) => question.id === id),
      );
      const { slug, title } = asked[0]!.lesson;
      return {
        lesson: { slug, title },
        objective,
        ease: mean(figures.map(({ ease }) => ease)),
        questions: figures.length,
      };
    })
    .filter(({ questions: count, ease }) => count && ease < WEAK)
    .sort((a, b) => a.ease - b.ease);
  return { questions, again };
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / (values.length || 1);

/** The best quarter of the class by what else they earned, against the weakest. */
function discriminationOf(own: readonly { score: Score; share: number }[]): number {
  const rest = ({ score, share }: (typeof own)[number]) =>
    score.earned.reduce((sum, { points }) => sum + (points ?? 0), 0) - share * 0.001;
  const ranked = [...own].sort((a, b) => rest(b) - rest(a));
  const size = Math.max(2, Math.round(own.length * 0.27));
  return mean(ranked.slice(0, size).map(({ share }) => share)) - mean(ranked.slice(-size).map(({ share }) => share));
}

function commonestWrong(
  own: readonly { sheet: MarkedSheet; score: Score }[],
  id: string,
  test: MarkedTest,
): QuestionFigures['wrong'] {
  const counts = new Map<string, number>();
  for (const { sheet, score } of own) {
    const earned = score.earned.find(({ asked }) => asked.question.id === id)!;
    if (!versionOf(sheet, test)) continue;
    for (const text of wrongOf(sheet, earned.place, earned.asked)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? { text: most[0], count: most[1] } : null;
}

/** What this pupil chose that is not right. */
function wrongOf(sheet: MarkedSheet, place: string, { question }: Asked): string[] {
  const form = placeOnSheet(question)?.form;
  switch (form) {
    case 'bubbles':
      return (chosenIn(sheet, place, question) ?? []).filter((part) => !isRight(part)).map(({ text }) => textOf(text));
    case 'judgements':
      return (judgedIn(sheet, place, question) ?? [])
        .filter(({ part, said }) => said !== isRight(part))
        .map(({ part, said }) => `${textOf(part.text)} – chọn ${said ? 'Đúng' : 'Sai'}`);
    case 'lines':
    case 'back':
    case undefined:
      return [];
    default:
      return form satisfies never;
  }
}

const shorten = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 90 ? `${plain.slice(0, 88).trimEnd()}…` : plain;
};
