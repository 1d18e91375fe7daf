import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { inTurns } from './in-turns.ts';

/**
 * Puts a release's files into another folder. A release is never written to again, so on one disk both share each file
 * and the copy takes neither time nor room.
 */
export async function copyRelease(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const placeOf = ({ parentPath, name }: (typeof entries)[number]) =>
    path.join(to, path.relative(from, path.join(parentPath, name)));
  await mkdir(to, { recursive: true });
  for (const entry of entries) if (entry.isDirectory()) await mkdir(placeOf(entry), { recursive: true });
  await inTurns(
    entries.filter((entry) => entry.isFile()),
    64,
    (entry) => shareFile(path.join(entry.parentPath, entry.name), placeOf(entry)),
  );
}

/** Another disk shares none, nor does a stick's file system. */
const shareFile = (from: string, to: string): Promise<void> => link(from, to).catch(() => copyFile(from, to));
