import { zipSync, type Zippable } from 'fflate';

/**
 * A zip of these files whose bytes depend on nothing but them and the day. Text is pressed; all else (PDF, PNG, woff2,
 * Word) is so already and only stored. `day` is YYYY-MM-DD; a zip holds local times, so the day is built from local parts
 * and is the same anywhere.
 */
export function zip(files: Record<string, Uint8Array>, day: string): Uint8Array {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const entries = Object.entries(files).map(([name, data]) => [name, [data, { level: isText(name) ? 9 : 0 }]] as const);
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: new Date(year, month - 1, date, 12) });
}

const isText = (name: string): boolean => /\.(html|css|js|svg|txt|json)$/.test(name);
