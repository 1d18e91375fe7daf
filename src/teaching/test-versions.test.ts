import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Option } from '../questions/question.ts';
import type { Question } from '../questions/kinds.ts';
import { draw, fillLevels, type Drawn } from './draw.ts';
import { testPaper } from './test-paper.ts';
import { askedIn, drawTest, type TestSet } from './test-set.ts';
import { unevenness } from './test-versions.ts';
import { GRADES } from '../curriculum/grade.ts';
import { holdsOf, nameOf } from '../../test/content/laws/law.ts';
import { questionLaws } from '../../test/content/laws/questions.ts';
import { testSetLaws } from '../../test/content/laws/test-set.ts';
import { holdTogether, optionTexts } from '../../test/hold-test-together.ts';
import { cases } from '../../test/laws.ts';
import { aLessonOfEachBand, asIn, goldenLessons, sampleLessons } from '../../test/lessons.ts';

let real: GradeLesson[];
let golden: GradeLesson;
let goldens: GradeLesson[];
let sets: TestSet[];
beforeAll(async () => {
  [real, goldens] = await Promise.all([sampleLessons(), goldenLessons()]);
  [golden] = goldens as [GradeLesson];
  const terms = GRADES.map((grade) => real.filter((lesson) => lesson.grade === grade));
  sets = [...[...aLessonOfEachBand(real), ...goldens].map((lesson) => [lesson]), ...terms].map((lessons) =>
    drawTest(lessons),
  );
});

holdsOf(
  testSetLaws,
  () => sets,
  ({ grade, lessons }) => `${lessons.map(({ slug }) => slug).join(', ')} lớp ${grade}`,
);
holdsOf(questionLaws, () => aLessonOfEachBand(real), nameOf);

test('these laws met more than three orders and matches, and statements to judge', () => {
  const kinds = sets.flatMap(({ versions }) => versions[0]!.parts.map(({ part }) => part.kind));
  expect(kinds.filter((kind) => kind === 'order' || kind === 'match').length).toBeGreaterThan(3);
  expect(kinds).toEqual(expect.arrayContaining(['match', 'order', 'true-false']));
});

test('a whole term has the points of the national structure', () => {
  const { versions } = drawTest(real.filter(({ grade }) => grade === 8));
  expect(versions[0]!.parts.map(({ numeral, asked, points }) => [numeral, asked.length, points])).toEqual([
    ['I', 12, 3],
    ['II', 2, 2],
    ['III', 4, 2],
    ['IV', 1, 3],
  ]);
});

test('a term paper takes questions from each of its lessons', () => {
  const lessons = real.filter(({ grade }) => grade === 8);
  const asked = askedIn(drawTest(lessons));
  for (const { slug } of lessons) expect(asked.filter(({ lesson }) => lesson.slug === slug).length).toBeGreaterThan(3);
});

test('the same lessons give the same codes and papers, another drawing gives others, and more versions change none', () => {
  const lessons = real.filter(({ grade }) => grade === 8);
  expect(testPaper(drawTest(lessons))).toEqual(testPaper(drawTest(lessons)));
  expect(drawTest(lessons, { count: 9 }).versions.slice(0, 4)).toEqual(drawTest(lessons).versions);
  const idsOf = (drawing: number) =>
    askedIn(drawTest(lessons, { drawing }))
      .map(({ question }) => question.id)
      .sort();
  expect(idsOf(2)).not.toEqual(idsOf(1));
  expect(drawTest(lessons, { drawing: 2 }).versions.map(({ number }) => number)).toEqual([201, 202, 203, 204]);
});

const at = { line: 1, column: 1 };
const say = (value: string) => [{ type: 'text' as const, value, at }];
const word = fc.stringMatching(/^[a-zđêơư]{3,9}$/);
const options = (least: number, most: number) =>
  fc
    .uniqueArray(word, { minLength: least, maxLength: most })
    .chain((texts) =>
      fc
        .array(fc.boolean(), { minLength: texts.length, maxLength: texts.length })
        .map((right): Option[] =>
          texts.map((text, i) => ({ id: String(i), right: right[i]!, text: say(text), why: say(`vì ${text}`), at })),
        ),
    );
const anyQuestion = fc
  .record({
    kind: fc.constantFrom('single', 'multiple', 'true-false', 'short-answer', 'order', 'match', 'essay'),
    level: fc.constantFrom('biet', 'hieu', 'van-dung'),
    options: options(4, 6),
    id: fc.uuid(),
  })
  .map(({ kind, level, options, id }) => {
    const common = {
      id,
      kind,
      level,
      objective: 'dau-hieu',
      use: 'quiz' as const,
      truth: 'none' as const,
      retired: false,
      grades: [4],
      prompt: [{ type: 'paragraph', children: say('hỏi'), at }],
      at,
    };
    if (kind === 'short-answer') return { ...common, accepted: ['đáp'], why: say('vì') } as Question;
    if (kind === 'essay')
      return {
        ...common,
        guide: [
          { points: 2, text: say('một') },
          { points: 0.5, text: say('hai') },
        ],
      } as Question;
    if (kind === 'order')
      return {
        ...common,
        items: [...options.slice(0, 3), { ...options[0]!, id: 'own', text: say(`của ${id}`) }],
      } as Question;
    if (kind === 'match')
      return {
        ...common,
        pairs: options.slice(0, 4).map((option, i) => ({ ...option, with: say(`${i} với ${id}`) })),
      } as Question;
    // Only one is right in a single choice, and in every kind the sets of options differ by a word of their own.
    const own = [
      ...options.slice(0, kind === 'true-false' ? 3 : 5),
      { ...options[0]!, id: 'own', text: say(`của ${id}`) },
    ];
    return {
      ...common,
      options: kind === 'single' ? own.map((option, i) => ({ ...option, right: i === 1 })) : own,
    } as Question;
  });

