import { expect, test } from 'vitest';
import { yearAfter } from './show-date.ts';

test('a year on is the same day, but for the day that only leap years have', () => {
  expect(['2026-11-24', '2028-02-29', '2027-02-28'].map(yearAfter)).toEqual(['2027-11-24', '2029-02-28', '2028-02-28']);
});
