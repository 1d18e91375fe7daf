import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { DebtsFile, NO_DEBTS } from '../../curriculum/debts.ts';
import { checkContent } from '../check-content.ts';
import { LESSON, QUESTIONS, bad, keepGolden, withGolden } from '../testing.ts';
import { gates } from './gates.ts';
import { writeDebts } from './write-debts.ts';

const TODAY = '2026-11-28';
const DEBTS = 'debts.yaml';
const GOLDEN = path.resolve(import.meta.dirname, '../../../test/golden/content');
const here = (name: string) => bad(name, import.meta.dirname);
const check = (files: Record<string, string | null>) =>
  withGolden(files, (folder) => checkContent(folder, TODAY, keepGolden));
const told = (problems: Awaited<ReturnType<typeof check>>['problems']) =>
  problems.map(({ file, line, column, rule }) => `${path.basename(file)}:${line}:${column} ${rule}`);

const LONG = { [QUESTIONS]: await here('right-longest.bad.mdx') };
const owes = (until: string) =>
  `debts:\n  - { text: mau/lop-4-5, until: ${until}, gates: [${gates.map(({ id }) => id).join(', ')}] }\n`;
const isLong = ({ rule }: { rule: string }) => rule === 'dung-dai-nhat';

test('a published text owes until its day, and no longer', async () => {
  const bite = await check({ ...LONG, [DEBTS]: null });
  expect(told(bite.problems.filter(isLong))).toEqual(['cau-hoi.mdx:1:1 dung-dai-nhat']);
  expect(bite.curriculum).toBeNull();
  expect((await check({ ...LONG, [DEBTS]: owes(TODAY) })).problems.filter(isLong)).toEqual([]);
  const late = (await check({ ...LONG, [DEBTS]: owes('2026-11-27') })).problems;
  expect(late.filter(isLong)).toHaveLength(1);
  expect(told(late.filter(({ file }) => file.endsWith(DEBTS)))).toContain('debts.yaml:2:33 no-noi-dung');
});

test('a draft is told the same, and nothing waits for it', async () => {
  const lesson = (await bad(`../../test/golden/content/${LESSON}`)).replace('published', 'draft');
  const { notes, problems } = await check({ ...LONG, [DEBTS]: null, [LESSON]: lesson });
  expect(told(notes.filter(isLong))).toEqual(['cau-hoi.mdx:1:1 dung-dai-nhat']);
  expect(problems.filter(({ rule }) => gates.some(({ id }) => id === rule))).toEqual([]);
});

test('a debt past its day, unknown, told twice or paid is a Problem itself', async () => {
  const { problems } = await check({ ...LONG, [DEBTS]: await here('debts.bad.yaml') });
  expect(told(problems.filter(({ rule }) => rule === 'no-noi-dung'))).toEqual([
    'debts.yaml:2:33 no-noi-dung', // past its day
    'debts.yaml:3:13 no-noi-dung', // no such text
    'debts.yaml:7:9 no-noi-dung', // no such gate
    'debts.yaml:8:9 no-noi-dung', // told above
    'debts.yaml:9:9 no-noi-dung', // paid
    'debts.yaml:11:15 no-noi-dung', // no such lesson
    'debts.yaml:11:29 no-noi-dung', // no such gate
  ]);
});

test('a text that cannot be read is not told to have paid', async () => {
  const { problems } = await check({ [QUESTIONS]: '<Question id="a">', [DEBTS]: owes('2027-01-31') });
  expect(problems.filter(({ file }) => file.endsWith(DEBTS))).toEqual([]);
});

test('debts written anew are just what is owed, and keep their days', async () => {
  const { content } = await check({ ...LONG, [DEBTS]: null });
  const found = (await Promise.all(gates.map((gate) => gate.check(content)))).flat();
  const texts = ['mau/lop-4-5'];
  const first = writeDebts(found, NO_DEBTS, texts, TODAY);
  const { problems } = await check({ ...LONG, [DEBTS]: first });
  expect(problems.filter(({ rule }) => rule === 'no-noi-dung' || gates.some(({ id }) => id === rule))).toEqual([]);
  const agreed = DebtsFile.parse(parse(first.replace(/until: .*/, 'until: 2027-02-01')));
  expect(writeDebts(found, agreed, texts, TODAY)).toContain('until: 2027-02-01');
});

test('the golden lesson alone is free, of gates told by name; what is published owes', async () => {
  const read = async (folder: string) =>
    DebtsFile.parse(parse(await readFile(path.join(folder, DEBTS), 'utf8')) as unknown);
  expect((await read(GOLDEN)).free.map(({ lesson }) => lesson)).toEqual(['mau']);
  expect((await read(path.resolve(GOLDEN, '../../../content'))).free).toEqual([]);
});
