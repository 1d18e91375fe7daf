import { expect, test } from 'vitest';
import { CONTENT } from '../folders.ts';
import { holdCoverage, holdOfficeWords, reportOn } from '../office.ts';

const report = await reportOn(CONTENT, '2026-11-28');

test('on paper every cell of the coverage says what it is, each empty one with its reason', () => {
  expect(holdCoverage(report).length).toBeGreaterThan(0);
});

test('no paper of the office says an id of ours, a mark, or what is MEMORY', () => {
  holdOfficeWords(report);
});
