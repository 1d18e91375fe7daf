import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentRelease, finishSwap, makeCurrent, newRelease, type Places } from './swap.ts';

let root: string;
let places: Places;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'khien-swap-'));
  places = { dist: path.join(root, 'dist'), work: path.join(root, '.khien') };
});
afterEach(() => rm(root, { recursive: true }));

const page = () => readFile(path.join(places.dist, 'index.html'), 'utf8');
async function release(words: string): Promise<string> {
  const folder = await newRelease(places);
  await writeFile(path.join(folder, 'index.html'), words);
  return folder;
}

test('a release becomes the site, and the next one takes its place', async () => {
  await makeCurrent(await release('cũ'), places);
  expect(await page()).toBe('cũ');
  const next = await release('mới');
  expect(await page(), 'until it is made current the old one stands').toBe('cũ');
  await makeCurrent(next, places);
  expect(await page()).toBe('mới');
  expect(await currentRelease(places)).toBe(next);
  expect(await readdir(path.join(places.work, 'releases')), 'older releases are dropped').toEqual([path.basename(next)]);
});

test('a real folder named dist is replaced too', async () => {
  await mkdir(places.dist);
  await writeFile(path.join(places.dist, 'index.html'), 'của ai đó');
  await makeCurrent(await release('mới'), places);
  expect(await page()).toBe('mới');
});

test('a swap cut short before the new link is in place is finished by the next command', async () => {
  await makeCurrent(await release('cũ'), places);
  const next = await release('mới');
  const link = `${places.dist}.new`;
  await symlink(next, link);
  await writeFile(path.join(places.work, 'journal.json'), JSON.stringify({ link }));
  await rm(places.dist);
  await finishSwap(places);
  expect(await page()).toBe('mới');
  await finishSwap(places);
  expect(await page(), 'finishing twice changes nothing').toBe('mới');
});
