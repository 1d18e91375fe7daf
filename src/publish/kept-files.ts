import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isLinked } from './is-linked.ts';
import { sha256 } from './sha256.ts';

/** Files kept between builds, by a key that says all that went into each. */
export interface KeptFiles {
  find: (key: string, extension: string) => Promise<Uint8Array | null>;
  keep: (key: string, extension: string, data: Uint8Array) => Promise<void>;
  /** Has a file stay that is not asked for this time. */
  spare: (key: string) => void;
  /** Puts what was found or kept where it is wanted: on the disk it is one file, unless that knows no such links. */
  put: (data: Uint8Array, file: string) => Promise<void>;
  /** Forgets every file that nobody asked for or kept since this was opened. */
  prune: () => Promise<void>;
}

/**
 * A file's name is its key and the hash of its bytes: one that a full disk, a power cut or a hand has changed is not
 * taken for what it was, but made again.
 */
export async function openKept(folder: string): Promise<KeptFiles> {
  await mkdir(folder, { recursive: true });
  const used = new Set<string>();
  const places = new WeakMap<Uint8Array, string>();
  const names = new Map((await readdir(folder)).map((name) => [name.split('-')[0]!, name]));
  return {
    async find(key, extension) {
      used.add(key);
      const name = names.get(key);
      if (!name) return null;
      const data = read(path.join(folder, name));
      if (!data || name !== nameOf(key, data, extension)) return null;
      places.set(data, path.join(folder, name));
      return data;
    },
    async keep(key, extension, data) {
      used.add(key);
      const name = nameOf(key, data, extension);
      const part = path.join(folder, `.${randomUUID()}`);
      await writeFile(part, data);
      await rename(part, path.join(folder, name));
      const was = names.get(key);
      if (was && was !== name) await rm(path.join(folder, was), { force: true });
      names.set(key, name);
      places.set(data, path.join(folder, name));
    },
    spare: (key) => void used.add(key),
    async put(data, file) {
      const place = places.get(data);
      if (!place || !isLinked(place, file)) await writeFile(file, data);
    },
    async prune() {
      for (const name of await readdir(folder)) {
        const key = name.split('-')[0]!;
        if (!used.has(key) || names.get(key) !== name) await rm(path.join(folder, name), { force: true });
      }
    },
  };
}

/** In one step: a release has thousands of small files, and waiting for each takes longer than reading it. */
function read(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

const nameOf = (key: string, data: Uint8Array, extension: string): string =>
  `${key}-${sha256(data).slice(0, 32)}.${extension}`;
