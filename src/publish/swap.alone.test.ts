import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentRelease, dropOthers, finishSwap, isReplaceable, makeCurrent, newRelease, refuseOf } from './swap.ts';
import { workOf } from './workplace.ts';

const { mkdir, mkdtemp, readdir, readFile, rm, writeFile } = fs;

/**
 * How many changes to the disk are still let through, and whether nothing can be renamed over a link, as on Windows.
 */
const disk = vi.hoisted(() => ({ changes: Infinity, likeWindows: false }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const counted =
    <Args extends unknown[]>(change: (...args: Args) => Promise<unknown>) =>
    async (...args: Args) => {
      if (disk.changes-- <= 0) throw new Error('killed');
      return change(...args);
    };
  const rename = async (from: string, to: string) => {
    if (disk.likeWindows && (await real.lstat(to).catch(() => null)))
      throw Object.assign(new Error('not over this'), { code: 'EPERM' });
    return real.rename(from, to);
  };
  return {
    ...real,
    rename: counted(rename),
    rm: counted(real.rm),
    rmdir: counted(real.rmdir),
    symlink: counted(real.symlink),
    unlink: counted(real.unlink),
    writeFile: counted(real.writeFile),
  };
});

let root: string;
let dist: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'khien-swap-'));
  dist = path.join(root, 'dist');
});
afterEach(async () => {
  Object.assign(disk, { changes: Infinity, likeWindows: false });
  await rm(root, { recursive: true });
});

const pageOf = (site: string) => readFile(path.join(site, 'index.html'), 'utf8');
async function release(words: string, site = dist): Promise<string> {
  const folder = await newRelease(site);
  await writeFile(path.join(folder, 'index.html'), words);
  return folder;
}

test('a release becomes the site, and the next one takes its place', async () => {
  await makeCurrent(await release('cũ'), dist);
  expect(await pageOf(dist)).toBe('cũ');
  const next = await release('mới');
  expect(await pageOf(dist), 'until it is made current the old one stands').toBe('cũ');
  await makeCurrent(next, dist);
  expect(await pageOf(dist)).toBe('mới');
  expect(await currentRelease(dist)).toBe(next);
  await dropOthers(dist);
  expect(await readdir(path.join(workOf(dist), 'releases')), 'older releases are dropped').toEqual([
    path.basename(next),
  ]);
});

test('a release that never became the site is dropped, the site stays', async () => {
  await makeCurrent(await release('cũ'), dist);
  await release('hỏng');
  await dropOthers(dist);
  expect(await pageOf(dist)).toBe('cũ');
  expect(await readdir(path.join(workOf(dist), 'releases'))).toHaveLength(1);
});

test('two sites in one folder leave each other alone', async () => {
  const other = path.join(root, 'khac');
  for (const [site, words] of [
    [dist, 'một'],
    [other, 'hai'],
    [dist, 'ba'],
  ] as const) {
    await makeCurrent(await release(words, site), site);
    await dropOthers(site);
  }
  expect([await pageOf(dist), await pageOf(other)]).toEqual(['ba', 'hai']);
});

test('an empty folder may be replaced; a folder or a file of someone else’s may not, and is not', async () => {
  expect(await isReplaceable(dist), 'nothing there').toBe(true);
  await mkdir(dist);
  expect(await isReplaceable(dist), 'empty').toBe(true);
  await makeCurrent(await release('mới'), dist);
  expect(await pageOf(dist)).toBe('mới');
  expect(await isReplaceable(dist), 'a site of ours').toBe(true);

  const taken = path.join(root, 'content');
  await mkdir(taken);
  await writeFile(path.join(taken, 'office.yaml'), 'của ai đó');
  expect(await isReplaceable(taken)).toBe(false);
  expect(await isReplaceable(path.join(taken, 'office.yaml'))).toBe(false);
  await expect(makeCurrent(await release('mới', taken), taken)).rejects.toThrow();
  expect(await readFile(path.join(taken, 'office.yaml'), 'utf8')).toBe('của ai đó');
});

for (const likeWindows of [false, true]) {
  const where = likeWindows ? 'where no link can be renamed over another' : 'where a link can be renamed over another';
  test(`a swap stopped after any of its steps, ${where}, leaves a whole site, at the latest when the next command has finished it`, async () => {
    for (let steps = 0; ; steps++) {
      Object.assign(disk, { changes: Infinity, likeWindows });
      await rm(dist, { force: true });
      await makeCurrent(await release('cũ'), dist);
      const next = await release('mới');
      disk.changes = steps;
      const end = await makeCurrent(next, dist)
        .then(() => dropOthers(dist))
        .then(
          () => 'done',
          () => 'killed',
        );
      disk.changes = Infinity;
      if (!likeWindows) expect(['cũ', 'mới'], `stopped after ${steps}`).toContain(await pageOf(dist));
      await finishSwap(dist);
      const now = await pageOf(dist);
      expect(['cũ', 'mới'], `stopped after ${steps}`).toContain(now);
      await finishSwap(dist);
      await dropOthers(dist);
      expect(await pageOf(dist), 'finishing twice changes nothing').toBe(now);
      if (end === 'killed') continue;
      expect(now).toBe('mới');
      expect(steps, 'and it was stopped at all').toBeGreaterThan(1);
      return;
    }
  });
}

test('a disk that is mounted here is refused, with a place inside it to take instead', async () => {
  if (!(await fs.stat('/dev/shm').catch(() => null))) return;
  const refused = await refuseOf('/dev/shm');
  // Whatever lies there is refused first.
  expect(refused?.[0]).toMatch(/là chỗ gắn của một ổ đĩa|đã có tệp khác/);
  expect(await refuseOf(path.join('/dev/shm', 'khien-chua-co'))).toBe(null);
});
