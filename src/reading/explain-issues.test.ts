import { expect, test } from 'vitest';
import { AlertFile } from '../curriculum/alert.ts';
import { explainIssues } from './explain-issues.ts';

const where = { file: 'a.yaml', rule: 'khai-bao', holder: 'a.yaml', placeOf: () => ({ line: 1, column: 1 }) };

/** What is told of the days of a warning, by their keys. */
function fixesOf(value: Record<string, string>): string[] {
  const issues = AlertFile.safeParse(value).error!.issues.filter(({ path: [key] }) => String(key) in value);
  return explainIssues(issues, AlertFile, value, where).map(({ fix }) => fix);
}

test('a day written as people here write it is told as the file wants it', () => {
  expect(fixesOf({ posted: '30/11/2026', since: '8/2026', until: '5.3.2027' })).toEqual([
    'Ghi 2026-11-30.',
    'Ghi 2026-08.',
    'Ghi 2027-03-05.',
  ]);
});

test('a day that there is not, and a part of a day where a whole one is asked for, is told by the field’s words', () => {
  expect(fixesOf({ posted: '31/2/2026', until: '5/2027' })).toEqual([
    expect.stringMatching(/^Ghi “Ngày đăng cảnh báo”/),
    expect.stringMatching(/^Ghi “Ngày cuối cùng/),
  ]);
});
