import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { cutAll, type GradeLesson } from './cut.ts';
import { activitiesOf, isJudgedIn, placeOfActivity, placeOfObjective } from './lesson-parts.ts';

let golden: GradeLesson;
beforeAll(async () => {
  golden = cutAll((await readCurriculum(path.resolve('test/golden/content'))).curriculum!)[0]!;
});

test('an objective is practised in the activity that names it', () => {
  expect(placeOfObjective(golden, 'viec-lam')).toBe('hoat-dong-4');
});

test('an objective that no activity names is practised where new knowledge is formed', () => {
  expect(placeOfObjective(golden, 'dau-hieu')).toBe('hoat-dong-2');
  expect(placeOfObjective({ ...golden, body: [] }, 'dau-hieu')).toBe('ten-bai');
});

test('every activity has a place of its own', () => {
  const activities = golden.body.filter((node) => node.type === 'block' && node.name === 'Activity');
  expect(activities.map((node) => placeOfActivity(golden, node))).toEqual([
    'hoat-dong-1',
    'hoat-dong-2',
    'hoat-dong-3',
    'hoat-dong-4',
  ]);
});

test('an opening is judged by an objective only when nothing after it teaches that', () => {
  const withObjectives = (...named: string[]): GradeLesson => ({
    ...golden,
    body: activitiesOf(golden).map((activity, i) => ({
      ...activity,
      props: { ...activity.props, objectives: named[i] },
    })),
  });
  const judging = (lesson: GradeLesson) =>
    activitiesOf(lesson).map((activity) => isJudgedIn(lesson, activity, 'dau-hieu'));
  expect(judging(withObjectives('dau-hieu', 'khac', 'dau-hieu'))).toEqual([false, false, true, false]);
  expect(judging(withObjectives('dau-hieu', 'khac'))).toEqual([true, false, false, false]);
  expect(judging(withObjectives()), 'where no activity names it, what forms new knowledge is').toEqual([
    false,
    true,
    false,
    false,
  ]);
});
