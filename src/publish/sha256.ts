import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Of files made or found, which nobody changes: each is asked for its name in the cache, and for the manifest. */
const hashes = new WeakMap<Uint8Array, string>();

export function sha256(data: Uint8Array | string): string {
  if (typeof data === 'string') return hash('sha256', data, 'hex');
  const known = hashes.get(data) ?? hash('sha256', data, 'hex');
  hashes.set(data, known);
  return known;
}

/** The hash of a file on the disk. In one step: of thousands of small files, waiting for each takes longest. */
export const hashFile = (file: string): string => sha256(readFileSync(file));

/** The hash of what each file holds; each is read once. */
export function hashesOf(read: (file: string) => Promise<Uint8Array | string>): (file: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (file) => {
    const hash = known.get(file) ?? read(file).then(sha256);
    known.set(file, hash);
    return hash;
  };
}
