import type { KeptFiles } from './kept-files.ts';
import { sha256 } from './sha256.ts';
import type { Module } from './workshop.ts';

/** What came of some work, and of each file that it read a hash of what it took from there: all of it, or a part. */
export interface Worked {
  data: Uint8Array;
  read: readonly (readonly [file: string, taken: string])[];
  /** What helps to do the same order again when some of its files have changed. */
  left?: Uint8Array;
}

/** How to tell whether a file has changed: by its bytes; and if those have, by what the work takes from it. */
export interface Look {
  bytesOf: (file: string) => Promise<string>;
  takenOf: (file: string) => Promise<string>;
}

/**
 * Work that finds out for itself which files it needs. `order` says all else that it is made of, and so does the code
 * of its module.
 */
export type KeepWork = (
  module: Module,
  order: string,
  extension: string,
  look: Look,
  work: (left: Uint8Array | null) => Promise<Worked>,
) => Promise<Uint8Array>;

/** Of each file that was read a hash of its bytes then, and of what was taken from it. */
type Record = [file: string, bytes: string, taken: string][];

/**
 * Keeps what comes of work between builds: a record says what the same order took from which files last time, and while
 * they still say that, what was made of it stands.
 */
export const keepWork =
  (kept: KeptFiles, codeOf: (module: Module) => string): KeepWork =>
  async (module, order, extension, { bytesOf, takenOf }, work) => {
    const key = sha256(`${codeOf(module)} ${order}`);
    const nameOf = (read: Worked['read']) => sha256(JSON.stringify([key, read]));
    const record = await kept.find(key, 'json');
    kept.spare(leftOf(key));
    if (record) {
      const read = await Promise.all(
        (JSON.parse(Buffer.from(record).toString()) as Record).map(async ([file, bytes, taken]) => {
          const same = (await bytesOf(file)) === bytes;
          return [file, same ? taken : await takenOf(file)] as const;
        }),
      );
      const data = await kept.find(nameOf(read), extension);
      if (data) return data;
    }
    const { data, read, left } = await work(await kept.find(leftOf(key), LEFT));
    const seen = await Promise.all(read.map(async ([file, taken]) => [file, await bytesOf(file), taken]));
    // What cannot be kept is made again some day.
    await kept.keep(key, 'json', Buffer.from(JSON.stringify(seen))).catch(() => {});
    await kept.keep(nameOf(read), extension, data).catch(() => {});
    if (left) await kept.keep(leftOf(key), LEFT, left).catch(() => {});
    return data;
  };

const LEFT = 'rest';
const leftOf = (key: string): string => sha256(`${key} ${LEFT}`);

/** For who makes a thing once. */
export const keepNoWork: KeepWork = async (_module, _order, _extension, _look, work) => (await work(null)).data;
