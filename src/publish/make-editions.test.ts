import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { findEditions } from './make-editions.ts';
import { forgetUnshared, shareFiles } from './share-files.ts';

const put = async (file: string, data: string) => {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, data);
};

test('a folder’s editions are its folders with a layer, by name, wherever in them it lies', async () => {
  const folder = await scratch('editions');
  for (const file of ['xa-b/layer.yaml', 'xa-a/content/layer.yaml', 'khac/office.yaml', 'layer.yaml'])
    await put(path.join(folder, file), 'base: ../nen\n');
  expect(await findEditions(folder)).toEqual([
    { name: 'xa-a', content: path.join(folder, 'xa-a/content') },
    { name: 'xa-b', content: path.join(folder, 'xa-b') },
  ]);
});

test('what several releases have to the byte lies on the disk once; what one alone had is forgotten with it', async () => {
  const folder = await scratch('share');
  const [same, small, own] = ['s'.repeat(9000), 'nhỏ', (name: string) => name.repeat(9000)] as const;
  for (const name of ['a', 'b']) {
    await put(path.join(folder, name, 'tai-ve/chung.pdf'), same);
    await put(path.join(folder, name, 'nho.txt'), small);
    await put(path.join(folder, name, 'rieng.html'), own(name));
  }
  const store = path.join(folder, 'kho');
  for (const name of ['a', 'b', 'b']) await shareFiles(path.join(folder, name), store);
  const inode = async (file: string) => (await stat(path.join(folder, file))).ino;
  expect(await inode('a/tai-ve/chung.pdf')).toBe(await inode('b/tai-ve/chung.pdf'));
  expect(await inode('a/nho.txt')).not.toBe(await inode('b/nho.txt'));
  for (const name of ['a', 'b']) {
    expect(await readFile(path.join(folder, name, 'rieng.html'), 'utf8')).toBe(own(name));
    expect(await readFile(path.join(folder, name, 'tai-ve/chung.pdf'), 'utf8')).toBe(same);
  }
  expect(await readdir(store)).toHaveLength(3);
  await put(path.join(folder, 'kho/khong-ai-co'), same);
  await forgetUnshared(store);
  expect(await readdir(store)).toHaveLength(3);
});
