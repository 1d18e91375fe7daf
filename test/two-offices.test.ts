import { spawnSync } from 'node:child_process';
import { cp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashes } from './files.ts';
import { GOLDEN, PROJECT, scratch } from './folders.ts';

/** Builds these sites in one process, all at once. */
function build(...pairs: [content: string, dist: string][]): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(PROJECT, 'test/build-at-once.ts'), ...pairs.flat()],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
    },
  );
  expect(status, stderr).toBe(0);
}

test('two offices built at once in one process are each, to the byte, what they are when built alone', async () => {
  const folder = await scratch('offices');
  const other = path.join(folder, 'khac', 'content');
  await cp(GOLDEN, other, { recursive: true });
  const edit = async (file: string, from: RegExp, to: string) => {
    const text = await readFile(path.join(other, file), 'utf8');
    expect(text).toMatch(from);
    await writeFile(path.join(other, file), text.replace(from, to));
  };
  await edit('office.yaml', /^name: .*$/m, 'name: Phòng của xã bên');
  await edit('office.yaml', /^ {2}address: .*$/m, '  address: https://xa-ben.example');
  await edit('office.yaml', /^ {2}base: .*$/m, '  base: /kho/');
  await edit('lessons/mau/lop-4-5/bai.mdx', /Tờ phiếu của bà/, 'Tờ phiếu của ông');

  const dists = ['mot', 'hai'].map((name) => path.join(folder, name, 'dist'));
  const offices = [GOLDEN, other].map((content, i): [string, string] => [content, dists[i]!]);
  build(...offices);
  const together = await Promise.all(dists.map(async (dist) => hashes(await realpath(dist))));
  for (const office of offices) {
    // What the first build has kept stays, or the test would print every paper twice: pages are made anew.
    await rm(path.join(path.dirname(office[1]), '.khien/dist/built.json'));
    build(office);
  }
  const alone = await Promise.all(dists.map(async (dist) => hashes(await realpath(dist))));
  expect(together).toEqual(alone);

  const pages = await Promise.all(dists.map((dist) => readFile(path.join(dist, 'lop-4/mau/index.html'), 'utf8')));
  expect(pages[0]).toContain('của bà</span></h3>');
  expect(pages[0]).not.toMatch(/xa-ben|href="\/kho\//);
  expect(pages[1]).toContain('của ông</span></h3>');
  expect(pages[1]).toContain('https://xa-ben.example/kho/lop-4/mau/');
  expect(pages[1]).not.toMatch(/href="\/lop-4\//);
});
