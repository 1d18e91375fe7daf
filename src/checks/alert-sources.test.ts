import { alertSources } from './alert-sources.ts';
import { expect, test } from 'vitest';
import { ALERT, bad, placesOf, requires } from './testing.ts';

requires('every source of a warning has been read', alertSources, { [ALERT]: 'alert-sources.bad.yaml' }, [
  'mau.yaml:62:11',
]);

test('a warning has one source at least that can stand alone, where sources are graded', async () => {
  const table = await bad('known-publishers.bad.yaml');
  const at = (grade: string) =>
    placesOf(alertSources, { 'forms/bac-nguon.yaml': table.replace('mau.example: C', `bao-mau.example: ${grade}`) });
  expect(await at('D')).toEqual(['mau.yaml:55:1']);
  expect(await at('C')).toEqual([]);
});