test('any questions in any grade make a test of ten points whose papers agree', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyQuestion, { selector: ({ id }) => id, minLength: 1, maxLength: 30 }),
      fc.constantFrom(2, 4, 8, 11),
      fc.integer({ min: 1, max: 4 }),
      (questions, grade, count) => {
        const asks = (kinds: string[]) => questions.some(({ kind }) => kinds.includes(kind));
        fc.pre(asks(['single', 'true-false', 'short-answer', 'essay']));
        const lesson = asIn(
          real.find((one) => one.grade === grade)!,
          golden,
        );
        const set = drawTest([{ ...lesson, questions }], { count });
        holdTogether(set);
        expect(askedIn(set).reduce((sum, { points }) => sum + points, 0)).toBe(10);
      },
    ),
    cases(150),
  );
});

test('versions differ for as long as there are orders left', () => {
  const one = golden.questions.find(
    (question): question is Extract<Question, { kind: 'single' | 'multiple' }> => question.kind === 'single',
  )!;
  const two: Question = { ...one, options: one.options.slice(0, 2) };
  const orders = (questions: Question[], count: number) =>
    new Set(
      drawTest([{ ...golden, questions }], { count }).versions.map(({ parts }) =>
        JSON.stringify(parts.map(({ asked }) => asked.map(({ question }) => [question.id, optionTexts(question)]))),
      ),
    ).size;
  expect(orders([two], 2), 'one question, two options: two papers').toBe(2);
  expect(orders([two], 4)).toBe(2);
  expect(orders([two, { ...two, id: 'khac' }], 8), 'two of them: eight').toBe(8);
});

test('a key of one letter is the most uneven there is', () => {
  const asked = ['q1', 'q2', 'q3', 'q4'].map((id) => ({
    id,
    kind: 'single' as const,
    level: 'biet' as const,
    objective: 'o',
    parts: ['a', 'b', 'c', 'd'],
    use: 'quiz' as const,
    right: ['a'],
    lesson: 'x',
  }));
  const deal = (orders: string[]) => orders.map((order, i) => ({ id: `q${i + 1}`, points: 1, parts: [...order] }));
  expect(unevenness(deal(['abcd', 'abcd', 'abcd', 'abcd']), asked)).toBe(8);
  expect(unevenness(deal(['abcd', 'bacd', 'bcad', 'bcda']), asked)).toBe(1);
});

test('the levels of a paper stand as near as its pool allows to the shares that its form asks for', () => {
  expect(fillLevels(10, [20, 20, 20], [40, 30, 30])).toEqual([4, 3, 3]);
  expect(fillLevels(10, [2, 20, 20], [40, 30, 30])).toEqual([2, 4, 4]);
  expect(fillLevels(10, [1, 1, 8], [40, 30, 30])).toEqual([1, 1, 8]);
  expect(fillLevels(4, [0, 0, 9], [40, 30, 0])).toEqual([0, 0, 4]);
});

test('questions kept for tests are drawn before the others of their level', () => {
  const one = (id: string, use: 'quiz' | 'test'): Drawn => ({
    id,
    kind: 'single',
    level: 'biet',
    objective: 'o',
    use,
    parts: ['a', 'b'],
    right: ['a'],
    lesson: 'x',
  });
  const pool = [...'abcdefgh'].map((id) => one(id, 'quiz')).concat(['k', 'l', 'm'].map((id) => one(id, 'test')));
  const level = { name: 'm', short: 'm', share: 30 };
  const part = { kind: 'single' as const, name: 'p', short: 'p', how: 'h', whole_points: false };
  const form = { levels: { biet: level, hieu: level, 'van-dung': level } };
  const taken = (most: number) => draw(pool, { ...form, parts: [{ ...part, most }] }, 'hạt').map(({ id }) => id);
  expect(taken(5)).toEqual(expect.arrayContaining(['k', 'l', 'm']));
  for (const id of taken(2)) expect(['k', 'l', 'm']).toContain(id);
});

test('two true/false questions of one pattern make a paper worse than any row of letters', () => {
  const asked = ['q1', 'q2'].map((id) => ({
    id,
    kind: 'true-false' as const,
    level: 'biet' as const,
    objective: 'o',
    use: 'quiz' as const,
    parts: ['a', 'b', 'c', 'd'],
    right: ['a', 'b'],
    lesson: 'x',
  }));
  const deal = (orders: string[]) => orders.map((order, i) => ({ id: `q${i + 1}`, points: 1, parts: [...order] }));
  expect(unevenness(deal(['abcd', 'badc']), asked)).toBeGreaterThanOrEqual(100);
  expect(unevenness(deal(['abcd', 'acbd']), asked)).toBe(0);
});
