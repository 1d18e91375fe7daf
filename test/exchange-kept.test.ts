import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { GradeLesson } from '../src/curriculum/cut.ts';
import { bundlePlayer } from '../src/maker/bundle-player.ts';
import { openKept } from '../src/publish/kept-files.ts';
import { keepWork } from '../src/publish/kept-work.ts';
import { makeExchange } from '../src/publish/make-exchange.ts';
import makeFile from '../src/publish/make-file.ts';
import { siteOfFolder } from '../src/publish/site-of-folder.ts';
import { PROJECT, scratch } from './folders.ts';
import { goldenLessons } from './lessons.ts';
import { builtSite } from './site.ts';

test('of a grade in which one lesson has changed the others stand as they were, byte for byte', async () => {
  const lesson = (await goldenLessons()).find(({ grade }) => grade === 4)!;
  const golden = siteOfFolder(await builtSite('golden'), '/');
  const player = await bundlePlayer(PROJECT);
  const title = 'Tên khác của bài';
  const first = [lesson, { ...lesson, slug: 'khac' }];
  const then = [lesson, { ...lesson, slug: 'khac', title }];

  /** What is kept in `cache` of the builds before; how often each file of the site was asked for. */
  async function make(lessons: GradeLesson[], cache: string) {
    const asked = new Map<string, number>();
    const read = (file: string) => {
      asked.set(file, (asked.get(file) ?? 0) + 1);
      return golden.read(file.replace('/khac/', '/mau/'));
    };
    const put = (data: Uint8Array, file: string) => writeFile(path.join(cache, path.basename(file)), data);
    const bench = { make: makeFile, keepWork: keepWork(await openKept(cache), () => ''), put };
    const built = { site: { base: '/', read }, player };
    const { files } = await makeExchange(lessons, 'goi', built, bench, () => {}, Infinity);
    return { asked, data: await readFile(path.join(cache, path.basename(files[0]!.address))) };
  }

  const kept = await scratch('exchange');
  const before = await make(first, kept);
  const now = await make(then, kept);
  expect(now.data.equals(before.data)).toBe(false);
  expect(now.data.equals((await make(then, await scratch('exchange'))).data)).toBe(true);
  // To make a lesson again its page is read, and not only asked whether it has changed.
  const page = (slug: string) => [...now.asked].find(([file]) => file.includes(`/${slug}/`) && file.endsWith('.html'));
  expect(page('mau')?.[1]).toBe(1);
  expect(page('khac')?.[1]).toBeGreaterThan(1);
});
