import { expect, test } from 'vitest';
import { groupOf } from '../curriculum/grade-group.ts';
import { knownGroups } from './known-groups.ts';
import { bad, checkWith, requires } from './testing.ts';

const FILE = 'forms/nhom-lop.yaml';
requires('a word stands for a group there is', knownGroups, { 'words/ladder.yaml': 'known-groups.bad.yaml' }, [
  'ladder.yaml:2:57',
]);
requires(
  'a pace of reading is that of a group there is, and every group has one',
  knownGroups,
  { 'forms/toc-do.yaml': 'known-groups.bad.pace.yaml' },
  ['toc-do.yaml:7:3', 'toc-do.yaml:7:34'],
);

const golden = () => bad(`../../test/golden/content/${FILE}`);
/** What is told of the file when some of it is written otherwise, the comment above it left out. */
async function told(wrong: string, right: string | RegExp): Promise<string[]> {
  const text = (await golden()).replace(/^#.*\n/gm, '');
  const changed = text.replace(right, wrong);
  expect(changed).not.toBe(text);
  const { problems } = await checkWith({ [FILE]: changed });
  const own = problems.filter(({ file }) => file.endsWith(FILE));
  expect(own.every(({ what, why, fix }) => what && why && fix)).toBe(true);
  return own.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

test.each([
  ['a grade in no group', / {2}- grades: 3\n(?: {4}.*\n)+/, '', ['2:3 khai-bao']],
  ['a grade in two groups', 'grades: 4-5', 'grades: 3-5', ['2:3 khai-bao']],
  ['no grades', 'grades: 4-5', 'grade: 4-5', ['16:5 khai-bao', '16:5 khai-bao']],
  ['grades that are none', 'grades: 4-5', 'grades: 4-13', ['16:13 khai-bao']],
  ['a misspelt field of a sentence', 'mean: 12', 'means: 12', ['17:15 khai-bao', '17:17 khai-bao']],
  ['no longest sentence', ', longest: 20', '', ['17:15 khai-bao']],
  ['half a tiếng', 'longest: 20', 'longest: 20.5', ['17:36 khai-bao']],
  ['a misspelt floor', 'floor: 12', 'flor: 12', ['38:27 khai-bao']],
  ['a share above the whole', 'long_share: 0.1', 'long_share: 10', ['38:63 khai-bao']],
  ['no length of a paragraph', ', tieng: 50', '', ['18:16 khai-bao']],
  ['no number of new words', '    terms: 3\n', '', ['16:5 khai-bao']],
  ['a misspelt wait', 'wait: 180', 'waits: 180', ['16:5 khai-bao', '20:5 khai-bao']],
  ['a kind of question that is none', 'single: 4', 'singel: 4', ['28:51 khai-bao']],
  ['no sheets handed out', '    hand_out: 2\n', '', ['2:5 khai-bao']],
] as const)('the file of groups is told with its place: %s', async (_, right, wrong, places) => {
  expect(await told(wrong, right)).toEqual(places);
});

test('without the file the content has no form, and nothing else is told of any text’s reading', async () => {
  const { problems, curriculum } = await checkWith({ [FILE]: null });
  expect(curriculum).toBeNull();
  expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining(FILE)]);
});

test('an office draws the groups otherwise, and texts are measured by them', async () => {
  const text = (await golden()).replace('grades: 4-5', 'grades: 4').replace('grades: 6-7', 'grades: 5-7');
  const { curriculum } = await checkWith({ [FILE]: text });
  const { groups } = curriculum!.forms;
  expect([[4, 5], [5], [10, 12]].map((grades) => groupOf(groups, grades).name)).toEqual(['4', '5-7', '10-12']);
  const strict = (await golden()).replace('mean: 12, longest: 20', 'mean: 2, longest: 3');
  const { problems } = await checkWith({ [FILE]: strict, 'debts.yaml': 'debts: []\n' });
  expect(problems.map(({ rule }) => rule)).toContain('cau-qua-dai');
});
