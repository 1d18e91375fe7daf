import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GOLDEN, scratch } from '../../test/folders.ts';
import { takeOverrides } from '../publish/take-overrides.ts';
import { composeLayers } from './compose-layers.ts';
import { readCurriculum } from './read-curriculum.ts';

const TEXT = 'lessons/mau/lop-4-5/bai.mdx';

/** A base, a province over it, a commune over that; each file as given. */
async function openLayers(commune: Record<string, string>, province: Record<string, string> = {}) {
  const folder = await scratch('layers');
  const [base, middle, top] = ['nen', 'tinh', 'xa'].map((name) => path.join(folder, name, 'content')) as [
    string,
    string,
    string,
  ];
  await cp(GOLDEN, base, { recursive: true });
  await write(middle, { 'layer.yaml': 'base: ../../nen/content\n', ...province });
  await write(top, { 'layer.yaml': 'base: ../../tinh/content\n', ...commune });
  const edit = async (file: string, from: string, to: string) => {
    const text = await readFile(path.join(base, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(path.join(base, file), text.replace(from, to));
  };
  return { base, middle, top, edit };
}
async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}
const rulesOf = async (content: string) => {
  const { problems, notes } = await composeLayers(content);
  return [...problems, ...notes].map(({ file, rule, what }) => `${file} ${rule} ${what}`);
};

const CONTACT = `  - id: cong-an-xa
    name: Công an xã Tân Lập
    short: công an xã
    phone: "0900 000 000"
    what: Gọi khi nghi bị lừa.
    needs_adult: true
    recheck: false
    verified_on: 2026-11-28
    source: UBND xã
    mark: CONFIRMED
`;

test('a layer of a few lines is the whole content: its own over the province’s over the base’s', async () => {
  const { base, top } = await openLayers(
    { 'office.yaml': `name: Xã Tân Lập\ncontacts:\n${CONTACT}` },
    { 'office.yaml': 'name: Tỉnh\nletterhead: [TỈNH]\nsite: { base: /tinh/ }\n' },
  );
  const { folder, problems } = await composeLayers(top);
  expect(problems).toEqual([]);
  const [whole, below] = [await readCurriculum(folder), await readCurriculum(base)];
  expect(whole.problems).toEqual([]);
  const { office, lessons } = whole.curriculum!;
  expect([office.name, office.letterhead, office.site.base]).toEqual(['Xã Tân Lập', ['TỈNH'], '/tinh/']);
  expect(office.site.address).toBe(below.curriculum!.office.site.address);
  const contacts = below.curriculum!.office.contacts.map(({ id }) => id);
  expect(office.contacts.map(({ id }) => id)).toEqual([...new Set([...contacts, 'cong-an-xa'])]);
  expect(office.contacts.find(({ id }) => id === 'cong-an-xa')!.name).toBe('Công an xã Tân Lập');
  expect(lessons.map(({ slug }) => slug)).toEqual(['mau']);
});

test('a layer grades one more place by a line of its own', async () => {
  const grades = ['A', 'B', 'C', 'D'].map((one) => `  ${one}: { name: Bậc, means: Nguồn, stands: true }`).join('\n');
  const file = 'forms/bac-nguon.yaml';
  const { top } = await openLayers(
    { [file]: 'hosts: { bao-xa.example: C }\n' },
    { [file]: `grades:\n${grades}\nhosts: { bao-tinh.example: D }\n` },
  );
  const { folder, problems } = await composeLayers(top);
  const { curriculum } = await readCurriculum(folder);
  expect(problems).toEqual([]);
  expect(curriculum!.forms.sources!.hosts).toEqual({ 'bao-tinh.example': 'D', 'bao-xa.example': 'C' });
});

test('what the base mends is above at once; a ledger, a place, a layer’s own file never come from below', async () => {
  const { base, top, edit } = await openLayers({});
  await write(base, { 'releases/2026-01-01-1.json': '{}', 'publish.yaml': 'places: []\n' });
  await edit(TEXT, 'Tờ phiếu của bà', 'Tờ phiếu của ông');
  const { folder } = await composeLayers(top);
  expect(await readFile(path.join(folder, TEXT), 'utf8')).toContain('Tờ phiếu của ông');
  for (const own of ['releases', 'publish.yaml', 'layer.yaml'])
    await expect(readFile(path.join(folder, own)), own).rejects.toThrow('ENOENT');
});

test('an override is meant to be one; changed below it is told, gone below it is a Problem', async () => {
  const text = (await readFile(path.join(GOLDEN, TEXT), 'utf8')).replace('Tờ phiếu của bà', 'Tờ phiếu của cô');
  const { base, top, edit } = await openLayers({ [TEXT]: text });
  expect(await rulesOf(top)).toEqual([
    expect.stringMatching(/^content\/lessons\/mau\/lop-4-5\/bai.mdx lop-noi-dung Nền cũng có/),
  ]);
  expect(await takeOverrides(top)).toEqual([TEXT]);
  expect(await rulesOf(top)).toEqual([]);

  await edit(TEXT, 'Tờ phiếu của bà', 'Tờ phiếu của ông');
  const { problems, notes, folder } = await composeLayers(top);
  expect([problems.length, notes.map(({ what }) => what)]).toEqual([0, [expect.stringMatching(/^Nền đã sửa tệp/)]]);
  expect(await readFile(path.join(folder, TEXT), 'utf8'), 'the own one stands').toContain('Tờ phiếu của cô');
  await takeOverrides(top);
  expect(await rulesOf(top)).toEqual([]);

  await rm(path.join(base, TEXT));
  expect(await rulesOf(top)).toEqual([expect.stringMatching(/Nền|nền không còn tệp ấy/)]);
  await takeOverrides(top);
  expect(await rulesOf(top), 'and may stay as its own').toEqual([]);
});

test('what is wrong in a file is told of the file that somebody wrote', async () => {
  const { top, edit } = await openLayers({ 'words/la.yaml': 'a: 1\n' });
  await edit(TEXT, 'minutes:', 'minuts:');
  const { folder, nameOf } = await composeLayers(top);
  const { problems } = await readCurriculum(folder);
  expect([...new Set(problems.map(({ file }) => nameOf(file)))]).toEqual([
    `../nen/content/${TEXT}`,
    'content/words/la.yaml',
  ]);
});

test('a base that is not there, a circle, a link, a part of an office that is none: told, and nothing is composed', async () => {
  const { base, middle, top } = await openLayers({});
  await write(top, { 'office.yaml': 'nam: Xã\n' });
  expect(await rulesOf(top)).toEqual([expect.stringMatching(/^content\/office.yaml khai-bao/)]);
  await rm(path.join(top, 'office.yaml'));
  await symlink(path.join(base, 'office.yaml'), path.join(top, 'office.yaml'));
  expect(await rulesOf(top)).toEqual([expect.stringMatching(/lối tắt/)]);
  await rm(path.join(top, 'office.yaml'));
  await write(middle, { 'layer.yaml': 'base: ../../xa/content\n' });
  expect(await rulesOf(top)).toEqual([expect.stringMatching(/lại dựa trên chính nội dung này/)]);
  await write(middle, { 'layer.yaml': 'base: ../khong-co\n' });
  expect(await rulesOf(top)).toEqual([expect.stringMatching(/Không có thư mục nền/)]);
});
