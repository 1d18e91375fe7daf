import { createHash } from 'node:crypto';

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** The hash of what each file holds; each is read once. */
export function hashesOf(read: (file: string) => Promise<Uint8Array | string>): (file: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (file) => {
    const hash = known.get(file) ?? read(file).then(sha256);
    known.set(file, hash);
    return hash;
  };
}
