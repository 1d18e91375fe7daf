import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { goldenLessons } from '../../../test/lessons.ts';
import { anyQuestion, oneLine, plain, promptWords } from '../../../test/made/any-question.ts';
import { readKahoot, readWayground, type SheetQuestion } from '../../../test/read-sheet.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { words } from '../../document/paper.ts';
import type { Question } from '../../questions/kinds.ts';
import { makeWayground } from '../wayground/wayground.ts';
import { LIMITS } from './ask.ts';
import { makeKahoot } from './kahoot.ts';

let lesson: GradeLesson;
beforeAll(async () => {
  [lesson] = (await goldenLessons()) as [GradeLesson];
});
const kahootOf = async (question: Question) => readKahoot(await makeKahoot({ ...lesson, questions: [question] }));
const waygroundOf = async (question: Question) =>
  readWayground(await makeWayground({ ...lesson, questions: [question] }));

/** What each row offers, and what is right of it, by the question itself. */
function rowsOf(question: Question): [answers: string[], right: string[]][] {
  const say = (part: { text: Parameters<typeof plain>[0] }) => oneLine(plain(part.text));
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'find-signs':
      return [[question.options.map(say), question.options.filter(({ right }) => right).map(say)]];
    case 'true-false':
      return question.options.map(({ right }) => [['Đúng', 'Sai'], [right ? 'Đúng' : 'Sai']]);
    case 'match':
      return question.pairs.map((pair) => [
        question.pairs.map((one) => oneLine(plain(one.with))),
        [oneLine(plain(pair.with))],
      ]);
    case 'sort':
      return question.cards.map((card) => [
        question.groups.map(say),
        [say(question.groups.find(({ id }) => id === card.group)!)],
      ]);
    default:
      return [];
  }
}
const sorted = (list: readonly string[]): string[] => [...list].sort();

function compare(question: Question, rows: readonly SheetQuestion[]): void {
  const wanted = rowsOf(question);
  if (!wanted.length) return;
  expect(rows).toHaveLength(wanted.length);
  for (const [i, { answers, right, question: asked }] of rows.entries()) {
    expect(sorted(answers)).toEqual(sorted(wanted[i]![0]));
    expect(sorted(right.map((place) => answers[place - 1]!))).toEqual(sorted(wanted[i]![1]));
    if (question.kind !== 'find-signs')
      expect(words(asked).slice(0, promptWords(question).length)).toEqual(promptWords(question));
  }
}

test('whatever signs a question holds, its sheets have its words whole, or it is named as not fitting', () =>
  fc.assert(
    fc.asyncProperty(anyQuestion, async (question) => {
      for (const { questions, readFirst } of [await kahootOf(question), await waygroundOf(question)])
        if (questions.length) compare(question, questions);
        else expect(readFirst.some((line) => line.startsWith(`${question.id}: `))).toBe(true);
    }),
    cases(60),
  ));

test('a question of one letter too many is named with its length, and so is an answer; none is cut', async () => {
  const single = lesson.questions.find(({ id }) => id === 'mau-06')! as Extract<Question, { kind: 'single' }>;
  const at = single.at;
  const ask = (length: number): Question => ({
    ...single,
    prompt: [{ type: 'paragraph', at, children: [{ type: 'text', value: 'ă'.repeat(length), at }] }],
  });
  expect((await kahootOf(ask(LIMITS.question))).questions).toHaveLength(1);
  const long = await kahootOf(ask(LIMITS.question + 1));
  expect(long.questions).toEqual([]);
  expect(long.readFirst).toContain('mau-06: Một lựa chọn: lời hỏi có 121 kí tự, Kahoot nhận 120.');
  const answer = (length: number): Question => ({
    ...single,
    options: single.options.map((one) => ({ ...one, text: [{ type: 'text', value: 'ế'.repeat(length), at }] })),
  });
  expect((await kahootOf(answer(LIMITS.answer))).questions).toHaveLength(1);
  expect((await kahootOf(answer(LIMITS.answer + 1))).readFirst).toContain(
    'mau-06: Một lựa chọn: một lựa chọn có 76 kí tự, Kahoot nhận 75.',
  );
});

test('why each answer is right or wrong comes to Wayground in its one place', async () => {
  const { questions } = await waygroundOf(lesson.questions.find(({ id }) => id === 'mau-06')!);
  expect(questions[0]!.explanation).toBe('“Chậm lại”: Đúng bước đầu. “Trả lời”: Trả lời thì đã vội.');
});

test('more options than a sheet has columns are named with their number, none is dropped', async () => {
  const single = lesson.questions.find(({ id }) => id === 'mau-06')! as Extract<Question, { kind: 'single' }>;
  const short = lesson.questions.find(({ kind }) => kind === 'short-answer')!;
  const of = (count: number): Question => ({
    ...single,
    options: Array.from({ length: count }, (_, i) => ({
      ...single.options[0]!,
      id: `o-${i}`,
      right: i === 0,
      text: [{ type: 'text' as const, value: `ý ${i}`, at: single.at }],
    })),
  });
  for (const [make, most, name] of [
    [kahootOf, 4, 'Kahoot'],
    [waygroundOf, 5, 'Wayground'],
  ] as const) {
    expect((await make(of(most))).questions[0]!.answers).toHaveLength(most);
    const { questions, readFirst } = await make(of(most + 1));
    expect(questions).toEqual([]);
    expect(readFirst).toContain(`mau-06: Một lựa chọn: có ${most + 1} lựa chọn, ${name} nhận ${most}.`);
  }
  const accepted = Array.from({ length: 6 }, (_, i) => `từ ${i}`);
  expect((await waygroundOf({ ...short, accepted } as Question)).readFirst).toContainEqual(
    expect.stringMatching(/: có 6 đáp án, Wayground nhận 5\.$/),
  );
});
