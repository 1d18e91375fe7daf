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
    const packed = known.get(key) ?? press(data, level);
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

const keyOf = (data: Uint8Array, level: number): string => `${level} ${hash('sha256', data, 'base64')}`;

/** For zips whose files come again: given to whoever writes one, it holds nothing of any other. */
export const pressOnce: Press = remembering(deflate);
