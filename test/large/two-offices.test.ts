import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { today } from '../../scripts/read-options.ts';
import { hashes } from '../files.ts';
import { GOLDEN, PROJECT, scratch } from '../folders.ts';
import { neighbourContent, NEIGHBOUR_DAY } from '../neighbour.ts';
import { builtSite } from '../site.ts';

/** Builds these sites in one process, all at once. */
const build = (
  ...sites: [content: string, dist: string, date: string][]
): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(PROJECT, 'test/build-at-once.ts'), ...sites.flat()], {
      cwd: PROJECT,
      env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });

test('two offices built at once in one process, on another disk, are each to the byte what they are when built alone', async () => {
  const folder = existsSync('/dev/shm') ? await mkdtemp('/dev/shm/khien-') : await scratch('offices');
  const dists = ['mot', 'hai'].map((name) => path.join(folder, name, 'dist'));
  const contents = [GOLDEN, await neighbourContent()];
  const days = [today(), NEIGHBOUR_DAY[1]!];
  const { code, said } = await build(
    ...contents.map((content, i): [string, string, string] => [content, dists[i]!, days[i]!]),
  );
  expect(code, said).toBe(0);
  const together = await Promise.all(dists.map(async (dist) => hashes(await realpath(dist))));
  const pages = await Promise.all(dists.map((dist) => readFile(path.join(dist, 'lop-4/mau/index.html'), 'utf8')));
  await rm(folder, { recursive: true });
  for (const [i, name] of (['golden', 'neighbour'] as const).entries())
    expect(together[i], name).toEqual(await hashes(await realpath(await builtSite(name))));

  expect(pages[0]).toContain('của bà</span></h3>');
  expect(pages[0]).not.toMatch(/xa-ben|href="\/kho\//);
  expect(pages[1]).toContain('của ông</span></h3>');
  expect(pages[1]).toContain('https://xa-ben.example/kho/lop-4/mau/');
  expect(pages[1]).not.toMatch(/href="\/lop-4\//);
});
