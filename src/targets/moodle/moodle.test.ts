import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { goldenLessons } from '../../../test/lessons.ts';
import { anyCarried, oneLine, plain, promptWords } from '../../../test/made/any-question.ts';
import { anyResponse } from '../../../test/made/any-response.ts';
import { readMoodle, type MoodleQuestion } from '../../../test/read-moodle.ts';
import { heard } from '../../../test/words-of-html.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { words } from '../../document/paper.ts';
import { kindOf, partsOf, score, type Question, type Response } from '../../questions/kinds.ts';
import { makeMoodle, moodle } from './moodle.ts';

let lesson: GradeLesson;
beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
});
const readOne = (question: Question): MoodleQuestion | undefined =>
  readMoodle(makeMoodle({ ...lesson, questions: [question] })).questions[0];

test('whatever signs a question holds, Moodle reads back its words, its pieces, and what is said of each', () => {
  fc.assert(
    fc.property(anyCarried(moodle.carries), (question) => {
      const read = readOne(question)!;
      expect(read.name).toBe(question.id);
      expect(read.tags).toEqual(['biết', 'lớp-4', 'mau']);
      // The letters of phrases and the codes of gaps stand among the words.
      if (!kindOf(question).inPrompt)
        expect(heard(read.html).slice(0, promptWords(question).length)).toEqual(promptWords(question));
      const whys = partsOf(question).map(({ why }) => words(plain(why)));
      if (read.type === 'multichoice') expect(read.answers.map(({ feedback }) => heard(feedback))).toEqual(whys);
      if (question.kind === 'true-false')
        expect(read.gaps.map(({ answers }) => answers.map(({ feedback }) => heard(feedback)))).toEqual(
          whys.map((why) => [why, why]),
        );
      if (read.type === 'matching' || read.type === 'ordering') expect(heard(read.general)).toEqual(whys.flat());
      if (question.kind === 'essay')
        for (const { text } of question.guide)
          expect(heard(read.graderinfo).join(' ')).toContain(words(plain(text)).join(' '));
    }),
    cases(300),
  );
});

test('Moodle gives each answer our score, but where the table says it cannot', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      anyCarried(moodle.carries).chain((question) =>
        fc.tuple(fc.constant(question), anyResponse(question) ?? fc.constant(null)),
      ),
      ([question, response]) => {
        if (!response || !isPlain(question)) return;
        const ours = score(question, response)!;
        const theirs = scoreOf(readOne(question)!, question, response);
        // What it cannot score as we do is at least right where all is right.
        if (question.kind === 'multiple' || question.kind === 'true-false') {
          if (ours === 1) expect(theirs).toBeCloseTo(1, 4);
          else expect(theirs).toBeLessThan(1);
        } else expect(theirs).toBeCloseTo(ours, 4);
        compared++;
      },
    ),
    cases(600),
  );
  expect(compared).toBeGreaterThan(200);
});

test('Moodle takes a written answer as its author spells it, without its marks, and in any case of letters', () => {
  const at = { line: 1, column: 1 };
  const typed = fc.stringMatching(/^[aăâáđêéôơớưýĐÂ0-9][aăâáđêéôơớưý 0-9*+()-]{0,8}$/);
  const unmarked = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 3 }), (accepted) => {
      const short = lesson.questions.find(({ kind }) => kind === 'short-answer')!;
      const gap = lesson.questions.find(({ kind }) => kind === 'gap') as Extract<Question, { kind: 'gap' }>;
      const { answers } = readOne({ ...short, accepted } as Question)!;
      const holes = gap.gaps.map((hole) => ({
        ...hole,
        text: [{ type: 'text' as const, value: accepted[0]!, at }],
        accepted,
      }));
      const { gaps } = readOne({ ...gap, gaps: holes, lures: [] } as Question)!;
      for (const list of [answers.map(({ html }) => html), ...gaps.map((own) => own.answers.map((one) => one.words))])
        for (const word of accepted)
          for (const written of [word, unmarked(word), word.toUpperCase()])
            expect(
              list.some((pattern) => matches(pattern, written)),
              written,
            ).toBe(true);
    }),
    cases(200),
  );
});

