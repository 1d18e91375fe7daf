import { cp } from 'node:fs/promises';
import path from 'node:path';
import { copySite } from './copy-site.ts';
import { GOLDEN, runScript, scratch, type Ran } from './folders.ts';
import { editText } from './next.ts';
import { builtSite } from './site.ts';

export interface Workshop {
  folder: string;
  content: string;
  dist: string;
  releases: string;
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
  if (built) await copySite(path.dirname(await builtSite('golden')), folder);
  await cp(GOLDEN, content, { recursive: true });
  return {
    folder,
    content,
    dist,
    releases: path.join(folder, '.khien/dist/releases'),
    build: (options = {}, out = dist) => runScript('build', ['--content', content, '--out', out], options),
    edit: (from, to) => editText(content, from, to),
  };
}
