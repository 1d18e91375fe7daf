import { writeZip, type Press, type Pressed } from '../curriculum/write-zip.ts';

/**
 * A zip of these files whose bytes depend on nothing but them and the day. Pictures and fonts are pressed already and
 * only stored; a PDF is not: its tags are plain text, a third of it.
 */
export const zip = (files: Record<string, Uint8Array | Pressed>, day: string, press?: Press): Uint8Array =>
  writeZip(
    Object.entries(files).map(([name, data]) => ({ name, data, level: levelOf(name) })),
    day,
    press,
  );

/** How hard a file of a zip is pressed, by its name: what is dense already is stored. */
export const levelOf = (name: string): 0 | 6 => (/\.(png|jpe?g|woff2|zip|gz|br)$/.test(name) ? 0 : 6);
