import { appendFile, cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { goldenLessons } from '../../test/lessons.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { makeCertificate } from '../teaching/certificate.ts';
import { deckOf } from '../../test/deck-of.ts';
import { deflate } from '../curriculum/write-zip.ts';
import { hashCode } from './hash-inputs.ts';
import type { Job } from './job.ts';
import { sha256 } from './sha256.ts';
import { openWorkshop } from './workshop.ts';

test('a file wanted many times at once is made once, and two workshops share what they keep', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-workshop-'));
  const project = path.resolve(import.meta.dirname, '../..');
  const [one, other] = await Promise.all([openWorkshop(folder, project), openWorkshop(folder, project)]);
  const job: Job = { format: 'pptx', deck: deckOf((await goldenLessons())[0]!) };
  const made = await Promise.all([one, other].flatMap(({ make }) => Array.from({ length: 10 }, () => make(job))));
  expect(new Set(made.map((data) => Buffer.from(data).toString('base64'))).size).toBe(1);
  expect([one.counts.made, other.counts.made].every((count) => count <= 1)).toBe(true);
  await one.make(job);
  expect(one.counts.reused).toBe(1);
  expect(await readdir(folder)).toHaveLength(1);
  await Promise.all([one.close(), other.close()]);
});

test('what was kept is made anew when the code at the far end of its imports has changed', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-workshop-'));
  const project = path.join(folder, 'khien');
  const checkout = path.resolve(import.meta.dirname, '../..');
  await mkdir(project);
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'])
    await cp(path.join(checkout, name), path.join(project, name), { recursive: true });
  await symlink(path.join(checkout, 'node_modules'), path.join(project, 'node_modules'));
  const job: Job = { format: 'pdf', paper: makeCertificate((await goldenLessons())[0]!) };
  const counts = async () => {
    const workshop = await openWorkshop(path.join(folder, 'kept'), project, deflate, await hashCode(project));
    await workshop.make(job);
    await workshop.close();
    return workshop.counts;
  };
  expect(await counts()).toEqual({ made: 1, reused: 0 });
  await appendFile(path.join(project, 'src/pictures/shield.ts'), '\n');
  expect(await counts()).toEqual({ made: 1, reused: 0 });
  await appendFile(path.join(project, 'src/word/write.ts'), '\n');
  expect(await counts()).toEqual({ made: 0, reused: 1 });
});

test('of a lesson that has not changed nothing is composed, made or zipped again, and each file is as it was', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-workshop-'));
  const [lesson] = await goldenLessons();
  const build = async (one: GradeLesson) => {
    const workshop = await openWorkshop(folder, path.resolve(import.meta.dirname, '../..'));
    const made = await workshop.makeCut(one);
    await workshop.prune();
    await workshop.close();
    const told = made.files.map((file) => ({ ...file, data: sha256(file.data), picture: file.picture?.length }));
    return { told, pack: sha256(made.pack), made: workshop.counts.made };
  };
  const first = await build(lesson!);
  const again = await build(lesson!);
  expect(again).toEqual({ ...first, made: 0 });
  const other = await build({ ...lesson!, title: 'Tên khác' });
  expect(other.made).toBeGreaterThan(5);
  expect(other.pack).not.toBe(first.pack);
});
