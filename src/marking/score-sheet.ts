import { letterOf } from '../document/paper.ts';
import { isMarkedByHand, kindOf, partsOf, placeOnSheet, TOOLS, type Question } from '../questions/kinds.ts';
import { statementName } from '../questions/on-paper.ts';
import type { Part } from '../questions/question.ts';
import type { Asked } from '../teaching/test-set.ts';
import { versionOf, type MarkedSheet } from './marked-sheet.ts';
import type { MarkedTest } from './recall-sheet.ts';

/** What one question of a sheet earned. `share`: 0 to 1; null: the teacher has not looked at it yet. */
export interface Earned {
  place: string;
  asked: Asked;
  numeral: string;
  share: number | null;
  points: number | null;
}

export interface Score {
  earned: Earned[];
  /** The sum of all points; null while any is missing. */
  total: number | null;
}

/** Marks a sheet by the key of its version; null while the version is not known. */
export function scoreSheet(sheet: MarkedSheet, test: MarkedTest): Score | null {
  const version = versionOf(sheet, test);
  if (!version) return null;
  const earned = version.parts.flatMap(({ numeral, part, asked }) =>
    asked.map((one): Earned => {
      const place = `${numeral}.${one.number}`;
      // Several questions on the back share the part's points, which are given in one sum.
      const back = sheet.back[numeral];
      if (isMarkedByHand(part))
        return {
          place,
          asked: one,
          numeral,
          share: null,
          points: back === undefined || back === null ? null : back / asked.length,
        };
      const share = shareOf(sheet, place, one);
      return { place, asked: one, numeral, share, points: share === null ? null : round(share * one.points) };
    }),
  );
  const points = earned.map((one) => one.points);
  return { earned, total: points.includes(null) ? null : round(points.reduce<number>((sum, one) => sum + one!, 0)) };
}

/** Hundredths: a statement's tenth of a quarter point would be less, but no test has so small a question. */
const round = (points: number): number => Math.round(points * 1000) / 1000;

function shareOf(sheet: MarkedSheet, place: string, { question }: Asked): number | null {
  const kind = kindOf(question);
  const form = placeOnSheet(question);
  const marked = (response: unknown): number | null => kind.score(kind.key(question), response, TOOLS);
  switch (form?.form) {
    case 'bubbles': {
      const chosen = chosenIn(sheet, place, question);
      return chosen && marked(form.response(chosen.map(({ id }) => id)));
    }
    case 'judgements': {
      const judged = judgedIn(sheet, place, question);
      return judged && marked(form.response(Object.fromEntries(judged.map(({ part, said }) => [part.id, said]))));
    }
    case 'lines':
    case 'back':
    case undefined:
      return sheet.written[place] ?? null;
    default:
      return form satisfies never;
  }
}

/** The pieces whose letters are chosen; null while the teacher has not looked. */
export const chosenIn = ({ rows }: MarkedSheet, place: string, question: Question): Part[] | null =>
  rows[place]?.flatMap((letter) => partsOf(question).find((_, i) => letterOf(i) === letter) ?? []) ?? null;

/** What is said of each piece that is judged; null while the teacher has not looked at one. */
export function judgedIn(
  { rows }: MarkedSheet,
  place: string,
  question: Question,
): { part: Part; said: boolean }[] | null {
  const parts = partsOf(question);
  const said = parts.map((_, i) => rows[place + statementName(i)]);
  if (said.some((row) => !row)) return null;
  return parts.flatMap((part, i) => (said[i]![0] ? [{ part, said: said[i]![0] === 'Đ' }] : []));
}
