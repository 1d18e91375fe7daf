import { lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * How a release becomes the site in one step. `dist` is a link to a folder under `<work>/releases/`; a new link is
 * made beside it and renamed over it, which either happens or does not. Where a link cannot be renamed over what is
 * there (Windows, or a real folder named dist), a journal is written first and the next command finishes what it says.
 */
export interface Places {
  dist: string;
  /** Folder for releases and cache, on the same disk as dist. */
  work: string;
}

const releasesOf = ({ work }: Places): string => path.join(work, 'releases');
const journalOf = ({ work }: Places): string => path.join(work, 'journal.json');

/** An empty folder for a new release, beside those there are. */
export async function newRelease(places: Places): Promise<string> {
  const folder = releasesOf(places);
  await mkdir(folder, { recursive: true });
  const numbers = (await readdir(folder)).map((name) => parseInt(name, 10)).filter((n) => n > 0);
  const release = path.join(folder, String(Math.max(0, ...numbers) + 1));
  await mkdir(release);
  return release;
}

export async function makeCurrent(release: string, places: Places): Promise<void> {
  const link = `${places.dist}.new`;
  await rm(link, { force: true });
  await symlink(process.platform === 'win32' ? release : path.relative(path.dirname(places.dist), release), link, 'junction');
  try {
    await rename(link, places.dist);
  } catch {
    await writeFile(journalOf(places), JSON.stringify({ link }));
    await finishSwap(places);
  }
  await dropOthers(release, places);
}

/** Finishes a swap that was cut short. Every command that writes or serves dist calls it first. */
export async function finishSwap(places: Places): Promise<void> {
  const journal = await readFile(journalOf(places), 'utf8').catch(() => null);
  if (!journal) return;
  const { link } = JSON.parse(journal) as { link: string };
  if (await lstat(link).catch(() => null)) {
    const old = `${places.dist}.old`;
    await rm(old, { recursive: true, force: true });
    await rename(places.dist, old).catch(() => {});
    await rename(link, places.dist);
    await rm(old, { recursive: true, force: true });
  }
  await rm(journalOf(places));
}

/** The release that dist points at, or null. */
export async function currentRelease({ dist }: Places): Promise<string | null> {
  const target = await readlink(dist).catch(() => null);
  return target && path.resolve(path.dirname(dist), target);
}

/** Removes older releases and the leavings of killed builds. */
async function dropOthers(release: string, places: Places): Promise<void> {
  const folder = releasesOf(places);
  for (const name of await readdir(folder)) {
    const other = path.join(folder, name);
    if (other !== release) await rm(other, { recursive: true, force: true });
  }
}
