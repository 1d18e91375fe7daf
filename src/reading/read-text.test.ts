import { execFileSync } from 'node:child_process';
import { symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkWith, LESSON, TEXT } from '../checks/testing.ts';
import { zip } from '../targets/zip.ts';

/** What is told, for files given or for a copy of the content that was changed by hand. */
async function told(
  files: Record<string, string | Uint8Array | null>,
  prepare?: (content: string) => Promise<unknown> | void,
): Promise<string[]> {
  const { problems, curriculum } = await checkWith(files, prepare);
  expect(curriculum).toBeNull();
  return problems.map(({ file, line, column, rule }) => `${file.replace('content/', '')}:${line}:${column} ${rule}`);
}

test('a zip, a Word file, a picture or a text in UTF-16 under the name of a text is told once, and not read on', async () => {
  const noise = Uint8Array.from({ length: 400_000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
  const archive = zip({ 'word/document.xml': noise, 'word/media/a.png': noise }, '2026-11-24');
  expect(await told({ [TEXT]: archive })).toEqual([`${TEXT}:1:3 khong-doc-duoc`]);
  expect(await told({ [LESSON]: noise })).toEqual([expect.stringMatching(`${LESSON}:\\d+:\\d+ khong-doc-duoc`)]);
  expect(await told({ [TEXT]: Buffer.from('Bà kể chuyện', 'utf16le') })).toEqual([`${TEXT}:1:2 khong-doc-duoc`]);
  expect(await told({ 'hinh/mat-nhin.svg': noise })).toContain('hinh/mat-nhin.svg:1:1 khong-doc-duoc');
});

test('a link is told, wherever it stands and wherever it leads', async () => {
  const link = (name: string, to: string) => (content: string) => symlink(to, path.join(content, name));
  const outside = import.meta.filename;
  expect(await told({ [TEXT]: null }, link(TEXT, outside))).toEqual([`${TEXT}:1:1 khong-doc-duoc`]);
  expect(await told({ [LESSON]: null }, link(LESSON, outside))).toEqual([`${LESSON}:1:1 khong-doc-duoc`]);
  expect(await told({}, link('lessons/khac', 'mau'))).toEqual(['lessons/khac:1:1 khong-doc-duoc']);
  expect(await told({}, link('lessons/mau/lop-6', 'lop-4-5'))).toEqual(['lessons/mau/lop-6:1:1 khong-doc-duoc']);
  expect(await told({ 'office.yaml': null }, link('office.yaml', outside))).toContain('office.yaml:1:1 khong-doc-duoc');
  expect(await told({ frameworks: null }, link('frameworks', '/tmp'))).toContain('frameworks:1:1 khong-doc-duoc');
  expect(await told({}, link('releases', '/tmp'))).toEqual(['releases:1:1 khong-doc-duoc']);
  expect(await told({}, link('hinh/ngoai.svg', outside))).toEqual(['hinh/ngoai.svg:1:1 khong-doc-duoc']);
  expect(await told({}, link('lessons/mau/hinh/ngoai.svg', outside))).toEqual([
    'lessons/mau/hinh/ngoai.svg:1:1 hinh-hong',
  ]);
});

test('a pipe or a device is not waited for', async () => {
  const pipe = (name: string) => (content: string) => void execFileSync('mkfifo', [path.join(content, name)]);
  expect(await told({}, pipe('lessons/mau/hinh/ong.svg'))).toEqual(['lessons/mau/hinh/ong.svg:1:1 hinh-hong']);
  expect(await told({}, pipe('hinh/ong.svg'))).toEqual(['hinh/ong.svg:1:1 khong-doc-duoc']);
  expect(await told({ [TEXT]: null }, pipe(TEXT))).toEqual([`${TEXT}:1:1 khong-doc-duoc`]);
});

test('a file heavier than any of a lesson is not read', async () => {
  const heavy = async (content: string) => {
    await writeFile(path.join(content, TEXT), '');
    await truncate(path.join(content, TEXT), 3_000_000_000);
  };
  expect(await told({}, heavy)).toEqual([`${TEXT}:1:1 khong-doc-duoc`]);
});

test('two names that are one on Windows are told at the second', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path d="M0 0h9"/></svg>';
  const twins = { 'lessons/mau/hinh/La-Chan.svg': svg, 'lessons/mau/hinh/la-chan.svg': svg };
  expect(await told(twins)).toEqual(['lessons/mau/hinh/la-chan.svg:1:1 trung-ten']);
});
