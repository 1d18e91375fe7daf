import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT, scratch } from '../../../test/folders.ts';
import { makeParcel } from '../../../test/made/parcel.ts';
import { PlacesFile } from '../../curriculum/place.ts';
import { CACHE, HEADERS, headersFile } from './headers.ts';
import { takeTo } from './places.ts';
import { DOOR } from './to-share.ts';

test('a shared folder has a door that leads to the newest edition, whole; the last three are kept', async () => {
  const folder = await scratch('share');
  const share = { name: 'Chung', kind: 'share', folder: path.join(folder, 'chung') } as const;
  const edition = async () =>
    /url=([^"]+)\/index\.html"/.exec(await readFile(path.join(share.folder, DOOR), 'utf8'))![1]!;
  for (const words of ['mot', 'hai', 'ba', 'bon']) {
    await takeTo(share, await makeParcel(folder, words));
    expect(await readFile(path.join(share.folder, await edition(), 'lop-4/index.html'), 'utf8')).toBe(words);
  }
  expect(await readdir(share.folder)).toHaveLength(4);

  // What broke off: half an edition under its hidden name, which the next run begins anew.
  const next = await makeParcel(folder, 'nam');
  const half = path.join(share.folder, `.ban-${next.stamp}.part`);
  await mkdir(half);
  await writeFile(path.join(half, 'nua.html'), 'nửa');
  await takeTo(share, next);
  expect(await readdir(path.join(share.folder, await edition()))).toEqual(['index.html', 'lop-4']);
});

test('a branch holds the release, byte for byte, in one commit, and what its host looks for', async () => {
  const folder = await scratch('git');
  const repository = path.join(folder, 'kho.git');
  execFileSync('git', ['init', '--quiet', '--bare', repository]);
  const git = (...args: string[]) => execFileSync('git', [`--git-dir=${repository}`, ...args], { encoding: 'utf8' });
  const place = { name: 'Nhánh', kind: 'git', repository, branch: 'gh-pages' } as const;
  for (const words of ['mot', 'hai']) await takeTo(place, await makeParcel(folder, words));
  expect(git('show', 'gh-pages:bài/một trang.html')).toBe('hai');
  expect(git('rev-list', '--count', 'gh-pages').trim()).toBe('1');
  const files = git('-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', 'gh-pages').trim().split('\n');
  expect(files).toEqual([
    '.nojekyll',
    '_astro/page.abcd.css',
    '_headers',
    'bài/một trang.html',
    'index.html',
    'tai-ve/khien-usb.zip',
  ]);
});

test('a place that is not there is told in one line, and what it had stays', async () => {
  const folder = await scratch('git-gone');
  const place = { name: 'Nhánh', kind: 'git', repository: path.join(folder, 'khong-co.git'), branch: 'a' } as const;
  await expect(takeTo(place, await makeParcel(folder, 'mot'))).rejects.toThrow(/^git không xong: [^\n]+$/);
});

test('the places that the page on publishing shows are places', async () => {
  const page = await readFile(path.join(PROJECT, 'docs/cong-bo.md'), 'utf8');
  const [, sample] = /```yaml\n(places:[^]*?)```/.exec(page)!;
  expect(PlacesFile.parse(parse(sample!)).places.map(({ kind }) => kind)).toEqual(['folder', 'share', 'server', 'git']);
});

test('the samples for nginx and IIS say every header that a host of ours is told, and keep no page', async () => {
  const samples = await Promise.all(
    ['nginx.conf', 'web.config'].map((name) => readFile(path.join(PROJECT, 'docs/cong-bo', name), 'utf8')),
  );
  for (const sample of [...samples, headersFile('/')]) {
    for (const [name, value] of Object.entries(HEADERS))
      expect(sample).toMatch(new RegExp(`${name}[":\\s]+(value=)?"?${value.replace(/[()'-]/g, '\\$&')}`));
    for (const kept of Object.values(CACHE)) expect(sample).toContain(kept);
  }
});
