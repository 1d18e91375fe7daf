import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from './rules.ts';
import { checkWith } from './testing.ts';

const files = readdirSync(import.meta.dirname);
const ruleFiles = files.filter((file) => /= rule\('/.test(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) && file !== 'rules.test.ts');

test('every rule is listed once, with an id of its own', () => {
  expect(rules).toHaveLength(ruleFiles.length);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test.each(ruleFiles)('%s has a test and a document that breaks it beside it', (file) => {
  const name = file.replace(/\.ts$/, '');
  expect(files).toContain(`${name}.test.ts`);
  expect(files.some((other) => other.startsWith(`${name}.bad.`))).toBe(true);
});

test('the golden content keeps every rule', async () => {
  const { problems, curriculum, files: read } = await checkWith({});
  expect(problems).toEqual([]);
  expect(curriculum?.lessons).toHaveLength(1);
  expect(read).toBe(7);
});

test('a file that cannot be read makes no rule say that something is missing', async () => {
  for (const name of ['lessons/mau/lop-4-5/bai.mdx', 'lessons/mau/lop-4-5/cau-hoi.mdx']) {
    const { problems } = await checkWith({ [name]: '<Story title="a">\n\nChưa đóng.\n' });
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([`content/${name}`]));
  }
});
