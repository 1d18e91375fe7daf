import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../test/folders.ts';

/** What is loaded before a line of this module runs: our files and others' packages, without what is types alone. */
function loadedFirst(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.ts')) return seen;
  const text = readFileSync(path.join(PROJECT, file), 'utf8');
  for (const [, types, address] of text.matchAll(/^(?:import|export) (type )?[^;]*?from '([^']+)';/gm)) {
    if (types) continue;
    loadedFirst(address!.startsWith('.') ? path.join(path.dirname(file), address!) : address!, seen);
  }
  return seen;
}

test('a build that finds nothing changed loads neither Astro nor what reads, checks and prints', () => {
  const loaded = [...loadedFirst('scripts/build.ts')];
  expect(loaded).toContain('src/publish/hash-inputs.ts');
  expect(loaded.filter((name) => !/^(node:|src\/|scripts\/)/.test(name))).toEqual([]);
  expect(loaded.filter((name) => /src\/(print|word|slides|teaching|blocks|targets)\//.test(name))).toEqual([]);
  expect(loaded).not.toContain('src/checks/check-content.ts');
});
