import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { inTurns } from '../curriculum/in-turns.ts';
import { isLinked } from './is-linked.ts';

/**
 * Puts a release's files into another folder. A release is never written to again, so on one disk both share each file
 * and the copy takes neither time nor room. Returns the files that are shared with nobody.
 */
export async function copyRelease(from: string, to: string): Promise<string[]> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const placeOf = ({ parentPath, name }: (typeof entries)[number]) =>
    path.join(to, path.relative(from, path.join(parentPath, name)));
  await mkdir(to, { recursive: true });
  for (const entry of entries) if (entry.isDirectory()) await mkdir(placeOf(entry), { recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const apart = files.filter((entry) => !isLinked(path.join(entry.parentPath, entry.name), placeOf(entry)));
  return inTurns(apart, 64, async (entry) => {
    await copyFile(path.join(entry.parentPath, entry.name), placeOf(entry));
    return placeOf(entry);
  });
}
