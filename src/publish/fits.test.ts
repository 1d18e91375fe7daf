import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { LIMITS, overLimits } from './fits.ts';

test('what a release has too much of is told with its way out: a heavy file, many files, a heavy site', async () => {
  const release = await scratch('fits');
  await mkdir(path.join(release, 'tai-ve'));
  for (const [name, bytes] of [
    ['index.html', 10],
    ['tai-ve/a.zip', 90],
    ['b.pdf', 5],
  ] as const)
    await writeFile(path.join(release, name), 'a'.repeat(bytes));
  expect(await overLimits(release)).toEqual([]);
  const problems = await overLimits(release, { file: 80, files: 2, site: 100 });
  expect(problems.map(({ rule }) => rule)).toEqual(['nang-tep', 'nhieu-tep', 'nang-trang']);
  expect(problems[0]!.what).toMatch(/^Tệp tai-ve\/a\.zip nặng/);
  expect(problems[1]!.what).toBe('Trang có 3 tệp, nhiều hơn 2.');
  expect(problems[2]!.fix).toMatch(/--usb tung-lop/);
  for (const { why, fix } of problems) expect(why && fix).toBeTruthy();
});

test('the limits are those of Cloudflare Pages and GitHub Pages', () => {
  expect(LIMITS).toEqual({ file: 25_000_000, files: 20_000, site: 600_000_000 });
});
