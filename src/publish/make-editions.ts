import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { LAYER } from '../reading/open-content.ts';
import { buildRelease, type BuildOptions, type BuildResult } from './build-release.ts';
import { forgetUnshared, shareFiles } from './share-files.ts';

/** One office's content over a base, and what its site is called. */
export interface Edition {
  name: string;
  content: string;
}

/** The layers in a folder: each of its folders that has a layer.yaml, or whose `content` has one. */
export async function findEditions(folder: string): Promise<Edition[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const found: Edition[] = [];
  for (const name of names.sort())
    for (const content of [path.join(folder, name), path.join(folder, name, 'content')])
      if (await isFile(path.join(content, LAYER))) found.push({ name, content });
  return found;
}

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

/** The folder below `out` where editions keep what they share; several processes may. */
const workOf = (out: string): string => path.join(out, '.khien', 'chung');

/**
 * Makes an edition's site below `out`: what is the same in several is made once and lies on the disk once. One with
 * Problems keeps its old site.
 */
export async function makeEdition(
  { name, content }: Edition,
  out: string,
  options: Omit<BuildOptions, 'content' | 'dist' | 'shared'>,
): Promise<BuildResult> {
  const store = path.join(workOf(out), 'tep');
  const dist = path.join(out, name);
  const result = await buildRelease({ ...options, content, dist, shared: path.join(workOf(out), 'cache') });
  if ('release' in result) await shareFiles(await realpath(dist), store);
  await forgetUnshared(store);
  return result;
}
