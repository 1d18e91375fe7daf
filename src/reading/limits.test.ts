import { expect, test } from 'vitest';
import type { Problem } from '../curriculum/problem.ts';
import { bad, checkWith, LESSON, openClock, TEXT } from '../checks/testing.ts';
import { MOST } from './cap-problems.ts';

const golden = (name: string) => bad(`../../test/golden/content/${name}`, import.meta.dirname);
const yaml = await golden(LESSON);
const text = await golden(TEXT);
const startClock = await openClock();

/** What is told of one file, and that it was told in good time: without a limit it took minutes, or all memory. */
async function told(file: string, source: string): Promise<string[]> {
  const holdsQuick = startClock();
  const own = (await checkWith({ [file]: source })).problems.filter((problem) => problem.file === `content/${file}`);
  holdsQuick();
  return own.map(show);
}
const show = ({ line, column, rule, more }: Problem) => `${line}:${column} ${rule}${more ? ` +${more}` : ''}`;

const keys = (count: number) => Array.from({ length: count }, (_, i) => `khoa-${i}: 1`).join('\n');

test('thousands of unknown keys: the first are told, and how many more', async () => {
  const lines = yaml.trimEnd().split('\n').length;
  const found = await told(LESSON, `${yaml.trimEnd()}\n${keys(12_000)}\n`);
  expect(found).toHaveLength(MOST + 1);
  expect(found[0]).toBe(`${lines + 1}:1 khai-bao`);
  expect(found.at(-1)).toBe(`${lines + MOST}:1 khai-bao +${12_000 - MOST}`);
});

test('a file too long is told where it becomes so, not read', async () => {
  expect(await told(LESSON, keys(20_000))).toEqual(['15080:5 qua-roi']);
  expect(await told(LESSON, `title: "${'chữ '.repeat(1_300_000)}"\n`)).toEqual(['1:200001 qua-roi']);
  const place = expect.stringMatching(/^4\d{4}:\d+ qua-roi$/);
  expect(await told(TEXT, text + '\nBà kể.\n'.repeat(25_000))).toEqual([place]);
});

test('a paragraph or a value too long is told where it starts', async () => {
  const long = 'chữ '.repeat(47_000);
  expect(await told(TEXT, `${text}\n\n${long}\n`)).toEqual([`${text.split('\n').length + 2}:1 qua-roi`]);
  expect(await told(LESSON, yaml.replace(/^summary:.*$/m, `summary: ${long}`))).toEqual(['2:10 qua-roi']);
});

test('a letter without width at every other place', async () => {
  const line = `${'a\u200b '.repeat(2000)}\n\n`;
  const found = await told(TEXT, `${text}\n\n${line.repeat(30)}`);
  const hidden = found.filter((one) => one.includes('ky-tu-an'));
  expect(hidden).toHaveLength(MOST + 1);
  expect(hidden.at(-1)).toMatch(/ \+\d{5}$/);
  const whole = await told(TEXT, text + 'a\u200b'.repeat(500_000));
  expect(whole.filter((one) => one.includes('ky-tu-an'))).toHaveLength(MOST + 1);
  expect(whole.filter((one) => one.endsWith(' qua-roi'))).toHaveLength(1);
});

test('thousands of tags that there are not: the first are told, and how many more', async () => {
  const found = await told(TEXT, `${text}\n${'<Xin chao="a">chào</Xin> '.repeat(20).concat('\n\n').repeat(150)}`);
  const unknown = found.filter((one) => one.includes(' the-la'));
  expect(unknown).toHaveLength(MOST + 1);
  expect(unknown.at(-1)).toMatch(/ \+2950$/);
});

test('a word without end', async () => {
  expect(await told(TEXT, text.replace('</Activity>', `Bà ${'kể'.repeat(400)}\n\n</Activity>`))).toHaveLength(1);
});

test('a paragraph of nothing but claims', async () => {
  const found = await told(TEXT, text.replace('</Activity>', `${'5 vụ, '.repeat(1200)}\n\n</Activity>`));
  expect(found).toHaveLength(MOST + 1);
  expect(found.at(-1)).toMatch(new RegExp(` thieu-nguon \\+${1200 - MOST}$`));
});
