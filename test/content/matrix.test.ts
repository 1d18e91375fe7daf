import { expect, test } from 'vitest';
import { GRADES } from '../../src/curriculum/grade.ts';
import { realLessons } from '../lessons.ts';

const lessons = await realLessons();

test('there are twelve lessons, in at least 105 pairs of a lesson and a grade', () => {
  expect(new Set(lessons.map(({ slug }) => slug)).size).toBeGreaterThanOrEqual(12);
  expect(lessons.length).toBeGreaterThanOrEqual(105);
});

test.each(GRADES)('grade %i has at least six lessons', (grade) => {
  expect(lessons.filter((lesson) => lesson.grade === grade).length).toBeGreaterThanOrEqual(6);
});
