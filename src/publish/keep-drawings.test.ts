import { access, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { PROJECT, scratch } from '../../test/folders.ts';
import type { Picture } from '../document/paper.ts';
import { drawOnce } from '../pictures/draw-svg.ts';
import { closuresOf } from './code-of.ts';
import { CODE, DRAWINGS, keeping } from './keep-drawings.ts';
import { openWorkshop } from './workshop.ts';

const picture = (width: number): Picture => ({
  format: 'svg',
  data: btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><path fill="#c2392a" d="M0 0h9v3h-9z"/></svg>'),
  width,
  height: (width * 2) / 3,
});

test('a picture is drawn once for every process; another size of it, or one that was left half on the disk, is drawn anew', async () => {
  const folder = await scratch('drawings');
  const draw = vi.fn(drawOnce);
  const made = keeping(draw, folder)(picture(90));
  const found = keeping(draw, folder)(picture(90));
  expect(draw).toHaveBeenCalledTimes(1);
  expect(found).toEqual(made);
  keeping(draw, folder)(picture(180));
  expect(draw).toHaveBeenCalledTimes(2);
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    await writeFile(file, (await readFile(file)).subarray(0, -9));
  }
  expect(keeping(draw, folder)(picture(90)).png).toEqual(made.png);
  expect(draw).toHaveBeenCalledTimes(3);
});

test('a drawing of a month ago is forgotten by whoever makes files next', async () => {
  const old = path.join(DRAWINGS, 'cu');
  await mkdir(DRAWINGS, { recursive: true });
  await writeFile(old, '');
  await utimes(old, new Date(), new Date(Date.now() - 31 * 24 * 60 * 60 * 1000));
  await (await openWorkshop(await scratch('shop'), PROJECT)).close();
  await expect(access(old)).rejects.toThrow('ENOENT');
});

test('whatever decides how a picture is drawn decides whether one that is kept still stands', async () => {
  const drawer = 'src/pictures/draw-svg.ts';
  expect((await closuresOf(PROJECT, [drawer]))[drawer]).toEqual(CODE.filter((file) => file.startsWith('src/')));
});
