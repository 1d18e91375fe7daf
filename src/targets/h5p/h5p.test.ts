import { beforeAll, expect, test } from 'vitest';
import { goldenLessons } from '../../../test/lessons.ts';
import { readH5p } from '../../../test/read-h5p.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { makeH5p } from './h5p.ts';

let lesson: GradeLesson;
beforeAll(async () => {
  lesson = (await goldenLessons())[0]!;
});

const read = (given: GradeLesson = lesson) => readH5p(makeH5p(given));
const of = (kind: string) => {
  const { id } = lesson.questions.find((question) => question.kind === kind)!;
  return read().questions.filter((one) => one.id === id || one.id.startsWith(`${id}-`));
};

test('a set names each library that its questions are of, once, and brings none', () => {
  const { dependencies, questions, files } = read();
  expect([...new Set(questions.map(({ library }) => library))].sort()).toEqual(
    dependencies.filter((name) => !name.startsWith('H5P.QuestionSet')).sort(),
  );
  expect(files).toEqual(['h5p.json', 'content/content.json']);
});

test('each statement is a question that is true or false, and says why whatever was answered', () => {
  const asked = of('true-false');
  const question = lesson.questions.find(({ kind }) => kind === 'true-false')!;
  expect(asked.map(({ right }) => right)).toEqual(
    'options' in question ? question.options.map(({ right }) => [String(right)]) : [],
  );
  for (const { whys } of asked) expect(whys.every(Boolean)).toBe(true);
});

test('a single choice has one right answer, several have all of them, and each says why', () => {
  expect(of('single')[0]!.right).toHaveLength(1);
  expect(of('multiple')[0]!.right.length).toBeGreaterThan(1);
  for (const { whys } of [...of('single'), ...of('multiple')]) expect(whys.every(Boolean)).toBe(true);
});

test('a written answer is taken with its marks and without, and one with a sign of H5P stays at home by name', () => {
  const question = lesson.questions.find((one) => one.kind === 'short-answer')!;
  if (question.kind !== 'short-answer') throw new Error();
  expect(of('short-answer')[0]!.right).toEqual(expect.arrayContaining(question.accepted));
  const odd = { ...lesson, questions: [{ ...question, accepted: ['1/2'] }] };
  expect(read(odd).questions).toEqual([]);
  expect(read(odd).readFirst.join('\n')).toContain(`${question.id}: Trả lời ngắn: đáp án có dấu`);
});

test('each gap is a blank with its words, and the words to choose from are told', () => {
  const question = lesson.questions.find((one) => one.kind === 'gap')!;
  if (question.kind !== 'gap') throw new Error();
  const [asked] = of('gap');
  for (const { accepted } of question.gaps) expect(asked!.right).toEqual(expect.arrayContaining(accepted));
  if (question.lures.length) expect(asked!.words).toContain('Chọn từ để điền');
});
