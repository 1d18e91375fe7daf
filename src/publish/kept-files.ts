import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from './sha256.ts';

/** Files kept between builds, by a key that says all that went into each. */
export interface KeptFiles {
  find: (key: string, extension: string) => Promise<Uint8Array | null>;
  keep: (key: string, extension: string, data: Uint8Array) => Promise<void>;
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
  const names = new Map((await readdir(folder)).map((name) => [name.split('-')[0]!, name]));
  return {
    async find(key, extension) {
      used.add(key);
      const name = names.get(key);
      if (!name) return null;
      const data = await readFile(path.join(folder, name)).catch(() => null);
      return data && name === nameOf(key, data, extension) ? data : null;
    },
    async keep(key, extension, data) {
      used.add(key);
      const name = nameOf(key, data, extension);
      const part = path.join(folder, `.${randomUUID()}`);
      await writeFile(part, data);
      await rename(part, path.join(folder, name));
      names.set(key, name);
    },
    async prune() {
      for (const name of await readdir(folder)) {
        const key = name.split('-')[0]!;
        if (!used.has(key) || names.get(key) !== name) await rm(path.join(folder, name), { force: true });
      }
    },
  };
}

const nameOf = (key: string, data: Uint8Array, extension: string): string =>
  `${key}-${sha256(data).slice(0, 32)}.${extension}`;