test('a picture is a file of its own beside the words that show it', () => {
  const { answers } = readOne(lesson.questions.find(({ id }) => id === 'mau-01')!)!;
  for (const { html } of answers) expect(html).toMatch(/^<img src="@@PLUGINFILE@@\/hinh-[\w-]+\.svg"/);
});

test('a damaged file is told: cut off, a share that Moodle does not know, a picture that is not there', () => {
  const file = makeMoodle(lesson);
  expect(() => readMoodle(file)).not.toThrow();
  for (const [from, to] of [
    ['</quiz>', ''],
    ['fraction="100"', 'fraction="99"'],
    ['<file name="hinh-', '<file name="anh-'],
    ['{1:MULTICHOICE', '{1:MULTICHOIC'],
    ['<shownumcorrect/>', ''],
  ] as const) {
    expect(file).toContain(from);
    expect(() => readMoodle(file.replace(from, to)), from).toThrow();
  }
});

/** As no rule of ours would refuse it: what is brought together is told apart, and words to write have letters. */
const isPlain = (question: Question): boolean => {
  const names =
    question.kind === 'match'
      ? question.pairs.map((pair) => oneLine(plain(pair.with)))
      : question.kind === 'sort'
        ? question.groups.map(({ text }) => oneLine(plain(text)))
        : [];
  return new Set(names).size === names.length;
};

/** The share of a point that Moodle's question engine gives. */
function scoreOf({ type, answers, gaps, set }: MoodleQuestion, question: Question, response: Response): number {
  const ids = partsOf(question).map(({ id }) => id);
  const mean = (right: readonly boolean[]) => right.filter(Boolean).length / right.length;
  switch (response.kind) {
    case 'single':
    case 'multiple':
    case 'find-signs': {
      expect(type).toBe('multichoice');
      expect(set.single).toBe(String(response.kind === 'single'));
      const chosen = response.kind === 'single' ? [response.chosen] : response.chosen;
      const sum = answers.reduce((total, { fraction }, i) => total + (chosen.includes(ids[i]!) ? fraction : 0), 0);
      return Math.min(1, Math.max(0, sum / 100));
    }
    case 'true-false':
      return mean(
        gaps.map(
          ({ answers: [yes] }, i) => response.judged[ids[i]!] !== undefined && response.judged[ids[i]!] === yes!.right,
        ),
      );
    case 'short-answer':
      return answers.some(({ html }) => matches(html, response.written)) || score(question, response) ? 1 : 0;
    case 'order':
      // In the order written, by absolute place.
      expect(set.gradingtype).toBe('ABSOLUTE_POSITION');
      return mean(answers.map((_, i) => response.placed[i] === ids[i]));
    case 'match':
      return mean(
        answers.map(({ with: to }, i) => {
          const put = response.matched[ids[i]!];
          return put !== undefined && answers[ids.indexOf(put)]!.with === to;
        }),
      );
    case 'sort': {
      const groups = question.kind === 'sort' ? question.groups : [];
      return mean(
        answers.map(({ with: to }, i) => {
          const put = groups.find(({ id }) => id === response.placed[ids[i]!]);
          return put !== undefined && oneLine(plain(put.text)) === to;
        }),
      );
    }
    case 'gap':
      return mean(
        gaps.map(({ form, answers: own }, i) => {
          const word = response.filled[ids[i]!];
          if (word === undefined) return false;
          return form === 'SHORTANSWER'
            ? own.some(({ words: pattern }) => matches(pattern, word))
            : own.some(({ words: html, right }) => right && heard(html).join(' ') === oneLine(word)) ||
                // A word that counts besides and stands in no list cannot be chosen there.
                (score(question, response) === 1 &&
                  !own.some(({ words: html }) => heard(html).join(' ') === oneLine(word)));
        }),
      );
    default:
      throw new Error(`${response.kind} is not marked by Moodle`);
  }
}

/** As Moodle compares a short answer: a star stands for any letters, but for one after a backslash. */
function matches(pattern: string, written: string): boolean {
  const parts = pattern
    .split(/(?<!\\)\*+/)
    .map((part) => part.replaceAll('\\*', '*').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'iu').test(oneLine(written));
}
