import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What is kept beside a site `dist` in a folder: how the last build went. */
const recordIn = (folder: string): string => path.join(folder, '.khien/dist/built.json');

/** Copies the folder of a built site, with its cache and its record: as if the site had been built there. */
export async function copySite(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
  // The record names the release by its place on the disk.
  await writeFile(recordIn(to), (await readFile(recordIn(to), 'utf8')).replaceAll(from, to));
}

/** What the last build that changed anything in a folder made and reused. */
export const countsIn = async (folder: string): Promise<{ made: number; reused: number }> =>
  (JSON.parse(await readFile(recordIn(folder), 'utf8')) as { built: { made: number; reused: number } }).built;
