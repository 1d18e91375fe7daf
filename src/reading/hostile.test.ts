import { expect, test } from 'vitest';
import { bad, checkWith, LESSON, QUESTIONS, TEXT } from '../checks/testing.ts';

const golden = (name: string) => bad(`../../test/golden/content/${name}`, import.meta.dirname);
const told = async (files: Record<string, string>) =>
  (await checkWith(files)).problems.map(
    ({ file, line, column, rule }) => `${file.split('/').at(-1)}:${line}:${column} ${rule}`,
  );

test('a name that every object of the program has is as unknown as any other', async () => {
  const text = await golden(TEXT);
  const lines = text.split('\n').length;
  const questions = await golden(QUESTIONS);
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    const body = `${text}\nGọi <Contact id="${name}" />.\n\n<Figure src="${name}" alt="Bà và cháu" />\n`;
    expect(await told({ [TEXT]: body })).toEqual(
      expect.arrayContaining([`bai.mdx:${lines + 1}:18 noi-giup-do`, `bai.mdx:${lines + 3}:14 hinh`]),
    );
    const asked = questions.replace(/picture="[\w-]+"/, `picture="${name}"`);
    expect(await told({ [QUESTIONS]: asked })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^cau-hoi\.mdx:\d+:\d+ ten-hinh$/)]),
    );
    const yaml = await golden(LESSON);
    expect(await told({ [LESSON]: `${yaml}${name}: 1\n` })).toEqual([
      `lesson.yaml:${yaml.split('\n').length}:1 khai-bao`,
    ]);
  }
});

test('a value that repeats itself within itself is told where it does', async () => {
  const yaml = await golden(LESSON);
  for (const [value, column] of [
    ['&a [*a]', 14],
    ['&x {y: *x}', 17],
    ['&a [1, {b: [*a]}]', 22],
  ] as const)
    expect(await told({ [LESSON]: yaml.replace(/^summary:.*$/m, `summary: ${value}`) })).toEqual([
      `lesson.yaml:2:${column} yaml`,
    ]);
  const office = await golden('office.yaml');
  const first = office.split('\n').findIndex((line) => line.startsWith('name:')) + 1;
  expect(await told({ 'office.yaml': office.replace(/^name:.*$/m, 'name: &a [*a]') })).toEqual([
    `office.yaml:${first}:11 yaml`,
  ]);
  const text = await golden(TEXT);
  expect(await told({ [TEXT]: text.replace(/^grades:.*$/m, 'grades: &a [*a]') })).toEqual([
    expect.stringMatching(/^bai\.mdx:\d+:13 yaml$/),
  ]);
  // What is only said twice may stay.
  expect(
    await told({ [LESSON]: yaml.replace(/^title:.*$/m, 'title: &t Bài mẫu').replace(/^summary:.*$/m, 'summary: *t') }),
  ).toEqual([]);
});

test('a key that comes twice is told at the second', async () => {
  const yaml = await golden(LESSON);
  expect(await told({ [LESSON]: `${yaml}status: draft\n` })).toEqual([`lesson.yaml:${yaml.split('\n').length}:1 yaml`]);
});

test('a ledger of 150,000 wrong entries is told, and how many', async () => {
  const release = { date: '2026-11-24', number: 1, addresses: Array(150_000).fill(1), cuts: [] };
  const { problems } = await checkWith({ 'releases/2026-11-24-1.json': JSON.stringify(release) });
  const own = problems.filter(({ file }) => file.endsWith('.json'));
  expect(own).toHaveLength(51);
  expect(own.at(-1)!.more).toBe(150_000 - 50);
  const nested = { ...release, addresses: [], cuts: [{ addresses: Array(150_000).fill(1) }] };
  const found = await told({ 'releases/2026-11-24-1.json': JSON.stringify(nested) });
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(60);
});
