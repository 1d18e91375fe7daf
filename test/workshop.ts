import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GOLDEN, runScript, scratch, type Ran } from './folders.ts';
import { editText } from './next.ts';
import { builtSite } from './site.ts';

export interface Workshop {
  folder: string;
  content: string;
  dist: string;
  releases: string;
  /** What the last build that changed anything made and reused. */
  counts: () => Promise<{ made: number; reused: number }>;
  build: (options?: { killAt?: RegExp }, out?: string) => Promise<Ran>;
  /** Changes a phrase of the lesson's text. */
  edit: (from: string, to: string) => Promise<void>;
}

/**
 * A copy of the golden content to spoil, and a place to build it to. `built`: the site stands there, with its cache and
 * its record, as if it had been built there: a copy of the one that all tests share costs no build.
 */
export async function openWorkshop({ built = false } = {}): Promise<Workshop> {
  const folder = await scratch('workshop');
  const content = path.join(folder, 'content');
  const dist = path.join(folder, 'dist');
  const record = path.join(folder, '.khien/dist/built.json');
  if (built) {
    const shared = path.dirname(await builtSite('golden'));
    await cp(shared, folder, { recursive: true, verbatimSymlinks: true });
    // The record names the release by its place on the disk.
    await writeFile(record, (await readFile(record, 'utf8')).replaceAll(shared, folder));
  }
  await cp(GOLDEN, content, { recursive: true });
  return {
    folder,
    content,
    dist,
    releases: path.join(folder, '.khien/dist/releases'),
    counts: async () =>
      (JSON.parse(await readFile(record, 'utf8')) as { built: { made: number; reused: number } }).built,
    build: (options = {}, out = dist) => runScript('build', ['--content', content, '--out', out], options),
    edit: (from, to) => editText(content, from, to),
  };
}
