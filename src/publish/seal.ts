import { closeSync, fchmodSync, fstatSync, fsync, openSync } from 'node:fs';
import { chmod, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inTurns } from '../curriculum/in-turns.ts';

const READABLE = 0o444;
const ENTERED = 0o555;

/**
 * Makes a release fit to stand: every file on the disk, so that a power cut after the swap leaves no empty page, and
 * open to whoever serves it, whatever mask the build ran under. `above` are the folders that lead to it; `own` those of
 * its files that it does not share with a sealed release, when it was copied from one.
 */
export async function seal(release: string, above: readonly string[], own?: readonly string[]): Promise<void> {
  const entries = await readdir(release, { recursive: true, withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  await inTurns(own ?? files, 64, sealFile);
  for (const folder of [...above, release, ...folders]) await openFolder(folder);
}

/** All but the disk's own part in one step: of thousands of files, waiting for each takes longest. */
async function sealFile(file: string): Promise<void> {
  const handle = openSync(file, 'r+');
  try {
    const { mode } = fstatSync(handle);
    if ((mode & READABLE) !== READABLE) fchmodSync(handle, mode | READABLE);
    await sync(handle);
  } finally {
    closeSync(handle);
  }
}

const sync = promisify(fsync);

async function openFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  // Windows opens no folder, and has no such mask.
  if (!handle) return;
  try {
    const { mode } = await handle.stat();
    if ((mode & ENTERED) !== ENTERED) await chmod(folder, mode | ENTERED);
    await handle.sync().catch(() => {});
  } finally {
    await handle.close();
  }
}
