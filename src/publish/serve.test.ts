import { mkdir, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { serve, type Served } from './serve.ts';

let served: Served | undefined;
afterEach(() => served?.stop());

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SLIDES = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A site with one page, put where `dist` leads. */
async function release(folder: string, name: string): Promise<void> {
  const place = path.join(folder, name);
  await mkdir(path.join(place, 'lop-4'), { recursive: true });
  await mkdir(path.join(place, 'tai-ve'));
  for (const file of [
    'index.html',
    'lop-4/index.html',
    '404.html',
    'tai-ve/a.docx',
    'tai-ve/a.pptx',
    'tai-ve/a.pdf',
    'a.js',
  ])
    await writeFile(path.join(place, file), `${name} ${file}`);
  await unlink(path.join(folder, 'dist')).catch(() => {});
  await symlink(name, path.join(folder, 'dist'));
}

test('a site is served under its base path, each file with its type; what is not there is its own 404', async () => {
  const folder = await scratch('serve');
  await release(folder, 'mot');
  await writeFile(path.join(folder, 'rieng.txt'), 'riêng');
  served = await serve({ dist: path.join(folder, 'dist'), base: '/kho/', port: 4801 });
  const root = served.address.replace('/kho/', '');
  const get = (address: string, init?: RequestInit) => fetch(root + address, { redirect: 'manual', ...init });
  const type = async (address: string) => (await get(address)).headers.get('content-type');
  expect(await (await get('/kho/')).text()).toBe('mot index.html');
  expect(await (await get('/kho/lop-4/?a=1')).text()).toBe('mot lop-4/index.html');
  expect((await get('/kho/lop-4')).headers.get('location')).toBe('/kho/lop-4/');
  expect(await type('/kho/tai-ve/a.docx')).toBe(WORD);
  expect(await type('/kho/tai-ve/a.pptx')).toBe(SLIDES);
  expect(await type('/kho/tai-ve/a.pdf')).toBe('application/pdf');
  expect(await type('/kho/a.js')).toMatch('text/javascript');
  for (const address of [
    '/',
    '/kho/khong-co/',
    '/kho/..%2f..%2frieng.txt',
    '/kho/%2e%2e/rieng.txt',
    '/kho/%',
    '/kho/a%00.js',
  ]) {
    const lost = await get(address);
    expect([address, lost.status, await lost.text()]).toEqual([address, 404, 'mot 404.html']);
  }
  expect(await (await get('/kho/', { method: 'HEAD' })).text()).toBe('');
  expect((await get('/kho/', { method: 'POST' })).status).toBe(405);
});

test('a server left open shows the new release after a rebuild', async () => {
  const folder = await scratch('serve');
  await release(folder, 'mot');
  served = await serve({ dist: path.join(folder, 'dist'), base: '/', port: 4821 });
  expect(await (await fetch(served.address)).text()).toBe('mot index.html');
  await release(folder, 'hai');
  await rm(path.join(folder, 'mot'), { recursive: true });
  expect(await (await fetch(served.address)).text()).toBe('hai index.html');
});
