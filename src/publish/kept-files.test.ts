import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { openKept } from './kept-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array | null): string | null => data && new TextDecoder().decode(data);

test('what is kept is found again by a later build, and what nobody asked for is forgotten', async () => {
  const folder = path.join(await scratch('kept'), 'cache');
  const first = await openKept(folder);
  await first.keep('a', 'pdf', bytes('một'));
  await first.keep('b', 'docx', bytes('hai'));
  const second = await openKept(folder);
  expect(text(await second.find('a', 'pdf'))).toBe('một');
  expect(await second.find('c', 'pdf')).toBe(null);
  await second.prune();
  const third = await openKept(folder);
  expect(text(await third.find('a', 'pdf'))).toBe('một');
  expect(await third.find('b', 'docx')).toBe(null);
});

test('a kept file that was emptied, cut short or written over counts as none, and is replaced', async () => {
  const folder = path.join(await scratch('kept'), 'cache');
  await mkdir(folder);
  const first = await openKept(folder);
  for (const key of ['a', 'b', 'c']) await first.keep(key, 'docx', bytes(`tệp ${key}`));
  const [a, b, c] = (await readdir(folder)).sort().map((name) => path.join(folder, name));
  await truncate(a!, 0);
  await truncate(b!, 3);
  await writeFile(c!, 'tệp d');
  const second = await openKept(folder);
  for (const key of ['a', 'b', 'c']) {
    expect(await second.find(key, 'docx'), key).toBe(null);
    await second.keep(key, 'docx', bytes(`tệp ${key}`));
    expect(text(await second.find(key, 'docx'))).toBe(`tệp ${key}`);
  }
  expect(await readdir(folder)).toHaveLength(3);
});

test('what is kept and wanted elsewhere lies on the disk once, and stays there when it is forgotten', async () => {
  const folder = path.join(await scratch('kept'), 'cache');
  const first = await openKept(folder);
  const data = bytes('một');
  await first.keep('a', 'pdf', data);
  await first.put(data, path.join(folder, '../a.pdf'));
  expect((await stat(path.join(folder, '../a.pdf'))).nlink).toBe(2);
  const second = await openKept(folder);
  await second.put((await second.find('a', 'pdf'))!, path.join(folder, '../b.pdf'));
  expect((await stat(path.join(folder, '../b.pdf'))).nlink).toBe(3);
  await (await openKept(folder)).prune();
  expect(await readFile(path.join(folder, '../b.pdf'), 'utf8')).toBe('một');
  // What was never kept is written.
  await second.put(bytes('hai'), path.join(folder, '../c.pdf'));
  expect(await readFile(path.join(folder, '../c.pdf'), 'utf8')).toBe('hai');
});
