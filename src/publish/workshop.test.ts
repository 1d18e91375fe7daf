import { mkdtemp, readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { goldenLessons } from '../../test/lessons.ts';
import { makeSlides } from '../teaching/slides.ts';
import type { Job } from './job.ts';
import { openWorkshop } from './workshop.ts';

test('a file wanted many times at once is made once, and two workshops share what they keep', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-workshop-'));
  const project = path.resolve(import.meta.dirname, '../..');
  const [one, other] = await Promise.all([openWorkshop(folder, project), openWorkshop(folder, project)]);
  const job: Job = { format: 'pptx', deck: makeSlides((await goldenLessons())[0]!) };
  const made = await Promise.all([one, other].flatMap(({ make }) => Array.from({ length: 10 }, () => make(job))));
  expect(new Set(made.map((data) => Buffer.from(data).toString('base64'))).size).toBe(1);
  expect([one.counts.made, other.counts.made].every((count) => count <= 1)).toBe(true);
  await one.make(job);
  expect(one.counts.reused).toBe(1);
  expect(await readdir(folder)).toHaveLength(1);
  await Promise.all([one.close(), other.close()]);
});
