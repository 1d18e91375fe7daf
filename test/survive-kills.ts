import { readdir, realpath } from 'node:fs/promises';
import { expect } from 'vitest';
import { hashes } from './files.ts';
import { openWorkshop } from './workshop.ts';

/** A build that is killed once it has said any of these leaves the old site, and the next one finishes. */
export async function survivesKills(moments: readonly RegExp[]): Promise<void> {
  const { dist, releases, build, edit } = await openWorkshop({ built: true });
  const old = await hashes(await realpath(dist));
  await edit('Gạch chân theo cặp.', 'Gạch chân theo nhóm ba.');
  for (const killAt of moments) {
    const { code, output } = await build({ killAt });
    expect(code, `killed at ${killAt}: ${output}`).toBe(null);
    expect(await hashes(await realpath(dist)), `killed at ${killAt}`).toEqual(old);
  }
  expect((await build()).code).toBe(0);
  expect(await hashes(await realpath(dist))).not.toEqual(old);
  expect(await readdir(releases)).toHaveLength(1);
}
