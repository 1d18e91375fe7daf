import { readdir, realpath } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hashes } from '../files.ts';
import { openWorkshop } from '../workshop.ts';

/** Every moment that a build tells of. */
const MOMENTS = [
  /Kiểm tra nội dung: 0/,
  /Kiểm tra nội dung: 1/,
  /In gói bài: 0/,
  /In gói bài: 1/,
  /In gói bài: 2/,
  /Dựng trang: 0/,
  /Dựng trang: 1/,
  /Làm bản USB: 0/,
  /Làm bản USB: 1/,
  /Làm bản USB: 2/,
  /Làm bản USB: 3/,
];

test('a build killed at any moment that it tells of leaves the old site, whole, and the next one finishes and leaves nothing else', async () => {
  const { dist, releases, build, edit } = await openWorkshop({ built: true });
  const old = await hashes(await realpath(dist));
  await edit('Gạch chân theo cặp.', 'Gạch chân theo nhóm ba.');
  for (const killAt of MOMENTS) {
    const { code, output } = await build({ killAt });
    expect(code, `killed at ${killAt}: ${output}`).toBe(null);
    expect(await hashes(await realpath(dist)), `killed at ${killAt}`).toEqual(old);
  }
  expect((await build()).code).toBe(0);
  expect(await hashes(await realpath(dist))).not.toEqual(old);
  expect(await readdir(releases)).toHaveLength(1);
});
