import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashInputs } from './hash-inputs.ts';

async function folder() {
  const root = await mkdtemp(path.join(os.tmpdir(), 'khien-hash-'));
  await mkdir(path.join(root, 'a'));
  await writeFile(path.join(root, 'a/x.txt'), 'một');
  await writeFile(path.join(root, 'y.txt'), 'hai');
  return root;
}

test('the same files have the same hash, wherever they lie', async () => {
  expect(await hashInputs([await folder()])).toBe(await hashInputs([await folder()]));
});

test('a changed byte, a changed name and a new file each change it', async () => {
  const root = await folder();
  const seen = [await hashInputs([root])];
  await writeFile(path.join(root, 'a/x.txt'), 'mốt');
  seen.push(await hashInputs([root]));
  await rename(path.join(root, 'a/x.txt'), path.join(root, 'a/z.txt'));
  seen.push(await hashInputs([root]));
  await writeFile(path.join(root, 'moi.txt'), '');
  seen.push(await hashInputs([root]));
  expect(new Set(seen).size).toBe(4);
});
