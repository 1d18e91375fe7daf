import { existsSync } from 'node:fs';
import { chmod, readdir, realpath, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashes } from './files.ts';
import { GOLDEN, runScript } from './folders.ts';
import { openWorkshop } from './workshop.ts';

test('a cache that was emptied, a record that is half written and a lock of our own number do not reach the site', async () => {
  const { dist, folder, build } = await openWorkshop({ built: true });
  const work = path.join(folder, '.khien/dist');
  const whole = await hashes(await realpath(dist));

  for (const name of await readdir(path.join(work, 'cache')))
    if (/\.(docx|pdf)$/.test(name)) await truncate(path.join(work, 'cache', name), 0);
  await writeFile(path.join(work, 'built.json'), '{');
  await writeFile(path.join(work, 'build.lock'), '1');
  // As a host that lets nobody else read what is made.
  const mask = process.umask(0o077);
  const again = await build().finally(() => process.umask(mask));
  expect(again.code, again.output).toBe(0);
  expect(await hashes(await realpath(dist))).toEqual(whole);
  expect((await stat(path.join(dist, 'index.html'))).mode & 0o004).toBe(0o004);
  expect((await stat(path.join(dist, 'tai-ve/lop-4'))).mode & 0o005).toBe(0o005);
  expect((await stat(await realpath(dist))).mode & 0o005).toBe(0o005);
  await chmod(dist, 0o755);
});

test('a place where nothing can be made is told at once, in words', async () => {
  if (!existsSync('/proc/self')) return;
  for (const [script, args] of [
    ['paper', ['--lop', '4', '--bai', 'mau', '--content', GOLDEN, '--out', '/proc/x']],
    ['build', ['--content', GOLDEN, '--out', '/proc/x/dist']],
  ] as const) {
    const { code, output } = await runScript(script, [...args]);
    expect(code, script).toBe(1);
    expect(output, script).toMatch(
      /Khiên phải dừng giữa chừng: không có tệp hay thư mục này, và không tạo được \(\/proc\/x/,
    );
  }
});
