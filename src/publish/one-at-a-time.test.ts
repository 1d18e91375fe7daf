import { access, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

const lockFile = async () => path.join(await mkdtemp(path.join(os.tmpdir(), 'khien-lock-')), 'khoa');

test('what runs under one lock never runs at the same time', async () => {
  const lock = await lockFile();
  let running = 0;
  let most = 0;
  const work = () =>
    oneAtATime(lock, async () => {
      most = Math.max(most, ++running);
      await setTimeout(20);
      running--;
    });
  await Promise.all([work(), work(), work()]);
  expect(most).toBe(1);
  await expect(access(lock), 'and the lock is gone').rejects.toThrow();
});

test('work that fails gives its lock back', async () => {
  const lock = await lockFile();
  await expect(oneAtATime(lock, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
  expect(await oneAtATime(lock, async () => 'xong')).toBe('xong');
});

test('the lock of a process that is no more is taken over', async () => {
  const lock = await lockFile();
  await writeFile(lock, '999999999');
  expect(await oneAtATime(lock, async () => 'xong')).toBe('xong');
});
