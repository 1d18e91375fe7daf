import { zipSync } from 'fflate';

/**
 * A zip of these files whose bytes depend on nothing but them and the day. PDFs are compressed already, so they are
 * only stored. `day` is YYYY-MM-DD; a zip holds local times, so the day is built from local parts and is the same anywhere.
 */
export function zip(files: Record<string, Uint8Array>, day: string): Uint8Array {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return zipSync(files, { level: 0, mtime: new Date(year, month - 1, date, 12) });
}
