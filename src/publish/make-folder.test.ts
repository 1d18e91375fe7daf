import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { makeFolder } from './make-folder.ts';

test('a folder is made with those above it, by many at once too', async () => {
  const folder = path.join(await scratch('folder'), 'a/b/c');
  await Promise.all(Array.from({ length: 8 }, () => makeFolder(folder)));
  expect((await stat(folder)).isDirectory()).toBe(true);
});

test('where none can be made that is told at once', async () => {
  const folder = await scratch('folder');
  await writeFile(path.join(folder, 'tep'), '');
  await expect(makeFolder(path.join(folder, 'tep', 'a'))).rejects.toThrow('ENOTDIR');
  if (existsSync('/proc/self')) await expect(makeFolder('/proc/x/y')).rejects.toThrow('ENOENT');
});
