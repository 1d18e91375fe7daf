import { chmod, readdir, realpath, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashes } from '../files.ts';
import { openWorkshop } from '../workshop.ts';

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
