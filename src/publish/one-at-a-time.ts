import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeFolder } from './make-folder.ts';

/**
 * Runs `work` while no other process runs its own under the same lock, a file that names its process. `waiting` is told
 * that process's number, once, when there is someone to wait for. The lock of a process that is no more is taken over.
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
      if (!told) waiting(holder.pid);
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
 * Makes the lock ours if it is nobody's. The file is linked to its name with the words in it: an empty one is never a
 * lock in the making.
 */
async function take(lock: string): Promise<boolean> {
  if ((await holderOf(lock)) !== null) return false;
  await makeFolder(path.dirname(lock));
  const mine = `${lock}.${randomUUID()}`;
  await writeFile(mine, `${process.pid} ${ME} ${startOf(process.pid) ?? ''}`);
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
const giveBack = (lock: string, { pid, text }: Holder): Promise<void> =>
  oneAtATime(
    `${lock}.${pid}`,
    async () => {
      if ((await holderOf(lock))?.text === text) await rm(lock);
    },
    () => {},
  );

interface Holder {
  /** 0 when the lock does not say. */
  pid: number;
  /** Which of all processes that ever had the number: see `ME` and `startOf`. */
  token: string;
  start: string;
  text: string;
}

/** The process that has the lock; null when there is no lock. */
const holderOf = (lock: string): Promise<Holder | null> =>
  readFile(lock, 'utf8').then(
    (text) => {
      const [pid = '', token = '', start = ''] = text.split(' ');
      return { pid: Number(pid) || 0, token, start, text };
    },
    () => null,
  );

/**
 * Tells this process from an earlier one of the same number: a container's first processes get the same ones each time.
 */
const ME = randomUUID();

function isAlive({ pid, token, start }: Holder): boolean {
  if (pid === process.pid) return token === ME;
  try {
    if (pid <= 0 || !process.kill(pid, 0)) return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === null || now === start;
}

/** When a process began, and since which start of the machine; null where the system does not say. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name, in brackets, may hold spaces; the start is the 20th field after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return null;
  }
}
