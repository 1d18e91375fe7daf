import { hash } from 'node:crypto';
import { deflate, type Press } from '../curriculum/write-zip.ts';

/** In bytes, of what is remembered: the papers of fifty lessons, pressed. */
const MOST = 256_000_000;

/**
 * Remembers what files were pressed to, by their bytes: each script is on every stick of a release, the next edition
 * has most papers of the last, and of a Word file's parts two dozen are in every other. The same bytes come out.
 */
export function remembering(press: Press, most = MOST): Press {
  const known = new Map<string, Uint8Array>();
  let held = 0;
  return (data, level) => {
    const key = keyOf(data, level);
    const packed = known.get(key) ?? alone(press(data, level));
    // What was wanted last is forgotten last.
    if (!known.delete(key)) held += packed.length;
    known.set(key, packed);
    for (const [oldest, { length }] of known) {
      if (held <= most) break;
      known.delete(oldest);
      held -= length;
    }
    return packed;
  };
}

/** What zlib gives may be the beginning of a longer piece of memory, which would be held with it. */
const alone = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength < bytes.buffer.byteLength ? new Uint8Array(bytes) : bytes;

const keyOf = (data: Uint8Array, level: number): string => `${level} ${hash('sha256', data, 'base64')}`;

/** In bytes: what all Word files and slides have in common, and some of their pictures. */
const PARTS = 16_000_000;

/** For the parts of one file: most of them come once. */
export const pressParts: Press = remembering(deflate, PARTS);

/** For zips whose files come again: given to whoever writes one, it holds nothing of any other. */
export const pressOnce: Press = remembering(deflate);
