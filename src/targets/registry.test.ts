import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MIME, TARGETS } from './registry.ts';
import type { Target } from './target.ts';

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'subject' in value && 'place' in value && 'make' in value;

test('every target that a file here describes is listed', async () => {
  // What runs in a package runs in no other place.
  const files = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(
    (file) => !/\.test\.ts$|registry|[\\/]play[\\/]/.test(file),
  );
  const listed = new Set(Object.values(TARGETS));
  let found = 0;
  for (const file of files) {
    const exports = (await import(path.join(import.meta.dirname, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exports)) {
      if (!isTarget(value)) continue;
      found++;
      expect(listed.has(value), `${file}: ${name}`).toBe(true);
    }
  }
  expect(found).toBeGreaterThan(10);
});

test('every ending has one type, and every type is one that a server may say', () => {
  const types = Object.values(TARGETS).flatMap((target) => [...target.types]);
  for (const { extension, mime } of types) {
    expect(MIME.get(`.${extension}`), extension).toBe(mime);
    expect(mime).toMatch(/^(application|text|image)\/[\w.+-]+(; charset=utf-8)?$/);
  }
});

test('what a file holds is what all its types are for, and a pack takes only what every release has', () => {
  for (const [id, { types, place, release }] of Object.entries(TARGETS)) {
    expect(new Set(types.map(({ holds }) => holds)).size, id).toBe(1);
    if (place !== null) expect(release, id).toBe('always');
  }
});
