import type { KeptFiles } from './kept-files.ts';
import { sha256 } from './sha256.ts';
import type { Module } from './workshop.ts';

/** What came of some work. */
export interface Worked {
  /** null: nothing but what it took before, so that what came of it then stands. */
  data: Uint8Array | null;
  /** Each file that it read, a hash of its bytes, and of what it took from there: all of it, or a part. */
  read: readonly (readonly [file: string, bytes: string, taken: string])[];
  /** What helps to do the same order again when some of its files have changed. */
  left: Uint8Array;
}

/** What came of the same order the last time. */
export interface Before {
  data: Uint8Array;
  left: Uint8Array;
}

/**
 * Work that finds out for itself which files it needs; `bytesOf` is a hash of a file as it is now. `order` says all
 * else that it is made of, and so does the code of its module.
 */
export type KeepWork = (
  module: Module,
  order: string,
  extension: string,
  bytesOf: (file: string) => string | Promise<string>,
  work: (before: Before | null) => Promise<Worked>,
) => Promise<Uint8Array>;

/**
 * Keeps what comes of work between builds: a record says which files the same order read last time, and while they are
 * as they were, what was made of them stands. When some are not, the work is told what came of it then.
 */
export const keepWork =
  (kept: KeptFiles, codeOf: (module: Module) => string): KeepWork =>
  async (module, order, extension, bytesOf, work) => {
    const key = sha256(`${codeOf(module)} ${order}`);
    const nameOf = (read: Worked['read']) =>
      sha256(JSON.stringify([key, read.map(([file, , taken]) => [file, taken])]));
    const record = await kept.find(key, 'json');
    const last = record ? (JSON.parse(Buffer.from(record).toString()) as Worked['read']) : [];
    const name = nameOf(last);
    const data = record && (await kept.find(name, extension));
    kept.spare(leftOf(name));
    if (data && (await areSame(last, bytesOf))) return data;
    const left = data && (await kept.find(leftOf(name), LEFT));
    const worked = await work(left ? { data, left } : null);
    // What cannot be kept is made again some day.
    const keep = (...file: Parameters<KeptFiles['keep']>) => kept.keep(...file).catch(() => {});
    await keep(key, 'json', Buffer.from(JSON.stringify(worked.read)));
    // Both by one name: what another build of the same order leaves meanwhile goes with what it made.
    const now = nameOf(worked.read);
    await keep(leftOf(now), LEFT, worked.left);
    if (!worked.data) return data!;
    await keep(now, extension, worked.data);
    return worked.data;
  };

async function areSame(read: Worked['read'], bytesOf: (file: string) => string | Promise<string>): Promise<boolean> {
  for (const [file, bytes] of read) if ((await bytesOf(file)) !== bytes) return false;
  return true;
}

const LEFT = 'rest';
const leftOf = (name: string): string => sha256(`${name} ${LEFT}`);

/** For who makes a thing once. */
export const keepNoWork: KeepWork = async (_module, _order, _extension, _bytesOf, work) => (await work(null)).data!;
