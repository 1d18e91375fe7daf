import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { hashFile, sha256 } from './sha256.ts';

/** One hash of every file under these places (files or folders): the same when no name and no byte has changed. */
export async function hashInputs(places: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const place of places) {
    for (const file of await filesOf(place)) parts.push(`${path.relative(place, file)}\n${hashFile(file)}`);
    parts.push('');
  }
  return sha256(parts.join('\n'));
}

/** One hash of all the code that makes a site, and of the Node that runs it. */
export const hashCode = async (project: string): Promise<string> =>
  `${process.version} ${await hashInputs(CODE.map((name) => path.join(project, name)))}`;
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

async function filesOf(place: string): Promise<string[]> {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  // Who reads a file follows a link to it: so must who asks whether it has changed.
  for (const entry of entries.filter((one) => one.isSymbolicLink())) {
    const link = path.join(entry.parentPath, entry.name);
    if ((await stat(link).catch(() => null))?.isFile()) files.push(link);
  }
  return files.sort();
}
