import { rmSync } from 'node:fs';
import { lstat, mkdir, readdir, readlink, rename, rmdir, symlink, unlink } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';
import { workOf } from './workplace.ts';

/**
 * How a release becomes the site in one step. `dist` is a link to a folder of releases beside it; a new link is made in
 * the work folder and renamed over it, which either happens or does not. Where it cannot be renamed over what is there
 * (a link on Windows, an empty folder named dist), that is removed first. While the new link waits in the work folder
 * the swap is not done, and the next command finishes it.
 */

const releasesOf = (dist: string): string => path.join(workOf(dist), 'releases');
const nextOf = (dist: string): string => path.join(workOf(dist), 'next');

/** Whether a site may stand here: nothing does, or a link, or an empty folder. Anything else is someone's. */
export async function isReplaceable(dist: string): Promise<boolean> {
  const there = await lstat(dist).catch(() => null);
  return !there || there.isSymbolicLink() || (there.isDirectory() && (await readdir(dist)).length === 0);
}

/**
 * Why no site can stand here, in words (what, why, how to mend it); null when one can. A disk that is mounted here
 * cannot be put in another's place in one step.
 */
export async function refuseOf(dist: string): Promise<[what: string, why: string, fix: string] | null> {
  if (!(await isReplaceable(dist)))
    return [
      `Ở ${dist} đã có tệp khác, không phải trang do Khiên dựng.`,
      'Trang mới thế chỗ tất cả những gì ở đó.',
      'Chọn một thư mục chưa có hoặc còn trống, hoặc chuyển những tệp ấy đi nơi khác rồi chạy lại.',
    ];
  if (await isMounted(dist))
    return [
      `${dist} là chỗ gắn của một ổ đĩa.`,
      'Trang mới thế chỗ trang cũ trong một bước, mà một ổ đang gắn thì không thế chỗ được.',
      `Đặt trang vào một thư mục bên trong, ví dụ --out ${path.join(dist, 'trang')}.`,
    ];
  return null;
}

/** Whether another disk begins at this folder. */
async function isMounted(folder: string): Promise<boolean> {
  const [there, above] = await Promise.all(
    [lstat(folder), lstat(path.dirname(folder))].map((one) => one.catch(() => null)),
  );
  return Boolean(there?.isDirectory() && above && there.dev !== above.dev);
}

/** An empty folder for a new release, beside those there are. */
export async function newRelease(dist: string): Promise<string> {
  const folder = releasesOf(dist);
  await makeFolder(folder);
  const numbers = (await readdir(folder)).map((name) => parseInt(name, 10)).filter((n) => n > 0);
  const release = path.join(folder, String(Math.max(0, ...numbers) + 1));
  await mkdir(release);
  return release;
}

export async function makeCurrent(release: string, dist: string): Promise<void> {
  // Read from dist's place, where the link will stand.
  await symlink(
    process.platform === 'win32' ? release : path.relative(path.dirname(dist), release),
    nextOf(dist),
    'junction',
  );
  await finishSwap(dist);
}

/** What systems say of a name that they put over none that is there. */
const NOT_OVER = ['EPERM', 'EACCES', 'EEXIST', 'EISDIR', 'ENOTDIR', 'ENOTEMPTY', 'EBUSY'];

/** Finishes a swap that was cut short. Every command that writes dist calls it first. */
export async function finishSwap(dist: string): Promise<void> {
  const next = nextOf(dist);
  if (!(await lstat(next).catch(() => null))) return;
  try {
    await rename(next, dist);
  } catch (error) {
    // A full disk is no reason to take away what stands.
    if (!NOT_OVER.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    // Neither of these takes a folder with anything in it.
    const was = await readlink(dist).catch(() => null);
    await ((await lstat(dist)).isDirectory() ? rmdir : unlink)(dist);
    try {
      await rename(next, dist);
    } catch (held) {
      // Another program holds the new link: what stood stands again.
      if (was) await symlink(was, dist, 'junction');
      throw held;
    }
  }
}

/** The release that dist points at, or null. */
export async function currentRelease(dist: string): Promise<string | null> {
  const target = await readlink(dist).catch(() => null);
  return target && path.resolve(path.dirname(dist), target);
}

/**
 * Removes older releases and the leavings of builds that failed or were killed; `spare` of the newest others stay, to
 * go back to.
 */
export async function dropOthers(dist: string, spare = 0): Promise<void> {
  const pointed = await Promise.all([dist, nextOf(dist)].map((link) => readlink(link).catch(() => '')));
  const kept = pointed.map((target) => path.basename(target));
  const others = (await releasesIn(dist)).filter((name) => !kept.includes(name)).toReversed();
  for (const name of await readdir(releasesOf(dist)).catch(() => []))
    if (!kept.includes(name) && !others.slice(0, spare).includes(name))
      rmSync(path.join(releasesOf(dist), name), { recursive: true, force: true });
}

/** The release that was the site before this one; null when none is kept. */
export async function earlierRelease(dist: string): Promise<string | null> {
  const current = path.basename((await currentRelease(dist)) ?? '');
  const names = await releasesIn(dist);
  const before = names[names.indexOf(current) - 1];
  return before ? path.join(releasesOf(dist), before) : null;
}

/** The releases by their numbers, the oldest first. */
const releasesIn = async (dist: string): Promise<string[]> =>
  (await readdir(releasesOf(dist)).catch(() => []))
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(a) - Number(b));
