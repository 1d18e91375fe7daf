import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MANIFEST } from '../src/curriculum/address.ts';
import type { PackFile } from '../src/publish/make-packs.ts';
import { BUDGETS } from '../src/publish/pack-budget.ts';
import { builtSite } from './site.ts';

for (const [kind, most] of Object.entries(BUDGETS)) {
  test(`every ${kind} is at most ${most / 1000} kB`, async () => {
    const { files } = JSON.parse(await readFile(path.join(await builtSite('sample'), MANIFEST), 'utf8')) as {
      files: PackFile[];
    };
    const own = files.filter((file) => file.kind === kind);
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ bytes }) => bytes > most).map(({ address, bytes }) => `${address}: ${bytes}`)).toEqual([]);
  });
}
