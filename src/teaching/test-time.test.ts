import { expect, test } from 'vitest';
import { GRADES } from '../curriculum/grade.ts';
import { drawTest } from './test-set.ts';
import { timeOf } from './test-time.ts';
import { sampleLessons } from '../../test/lessons.ts';

const sample = await sampleLessons();

test('a test of a whole term fills the period, a shorter one takes less', () => {
  const term = (grade: number) => drawTest(sample.filter((lesson) => lesson.grade === grade));
  for (const grade of GRADES.filter((one) => one >= 6))
    expect(timeOf(term(grade)), `lớp ${grade}`).toBeGreaterThanOrEqual(40);
  const one = sample.find(({ grade }) => grade === 8)!;
  const short = { ...one, questions: one.questions.slice(0, 6), reserved: [] };
  expect(timeOf(drawTest([short]))).toBeLessThan(timeOf(term(8)));
});

test('a test is never longer than the periods of its form', () => {
  const lessons = sample.filter(({ grade }) => grade === 8).map((lesson) => ({ ...lesson, period: 20 }));
  const timeIn = (periods: number) =>
    timeOf(drawTest(lessons.map((lesson) => ({ ...lesson, testForm: { ...lesson.testForm, periods } }))));
  expect([timeIn(1), timeIn(2)]).toEqual([20, 40]);
});
