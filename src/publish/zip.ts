import { zipSync, type Zippable } from 'fflate';

/**
 * A zip of these files whose bytes depend on nothing but them and the day. Pictures and fonts are pressed already and
 * only stored; a PDF is not: its tags are plain text, a third of it. `day` is YYYY-MM-DD; a zip holds local times, so
 * the day is built from local parts and is the same anywhere.
 */
export function zip(files: Record<string, Uint8Array>, day: string): Uint8Array {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const entries = Object.entries(files).map(([name, data]) => [name, [data, { level: isDense(name) ? 0 : 6 }]] as const);
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: new Date(year, month - 1, date, 12) });
}

const isDense = (name: string): boolean => /\.(png|jpe?g|woff2|zip)$/.test(name);
