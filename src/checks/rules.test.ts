import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from './rules.ts';
import { bad, checkWith } from './testing.ts';

const files = readdirSync(import.meta.dirname).filter((file) => file.includes('.'));
const ruleFiles = files.filter(
  (file) =>
    /= (?:rule|alertRule|fileRule|lessonRule|textRule)\(\s*'/.test(
      readFileSync(`${import.meta.dirname}/${file}`, 'utf8'),
    ) && !file.endsWith('.test.ts'),
);

test('every rule is listed once, with an id of its own', () => {
  expect(rules).toHaveLength(ruleFiles.length);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id } of rules) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test.each(ruleFiles)('%s has a test and a document that breaks it beside it', (file) => {
  const name = file.replace(/\.ts$/, '');
  expect(files).toContain(`${name}.test.ts`);
  expect(files.some((other) => other.startsWith(`${name}.bad.`))).toBe(true);
});

test('the golden content keeps every rule', async () => {
  const { problems, curriculum, documents } = await checkWith({});
  expect(problems).toEqual([]);
  expect(curriculum?.lessons).toHaveLength(1);
  expect(documents).toHaveLength(27);
});

test('a broken file hides nothing that is wrong in another', async () => {
  const wrong = {
    'lessons/mau/lop-4-5/cau-hoi.mdx': await bad('answers-explained.bad.mdx'),
    'lessons/khac/lesson.yaml': (await bad('safe-links.bad.yaml')).replace('draft', 'published'),
  };
  const expected = (await checkWith(wrong)).problems.filter(({ rule }) => ['vi-sao', 'lien-ket'].includes(rule));
  expect(new Set(expected.map(({ rule }) => rule)).size).toBe(2);
  for (const name of [
    'office.yaml',
    'frameworks/outcomes.yaml',
    'frameworks/competences.yaml',
    'frameworks/scam-forms.yaml',
    'forms/de-kiem-tra.yaml',
    'forms/ke-hoach.yaml',
    'forms/tiet-hoc.yaml',
    'forms/nhom-lop.yaml',
    'forms/nam-hoc.yaml',
    'forms/bao-cao.yaml',
    'forms/to-giay.yaml',
    'lessons/mau/lesson.yaml',
    'lessons/mau/lop-4-5/bai.mdx',
  ]) {
    for (const text of [null, 'grades: [', '---\ngrades: 99\n---\n']) {
      if (text === null && name.endsWith('bai.mdx')) continue;
      const { problems, curriculum } = await checkWith({ ...wrong, [name]: text });
      expect(curriculum).toBeNull();
      expect(problems).toEqual(expect.arrayContaining(expected));
      expect(
        problems.filter(({ rule }) =>
          /^(noi-giup-do|nguon|hinh-thuc|yeu-cau-can-dat|ma-nang-luc|muc-tieu|ngoai-lop)$/.test(rule),
        ),
      ).toEqual([]);
    }
  }
});

test('a file that cannot be read makes no rule say that something is missing', async () => {
  for (const name of ['lessons/mau/lop-4-5/bai.mdx', 'lessons/mau/lop-4-5/cau-hoi.mdx']) {
    const { problems } = await checkWith({ [name]: '<Story title="a">\n\nChưa đóng.\n' });
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([`content/${name}`]));
  }
});
