import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Runs `work` while no other process runs its own under the same lock, a file that holds its process's number.
 * `waiting` is told that number, once, when there is someone to wait for. The lock of a process that was killed is
 * taken over.
 */
export async function oneAtATime<Result>(
  lock: string,
  work: () => Promise<Result>,
  waiting: (holder: number) => void,
): Promise<Result> {
  let told = false;
  while (!(await take(lock))) {
    const holder = await holderOf(lock);
    if (holder === null) continue;
    if (!isAlive(holder)) await giveBack(lock, holder);
    else {
      if (!told) waiting(holder);
      told = true;
      await setTimeout(100);
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/**
 * Makes the lock ours if it is nobody's. The file is linked to its name with the number in it: an empty one is never a
 * lock in the making.
 */
async function take(lock: string): Promise<boolean> {
  if ((await holderOf(lock)) !== null) return false;
  await mkdir(path.dirname(lock), { recursive: true });
  const mine = `${lock}.${randomUUID()}`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(mine);
  }
}

/** Takes a dead process's lock away. One at a time too: who comes late finds another's lock and leaves it. */
const giveBack = (lock: string, holder: number): Promise<void> =>
  oneAtATime(
    `${lock}.${holder}`,
    async () => {
      if ((await holderOf(lock)) === holder) await rm(lock);
    },
    () => {},
  );

/** The process that has the lock, 0 when it does not say; null when there is no lock. */
const holderOf = (lock: string): Promise<number | null> =>
  readFile(lock, 'utf8').then(
    (text) => Number(text) || 0,
    () => null,
  );

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
