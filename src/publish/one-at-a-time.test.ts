import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

const newLock = async () => path.join(await mkdtemp(path.join(os.tmpdir(), 'khien-lock-')), 'work/khoa');

/**
 * Eight at once under one lock: how many ran together at most, whom they were told to wait for, what they left behind.
 */
async function crowd(lock: string) {
  let running = 0;
  let most = 0;
  const waited: number[] = [];
  const work = async () => {
    most = Math.max(most, ++running);
    await setTimeout(20);
    running--;
  };
  await Promise.all(Array.from({ length: 8 }, () => oneAtATime(lock, work, (holder) => waited.push(holder))));
  return { most, waited, left: await readdir(path.dirname(lock)) };
}

test('what runs under one lock never runs at the same time, and who waits is told for whom, once', async () => {
  const { most, waited, left } = await crowd(await newLock());
  expect(most).toBe(1);
  expect(waited).toEqual(Array.from({ length: 7 }, () => process.pid));
  expect(left, 'and the lock is gone').toEqual([]);
});

test('work that fails gives its lock back', async () => {
  const lock = await newLock();
  await expect(
    oneAtATime(
      lock,
      () => Promise.reject(new Error('hỏng')),
      () => {},
    ),
  ).rejects.toThrow('hỏng');
  expect(
    await oneAtATime(
      lock,
      async () => 'xong',
      () => {},
    ),
  ).toBe('xong');
});

/** Our own number, as a container gives it to each of its first processes; that of the system's first process. */
test.for(['999999999', '', String(process.pid), '1', `${process.ppid} khac may-khac/1`])(
  'a lock that says “%s”, of a process that is no more, is taken over by one at a time',
  async (holder) => {
    const lock = await newLock();
    await oneAtATime(
      lock,
      async () => {},
      () => {},
    );
    await writeFile(lock, holder);
    expect(await crowd(lock)).toMatchObject({ most: 1, left: [] });
  },
);
