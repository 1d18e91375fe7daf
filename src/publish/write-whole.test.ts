import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

test('many may write one file at once: each succeeds, the file is one of theirs, and nothing else is left', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-whole-'));
  const file = path.join(folder, 'a.txt');
  const texts = Array.from({ length: 50 }, (_, i) => String(i).repeat(10_000));
  await Promise.all(texts.map((text) => writeWhole(file, text)));
  expect(texts).toContain(await readFile(file, 'utf8'));
  expect(await readdir(folder)).toEqual(['a.txt']);
});

test('what cannot be written is told, and leaves nothing behind', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-whole-'));
  await expect(writeWhole(path.join(folder, 'khong-co/a.txt'), 'a')).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual([]);
});
