import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { keepNothing, type Keep } from '../curriculum/keep.ts';
import { byPlace } from '../curriculum/problem.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { askRules } from './ask-rules.ts';
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
    // In one go: file by file it takes five times as long, and hundreds of tests do this.
    cpSync(GOLDEN, content, { recursive: true });
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

let known: Promise<Map<string, Buffer>> | undefined;
/** All that reading and checking the golden content keeps, as it stands: found out once for all files of a worker. */
async function findKnown(): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  await checkContent(GOLDEN, undefined, async (order, work) => {
    const data = await work();
    found.set(order, serialize(data));
    return data;
  });
  return found;
}

/** What a test left as it is in its copy of the golden content is not read or asked again, nor is it by a command. */
export const keepGolden: Keep = async (order, work) => {
  const data = (await (known ??= findKnown())).get(order);
  return data ? deserialize(data) : work();
};

/** Checks the golden content with some files replaced or added. */
export const checkWith = (
  files: Record<string, string | Uint8Array | null>,
  prepare?: (content: string) => Promise<unknown> | void,
): Promise<Checked> => withGolden(files, (content) => checkContent(content, undefined, keepGolden), prepare);

/**
 * So many times the golden content's time may any content take. Those that a limit stops take up to seven; without
 * limits it was fifty, or no end.
 */
const MOST_TIMES = 25;
const since = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.threadCpuUsage(start);
  return user + system;
};

/**
 * A clock to hold readers by: started, it gives a function that fails when too much time has passed. It is the
 * processor's time, told in times of the golden content, so that neither a busy nor a slow machine is a slow reader.
 */
export async function openClock(): Promise<() => () => void> {
  await checkWith({}); // what is done once and kept is no part of it
  const start = process.threadCpuUsage();
  await withGolden({}, (content) => checkContent(content));
  const most = MOST_TIMES * since(start);
  return () => {
    const begun = process.threadCpuUsage();
    return () => expect(since(begun)).toBeLessThan(most);
  };
}

/** A document that breaks something, from beside its test. */
export const bad = (name: string, folder = import.meta.dirname): Promise<string> =>
  readFile(path.join(folder, name), 'utf8');

/**
 * Where a rule finds something in the golden content with some files replaced or added, as `bai.mdx:3:4`; whatever it
 * finds it tells whole: what is wrong, why, and how to mend it.
 */
export async function placesOf(rule: Rule, files: Record<string, string | Uint8Array | null>): Promise<string[]> {
  // This rule alone: all of them, and the gates, take ten times as long.
  const problems = await withGolden(files, async (folder) => {
    const { partial, documents } = await readCurriculum(folder, keepGolden);
    const content = { curriculum: partial, documents };
    const found = (await rule.check(content)).sort(byPlace);
    if (rule.alone) expect((await askRules([rule], content, keepNothing)).sort(byPlace), 'of each part').toEqual(found);
    return found;
  });
  for (const { what, why, fix } of problems)
    expect(
      [what, why, fix].map((said) => said.trim() !== ''),
      what,
    ).toEqual([true, true, true]);
  return problems.map(({ file, line, column }) => `${path.posix.basename(file)}:${line}:${column}`);
}

/**
 * States a requirement: these documents break the rule at these places and no others, of which there is one at least.
 * What other rules say of them is not asked. That the golden content keeps every rule stands in rules.test.ts, once.
 */
export function requires(
  requirement: string,
  rule: Rule,
  documents: Record<string, string>,
  places: readonly [string, ...string[]],
): void {
  test(requirement, async () => {
    const files: Record<string, string> = {};
    for (const [file, name] of Object.entries(documents)) files[file] = await bad(name);
    expect(await placesOf(rule, files)).toEqual(places);
  });
}
