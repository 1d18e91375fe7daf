import path from 'node:path';
import { expect, test } from 'vitest';
import { cutAll } from '../curriculum/cut.ts';
import { GRADES, periodOf } from '../curriculum/grade.ts';
import { wordsOf } from '../document/paper.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { testPaper } from './test-paper.ts';
import { drawTest } from './test-set.ts';
import { timeOf } from './test-time.ts';

const real = cutAll((await readCurriculum(path.resolve('content'))).curriculum!);

test('a test says how long it takes, in fives of minutes, and fits a period', () => {
  for (const lesson of real) {
    const set = drawTest([lesson]);
    expect(timeOf(set) % 5).toBe(0);
    expect(timeOf(set)).toBeGreaterThanOrEqual(15);
    expect(timeOf(set)).toBeLessThanOrEqual(periodOf(lesson.grade));
    expect(wordsOf(testPaper(set).body).join(' ')).toContain(`Thời gian làm bài: ${timeOf(set)} phút`);
  }
});

test('a test of a whole term fills the period, a shorter one takes less', () => {
  const term = (grade: number) => drawTest(real.filter((lesson) => lesson.grade === grade));
  for (const grade of GRADES.filter((one) => one >= 6))
    expect(timeOf(term(grade)), `lớp ${grade}`).toBeGreaterThanOrEqual(40);
  expect(timeOf(drawTest([real.find(({ grade }) => grade === 8)!]))).toBeLessThan(timeOf(term(8)));
});
