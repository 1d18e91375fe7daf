import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../test/folders.ts';
import { blocks } from '../blocks/registry.ts';
import { ALERT, checkWith } from '../checks/testing.ts';
import { AlertFile } from '../curriculum/alert.ts';
import { fieldName, namesOf } from '../curriculum/field-names.ts';
import { LessonFile, TextMatter } from '../curriculum/lesson.ts';
import { PlacesFile } from '../curriculum/place.ts';
import { explainIssues } from '../reading/explain-issues.ts';
import { sayUse } from './components.ts';
import { buildForm } from './fields.ts';

/** A form that only says what its fields are called. */
const labelled = ({ label }: { label: string }) => label;
const said = {
  text: labelled,
  select: labelled,
  checkbox: labelled,
  integer: labelled,
  object: (_: unknown, { label = '' }: { label?: string } = {}) => label,
  array: (_: unknown, { label }: { label: string }) => label,
  conditional: ({ label }: { label: string }) => label,
};

test.each([
  ['AlertFile', AlertFile],
  ['LessonFile', LessonFile],
  ['TextMatter', TextMatter],
  ['PlacesFile', PlacesFile],
] as const)('a field of %s that is missing is called as its form calls it, its key in brackets', (_, schema) => {
  const form = buildForm(schema, said as never) as unknown as Record<string, string>;
  const where = { file: 'a.yaml', rule: 'khai-bao', holder: 'a.yaml', placeOf: () => ({ line: 1, column: 1 }) };
  const issues = schema.safeParse({}).error!.issues;
  const titles = explainIssues(issues, schema, {}, where).map(({ what }) => what);
  expect(titles).toEqual(issues.map(({ path: [key] }) => `a.yaml thiếu “${form[String(key)]!}” (${String(key)}).`));
});

test('what is wrong in a warning is told without a key that stands alone', async () => {
  const keys = new RegExp(`(^|[ ,“])(${Object.keys(AlertFile.shape).join('|')}|mark|right)([ .,:;”]|$)`);
  for (const file of globSync('src/checks/alert-*.bad.yaml', { cwd: PROJECT })) {
    const { problems } = await checkWith({ [ALERT]: readFileSync(path.join(PROJECT, file), 'utf8') });
    expect(problems.length, file).toBeGreaterThan(0);
    for (const { what, why, fix } of problems)
      expect(`${what} ${why} ${fix}`.replace(/\([^)]*\)/g, ''), file).not.toMatch(keys);
  }
});

test.each([
  ['AlertFile', AlertFile],
  ['LessonFile', LessonFile],
] as const)('what is filled in when %s is withdrawn comes last, and says that it is for later', (_, schema) => {
  expect(Object.keys(buildForm(schema, said as never)).at(-1)).toBe('withdrawn');
  expect(namesOf('withdrawn', schema.shape.withdrawn)).toMatchObject({
    label: 'Đã rút',
    description: expect.stringMatching(/^Để về sau/),
  });
});

test('what a block is for is said in the form without tags and keys', () => {
  for (const { name, use } of Object.values(blocks))
    expect(sayUse(use), name).not.toMatch(/[<>{}=]|\b(kind|right|minutes)\b/);
  expect(sayUse('viết như câu single: các <Option>, một cái đúng (right)')).toBe(
    'viết như câu “Một lựa chọn”: các “Lựa chọn”, một cái đúng',
  );
});

test('an item of a list is called by its own first words, at most sixty letters; an empty one is a new one', () => {
  const itemLabels: Record<string, (item: unknown) => string> = {};
  const list = (_: unknown, { label, itemLabel }: { label: string; itemLabel: (item: unknown) => string }) => {
    itemLabels[label] = itemLabel;
    return label;
  };
  const form = buildForm(AlertFile, { ...said, array: list } as never) as unknown as Record<string, string>;
  const nameIn = (field: string, item: unknown) => itemLabels[form[field]!]!(item);
  const fields = (own: Record<string, string>) => ({
    fields: Object.fromEntries(Object.entries(own).map(([key, value]) => [key, { value }])),
  });
  expect(nameIn('sources', fields({ what: 'Thông báo 12', name: 'Công an tỉnh' }))).toBe('Công an tỉnh');
  expect(nameIn('questions', fields({ ask: 'Em làm gì trước?' }))).toBe('Em làm gì trước?');
  expect(nameIn('signs', { value: 'Giục trả lời ngay' })).toBe('Giục trả lời ngay');
  expect(nameIn('signs', { value: 'dài '.repeat(30) })).toMatch(/^(dài ){15}…$/);
  expect([nameIn('signs', { value: '' }), nameIn('sources', fields({ name: '' }))]).toEqual(['Mục mới', 'Mục mới']);
});

test('a place is of a kind that is told in words, each kind asks what it needs, and what is unsaid is chosen as it is meant', () => {
  const make = {
    ...said,
    select: (given: { options: { value: string; label: string }[]; defaultValue: string }) => given,
    object: (fields: object) => fields,
    array: (element: unknown) => element,
    conditional: (of: unknown, kinds: object) => ({ of, kinds }),
  };
  const { places } = buildForm(PlacesFile, make as never) as unknown as {
    places: { of: { options: { label: string }[] }; kinds: Record<string, Record<string, unknown>> };
  };
  expect(places.of.options.map(({ label }) => label)).toEqual([
    'Máy chủ web trên máy này',
    'Thư mục chung của trường',
    'Máy chủ web qua SSH',
    'GitHub Pages hay Cloudflare Pages',
  ]);
  expect(Object.keys(places.kinds)).toEqual(['folder', 'share', 'server', 'git']);
  expect(places.kinds.git).toEqual({
    name: 'Tên gọi nơi này',
    repository: 'Địa chỉ kho',
    branch: 'Nhánh chỉ dành cho trang',
  });
  expect(places.kinds.server!.by).toMatchObject({ defaultValue: 'sftp' });
  for (const [kind, { folder = 'Thư mục' }] of Object.entries(places.kinds)) expect(folder, kind).toBe('Thư mục');
  expect(fieldName(PlacesFile, ['places', 0, 'repository'])).toBe(
    '“Các nơi đặt trang › mục 1 › Địa chỉ kho” (places[1].repository)',
  );
});
