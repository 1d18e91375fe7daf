import path from 'node:path';
import { expect, test } from 'vitest';
import { GOLDEN, PROJECT } from '../../../test/folders.ts';
import { readCurriculum } from '../../reading/read-curriculum.ts';
import { siteConfig } from './serve-pages.ts';

test('while one looks, sources, what is written and what is handed over are watched, and nothing that is kept or built', async () => {
  const { curriculum } = await readCurriculum(GOLDEN);
  const content = path.join(PROJECT, '.khien/soan/mot/content');
  const [dist, handed] = [path.join(PROJECT, 'dist'), path.join(PROJECT, '.khien/soan/mot/site.json')];
  const workplace = { project: PROJECT, content, dist, usb: 'khong' } as const;
  const { vite } = siteConfig(workplace, { base: '/', curriculum: curriculum! }, handed, async () => null, GOLDEN);
  const ignored = vite!.server!.watch!.ignored as (file: string) => boolean;
  const text = 'lessons/mau/lop-4-5/bai.mdx';
  for (const file of [PROJECT, path.join(PROJECT, 'src/layouts/Page.astro'), handed, path.join(GOLDEN, text)])
    expect(ignored(file), file).toBe(false);
  expect(ignored(path.join(content, text))).toBe(false);
  for (const name of ['.khien', '.khien/soan/hai/site.json', 'dist', 'node_modules', 'src-cu/a.ts', 'content'])
    expect(ignored(path.join(PROJECT, name)), name).toBe(true);
});
