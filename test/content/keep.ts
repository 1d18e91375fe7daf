import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { sha256 } from '../../src/publish/sha256.ts';
import { breaches, type Laws } from './laws/law.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Nothing it depends on has changed since it passed, so it was not examined again. */
    kept?: true;
  }
  interface ProvidedContext {
    /** Where the marks lie of what passed with this very code. */
    kept: string;
  }
}

/**
 * A test that these laws hold of a thing. What passed leaves a mark, named by the hash of what it was made of and
 * of the laws, in a folder of this very code; while neither changes it is not examined again.
 *
 * `made` brings the thing only when it is wanted: a site is not built for what is known.
 */
export function examine<T>(name: string, of: unknown, laws: Laws<T>, made: () => T | Promise<T>): void {
  test(name, async ({ task }) => {
    const mark = path.join(inject('kept'), hashOf([task.file.name, name, Object.keys(laws), of]));
    if (existsSync(mark)) {
      task.meta.kept = true;
      return;
    }
    expect(await breaches(laws, await made())).toEqual([]);
    await writeFile(mark, '');
  });
}

const hashes = new WeakMap<object, string>();
/** The same lesson is asked about by many tests, alone and among those of its grade: it is written out once. */
function hashOf(of: unknown): string {
  if (Array.isArray(of)) return sha256(of.map(hashOf).join());
  if (typeof of !== 'object' || of === null) return sha256(JSON.stringify(of));
  const hash = hashes.get(of) ?? sha256(JSON.stringify(of));
  hashes.set(of, hash);
  return hash;
}
