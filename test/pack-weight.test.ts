import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { MANIFEST } from '../src/curriculum/address.ts';
import type { PackFile } from '../src/publish/make-packs.ts';
import { TARGET_IDS, TARGETS } from '../src/targets/registry.ts';

for (const kind of TARGET_IDS.filter((id) => TARGETS[id].release === 'always' && TARGETS[id].budget !== null)) {
  const most = TARGETS[kind].budget!;
  test(`every ${kind} is at most ${most / 1000} kB`, async () => {
    const { files } = JSON.parse(await readFile(path.join(inject('site'), MANIFEST), 'utf8')) as { files: PackFile[] };
    const own = files.filter((file) => file.kind === kind);
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ bytes }) => bytes > most).map(({ address, bytes }) => `${address}: ${bytes}`)).toEqual([]);
  });
}
