import { expect, test } from 'vitest';
import { inOrder } from './year-form.ts';

test('lessons stand in the order that the office gives, those it does not name after them', () => {
  const lessons = ['ban-be', 'nap-game', 'phieu', 'zalo'].map((slug) => ({ slug }));
  expect(inOrder(lessons, { order: ['phieu', 'chua-viet', 'nap-game'] }).map(({ slug }) => slug)).toEqual([
    'phieu',
    'nap-game',
    'ban-be',
    'zalo',
  ]);
});
