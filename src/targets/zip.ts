import { writeZip } from '../curriculum/write-zip.ts';

/**
 * A zip of these files whose bytes depend on nothing but them and the day. Pictures and fonts are pressed already and
 * only stored; a PDF is not: its tags are plain text, a third of it.
 */
export const zip = (files: Record<string, Uint8Array>, day: string): Uint8Array =>
  writeZip(
    Object.entries(files).map(([name, data]) => ({ name, data, level: isDense(name) ? 0 : 6 })),
    day,
  );

const isDense = (name: string): boolean => /\.(png|jpe?g|woff2|zip)$/.test(name);
