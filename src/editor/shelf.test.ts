import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GOLDEN } from '../../test/folders.ts';
import { composeLayers } from '../reading/compose-layers.ts';
import { explainFailure } from './explain-failure.ts';
import { addressOf, fileAt } from './places.ts';
import { listShelf, putOnShelf, Refused, takeFromShelf } from './shelf.ts';

const ALERT = 'alerts/mau.json';
let content: string;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'khien-'));
  await cp(GOLDEN, content, { recursive: true });
});
afterEach(() => rm(content, { recursive: true }));

const shaOf = async (file: string) => (await listShelf(content)).find((entry) => entry.path === file)!.sha;
const kept = () => readFile(path.join(content, 'alerts/mau.yaml'), 'utf8');

test('every file of the forms is on the shelf, and a folder is another once a file in it is', async () => {
  const before = await listShelf(content);
  expect(before.filter(({ type }) => type === 'blob').map((entry) => entry.path)).toEqual([
    ALERT,
    'lessons/mau/lesson.json',
    'lessons/mau/lop-4-5/bai.mdx',
    'lessons/mau/lop-4-5/cau-hoi.mdx',
    'office.json',
  ]);
  await writeFile(path.join(content, 'alerts/mau.yaml'), (await kept()).replace('Học sinh', 'Các em'));
  const after = await listShelf(content);
  expect(after.filter(({ sha }, index) => sha !== before[index]!.sha).map((entry) => entry.path)).toEqual([
    'alerts',
    ALERT,
  ]);
});

test('a change is written, but not over what somebody else wrote meanwhile', async () => {
  const before = await shaOf(ALERT);
  const shown = (await takeFromShelf(content, ALERT, before))!;
  const text = shown.replace('Học sinh hay', 'Các em hay');
  await putOnShelf(content, { path: ALERT, text, before });
  const now = await kept();
  expect(now).toContain('Các em hay');
  await expect(putOnShelf(content, { path: ALERT, text: shown, before })).rejects.toThrow('chưa ghi đè');
  await expect(putOnShelf(content, { path: ALERT, text: shown, before: null })).rejects.toThrow(Refused);
  expect(await kept()).toBe(now);
});

test('what an office over a base does not say stays unsaid, so that the base says it; said, it is kept', async () => {
  await writeFile(path.join(content, 'layer.yaml'), 'base: ../nen/content\n');
  const own = path.join(content, 'office.yaml');
  const saved = async (before: string, form: object) => {
    await writeFile(own, before);
    await putOnShelf(content, { path: 'office.json', text: JSON.stringify(form), before: await shaOf('office.json') });
    return readFile(own, 'utf8');
  };
  // As a form sends what nobody filled in.
  const blank = { letterhead: [], site: { address: '', base: '' }, contacts: [] };
  expect(await saved('name: Xã Thử\n', { name: 'Xã Thử', ...blank })).toBe('name: Xã Thử\n');
  const said = 'name: Xã Thử\nletterhead: [] # để giấy không có đầu\nsite: { base: /xa/ }\n';
  expect(await saved(said, { name: 'Xã Mới', ...blank, site: { address: '', base: '/xa/' } })).toBe(
    said.replace('Xã Thử', 'Xã Mới'),
  );
  expect(await saved('name: Xã Thử\nletterhead: [UBND XÃ]\n', { name: 'Xã Thử', ...blank })).toBe('name: Xã Thử\n');
});

test('over a base its lessons and warnings are on the shelf; one that is changed is written here, in its place', async () => {
  const base = content;
  content = await mkdtemp(path.join(tmpdir(), 'khien-'));
  const read = (file: string) => readFile(path.join(content, file), 'utf8');
  await writeFile(path.join(content, 'layer.yaml'), `base: ${base}\n`);
  const files = (await listShelf(content)).filter(({ type }) => type === 'blob').map((entry) => entry.path);
  expect(files).toEqual([
    ALERT,
    'layer.json',
    'lessons/mau/lesson.json',
    'lessons/mau/lop-4-5/bai.mdx',
    'lessons/mau/lop-4-5/cau-hoi.mdx',
  ]);
  const before = await shaOf(ALERT);
  const shown = (await takeFromShelf(content, ALERT, before))!;
  await putOnShelf(content, { path: ALERT, text: shown.replace('Học sinh hay', 'Các em hay'), before });
  const was = await readFile(path.join(base, 'alerts/mau.yaml'), 'utf8');
  expect(await kept(), 'its other lines as they were').toBe(was.replace('Học sinh hay', 'Các em hay'));
  expect(await read('layer.yaml')).toMatch(/taken:\n {2}- file: alerts\/mau.yaml\n {4}was: [\da-f]{16}\n/);
  expect(await composeLayers(content)).toMatchObject({ problems: [], notes: [] });
  await expect(putOnShelf(content, { path: ALERT, text: shown, before })).rejects.toThrow('chưa ghi đè');

  const layer = await read('layer.yaml');
  const gone = { path: 'layer.json', text: '{"base":"../khong-co"}', before: await shaOf('layer.json') };
  await expect(putOnShelf(content, gone)).rejects.toThrow('Không có thư mục nền ấy');
  expect(await read('layer.yaml')).toBe(layer);
  await putOnShelf(content, { ...gone, text: JSON.stringify({ base: `${base}/` }) });
  expect(await read('layer.yaml')).toBe(layer.replace(base, `${base}/`));
  await rm(base, { recursive: true });
});

test('a new warning is written; a file outside the shelf never', async () => {
  await putOnShelf(content, { path: 'alerts/moi.json', text: '{"title":"Mới"}', before: null });
  expect(await readFile(path.join(content, 'alerts/moi.yaml'), 'utf8')).toBe('title: Mới\n');
  for (const name of [
    'alerts/../office.json',
    '../x.json',
    'words/spoken.json',
    'lessons/../../x/bai.mdx',
    'lessons/./bai.mdx',
  ])
    await expect(putOnShelf(content, { path: name, text: '{}', before: null }), name).rejects.toThrow(Refused);
  expect(await takeFromShelf(content, 'lessons/../../x/bai.mdx', '')).toBeNull();
});

test('a full disk and a locked file are told in one sentence that says nothing is lost', () => {
  for (const [code, words] of [
    ['ENOSPC', 'đĩa đã đầy'],
    ['EBUSY', 'phần mềm khác giữ'],
    ['EPERM', 'phần mềm khác giữ'],
    ['EIO', 'EIO'],
  ] as const) {
    const said = explainFailure(Object.assign(new Error('x'), { code }));
    expect(said).toContain(words);
    expect(said).toContain('Tệp cũ còn nguyên');
  }
});

test('a file and the page it is opened on name each other', () => {
  for (const file of [
    ALERT,
    'lessons/mau/lesson.json',
    'lessons/mau/lop-4-5/bai.mdx',
    'lessons/mau/lop-4-5/cau-hoi.mdx',
    'office.json',
  ])
    expect(fileAt(addressOf(file)!)).toBe(file);
  expect(addressOf('words/spoken.json')).toBeNull();
  expect(fileAt('/keystatic')).toBeNull();
  expect(fileAt('/keystatic/collection/bai')).toBeNull();
});
