import { expect, test } from 'vitest';
import { groupOf } from './grade-group.ts';

test('a text belongs to the group of its youngest readers', () => {
  expect([[1, 2], [3], [4], [5, 6], [7], [9], [10, 12]].map(groupOf)).toEqual([
    '1-2',
    '3',
    '4-5',
    '4-5',
    '6-7',
    '8-9',
    '10-12',
  ]);
});
