import { link, mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { inTurns } from '../curriculum/in-turns.ts';
import { sha256 } from './sha256.ts';

/** Below this a file of its own costs less than looking. */
const WORTH = 4096;

/**
 * Files that several releases have to the byte lie on the disk once: each is a link to the one in `store`, by its hash.
 * A release stands while this is done; where a disk knows no such links, each keeps its own.
 */
export async function shareFiles(release: string, store: string): Promise<void> {
  await mkdir(store, { recursive: true });
  const files = (await readdir(release, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  await inTurns(files, 16, async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    const { size, ino, nlink } = await stat(file);
    // What came from the files kept is shared already.
    if (size < WORTH || nlink > 1) return;
    const kept = path.join(store, sha256(await readFile(file)));
    const first = await link(file, kept).then(
      () => true,
      () => false,
    );
    if (first || (await stat(kept).catch(() => null))?.ino === ino) return;
    const part = `${file}.chung`;
    await link(kept, part)
      .then(() => rename(part, file))
      .catch(() => rm(part, { force: true }));
  });
}

/** Forgets what no release has any more. */
export async function forgetUnshared(store: string): Promise<void> {
  for (const name of await readdir(store).catch(() => [])) {
    const file = path.join(store, name);
    if ((await stat(file)).nlink === 1) await rm(file, { force: true });
  }
}
