import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../../test/folders.ts';
import { bundlePages } from './bundle-pages.ts';

test('why the machine refused a bundle is heard by whoever asked for it', async () => {
  const project = await scratch('bundle');
  await mkdir(path.join(project, '.khien'));
  await writeFile(path.join(project, '.khien/bundles'), '');
  const letters = { characters: '', fonts: project };
  const bundle = bundlePages(project, letters, { address: 'https://truong.example', base: '/' }, '');
  await expect(bundle).rejects.toThrow('ENOTDIR');
  await expect(bundle).rejects.toMatchObject({ code: 'ENOTDIR' });
});
