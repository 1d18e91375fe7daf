import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makePortable } from '../../src/publish/portable/make-portable.ts';
import { SYSTEMS, type SystemName } from '../../src/publish/portable/systems.ts';
import { GOLDEN, PROJECT, scratch } from '../folders.ts';

/** A portable copy as an officer has it: unzipped. */
async function unzipped(system: SystemName): Promise<{ copy: string; megabytes: number }> {
  const folder = await scratch(`mang-di-${system}`);
  const to = path.join(folder, 'khien.zip');
  const bytes = await makePortable(PROJECT, system, to);
  execFileSync('unzip', ['-q', to, '-d', folder]);
  return { copy: path.join(folder, 'khien'), megabytes: bytes / 1e6 };
}

const libraries = async (copy: string, scope = ''): Promise<string[]> =>
  readdir(path.join(copy, 'node_modules', scope));

test('a portable copy for Linux checks and builds where no Node, npm or network is to be had', async () => {
  const { copy, megabytes } = await unzipped('linux');
  expect(megabytes).toBeLessThan(150);
  const nothing = path.join(copy, 'nothing');
  await mkdir(nothing);
  const run = (...words: string[]) =>
    execFileSync(path.join(copy, SYSTEMS.linux.node.to), ['scripts/run.mjs', ...words], {
      cwd: copy,
      encoding: 'utf8',
      // No program is found by its name, and what asks for the network is refused.
      env: { PATH: nothing, HOME: nothing, https_proxy: 'http://127.0.0.1:1', http_proxy: 'http://127.0.0.1:1' },
    });
  const content = path.join(copy, 'mau');
  await cp(GOLDEN, content, { recursive: true });
  run('tidy', '--content', content);
  expect(run('check', '--content', content)).toContain('Không có lỗi');
  run('build', '--content', content, '--usb', 'khong');
  expect(existsSync(path.join(copy, 'dist/index.html'))).toBe(true);
});

test('a portable copy for Windows has that system’s Node and libraries; not run here', async () => {
  const { copy, megabytes } = await unzipped('windows');
  expect(megabytes).toBeLessThan(150);
  const node = await readFile(path.join(copy, SYSTEMS.windows.node.to));
  expect(node.subarray(0, 2).toString()).toBe('MZ');
  for (const [scope, name] of [
    ['@esbuild', 'win32-x64'],
    ['@resvg', 'resvg-js-win32-x64-msvc'],
    ['@rolldown', 'binding-win32-x64-msvc'],
    ['', 'lightningcss-win32-x64-msvc'],
  ] as const)
    expect(await libraries(copy, scope), scope).toContain(name);
  expect((await libraries(copy)).filter((name) => name.includes('linux'))).toEqual([]);
});
