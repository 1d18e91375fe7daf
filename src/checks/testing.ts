import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent, type Checked } from './check-content.ts';
import type { Rule } from './rule.ts';

const GOLDEN = path.resolve(import.meta.dirname, '../../test/golden/content');
export const TEXT = 'lessons/mau/lop-4-5/bai.mdx';
export const QUESTIONS = 'lessons/mau/lop-4-5/cau-hoi.mdx';
export const ALERT = 'alerts/mau.yaml';
export const LESSON = 'lessons/mau/lesson.yaml';

/**
 * Does something with the golden content, some files replaced or added: their text, or null to take one away. `prepare`
 * may do to the copy what is no file.
 */
export async function withGolden<T>(
  files: Record<string, string | Uint8Array | null>,
  use: (content: string) => Promise<T>,
  prepare: (content: string) => Promise<unknown> | void = () => {},
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'khien-'));
  try {
    const content = path.join(folder, 'content');
    await cp(GOLDEN, content, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(content, name);
      await mkdir(path.dirname(file), { recursive: true });
      if (text === null) await rm(file, { recursive: true });
      else await writeFile(file, text);
    }
    await prepare(content);
    return await use(content);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Checks the golden content with some files replaced or added. */
export const checkWith = (
  files: Record<string, string | Uint8Array | null>,
  prepare?: (content: string) => Promise<unknown> | void,
): Promise<Checked> => withGolden(files, checkContent, prepare);

/** A document that breaks something, from beside its test. */
export const bad = (name: string, folder = import.meta.dirname): Promise<string> =>
  readFile(path.join(folder, name), 'utf8');

/** Where a rule found something, as `bai.mdx:3:4`. */
export async function placesOf(ruleId: string, files: Record<string, string | Uint8Array | null>): Promise<string[]> {
  const { problems } = await checkWith(files);
  return problems
    .filter(({ rule }) => rule === ruleId)
    .map(({ file, line, column }) => `${path.posix.basename(file)}:${line}:${column}`);
}

/**
 * States a requirement: these documents break the rule at these places and no others, and the golden content keeps it.
 */
export function requires(
  requirement: string,
  rule: Rule,
  documents: Record<string, string>,
  places: readonly string[],
): void {
  test(requirement, async () => {
    const files: Record<string, string> = {};
    for (const [file, name] of Object.entries(documents)) files[file] = await bad(name);
    expect(await placesOf(rule.id, files)).toEqual(places);
    expect(await placesOf(rule.id, {})).toEqual([]);
  });
}
