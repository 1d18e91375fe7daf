import { zipSync, type Zippable } from 'fflate';
import { zipDay } from '../curriculum/zip-day.ts';

/**
 * A zip of these files whose bytes depend on nothing but them and the day. Pictures and fonts are pressed already and
 * only stored; a PDF is not: its tags are plain text, a third of it.
 */
export function zip(files: Record<string, Uint8Array>, day: string): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, data]) => [name, [data, { level: isDense(name) ? 0 : 6 }]] as const,
  );
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: zipDay(day) });
}

const isDense = (name: string): boolean => /\.(png|jpe?g|woff2|zip)$/.test(name);
