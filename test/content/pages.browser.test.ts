import { afterAll } from 'vitest';
import { openSite } from '../browser.ts';
import { openPress } from '../grey/open-press.ts';
import { realLessons } from '../lessons.ts';
import { builtSite } from '../site.ts';
import { firsts, textOf } from './firsts.ts';
import { examine } from './keep.ts';
import { nameOf } from './laws/law.ts';
import { inkLaws, pageLaws, type ShownLesson } from './laws/pages.ts';

let opened: Promise<Omit<ShownLesson, 'lesson'>> | undefined;
async function open(): Promise<Omit<ShownLesson, 'lesson'>> {
  const dist = await builtSite('content');
  const site = { ...(await openSite(dist, { serviceWorkers: 'block' })), dist };
  return { site, press: await openPress() };
}
afterAll(async () => (await opened)?.site.close());

const lessons = await realLessons();
const isFirst = firsts(lessons, textOf);
for (const lesson of lessons) {
  const laws = isFirst(lesson) ? { ...pageLaws, ...inkLaws } : pageLaws;
  examine(`the pages of ${nameOf(lesson)} are sound`, lesson, laws, async () => ({
    lesson,
    ...(await (opened ??= open())),
  }));
}
