import { cp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GOLDEN, PROJECT, scratch } from '../../test/folders.ts';
import type { Keep } from '../curriculum/keep.ts';
import { forgetOld } from './forget-old.ts';
import { checkKept, keepData } from './keep-checks.ts';
import { openKept } from './kept-files.ts';

/** Keeps as commands do, in a folder of its own; `asked` counts what had to be found out. */
async function keeping(code: string, folder: string) {
  const kept = keepData(await openKept(folder), code);
  const asked: string[] = [];
  const keep: Keep = (order, work) => kept(order, () => (asked.push(order), work()));
  return { keep, asked };
}

test('what has not changed is not asked again, whichever command asks; what has, and by other code, is', async () => {
  const folder = await scratch('keep-checks');
  const content = path.join(folder, 'content');
  await cp(GOLDEN, content, { recursive: true });
  const check = async (code: string) => {
    const { keep, asked } = await keeping(code, path.join(folder, 'kept'));
    const { problems } = await checkKept(content, keep);
    return { asked: asked.length, problems: problems.map(({ what }) => what) };
  };
  const first = await check('mã một');
  expect(first.asked).toBeGreaterThan(0);
  expect(await check('mã một')).toEqual({ asked: 0, problems: first.problems });
  expect((await check('mã hai')).asked).toBe(first.asked);

  const text = path.join(content, 'lessons/mau/lop-4-5/bai.mdx');
  await writeFile(text, (await readFile(text, 'utf8')).replace('<Story id="chuyen"', '<Sotry id="chuyen"'));
  const broken = await check('mã một');
  expect(broken.asked).toBeGreaterThan(0);
  expect(broken.problems.join('\n')).toContain('Sotry');
  expect(await check('mã một')).toEqual({ asked: 0, problems: broken.problems });
});

test('a finding of a month ago is forgotten, a newer one stays', async () => {
  const folder = path.join(await scratch('old-checks'), 'kept');
  const { keep } = await keeping('mã', folder);
  await keep('cũ', () => 1);
  const [old] = await readdir(folder);
  await utimes(path.join(folder, old!), new Date(), new Date(Date.now() - 31 * 24 * 60 * 60 * 1000));
  await keep('mới', () => 2);
  await forgetOld(folder);
  expect(await readdir(folder)).toHaveLength(1);
  await expect(forgetOld(path.join(PROJECT, 'khong-co'))).resolves.toBeUndefined();
});
