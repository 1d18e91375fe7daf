/** What a pupil's line must carry. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { gradePage, helpPage, lessonPage, quizPage, siftPage } from '../../../src/curriculum/address.ts';
import { GRADES, type Grade } from '../../../src/curriculum/grade.ts';
import type { Scale, Sent } from '../../open-scale.ts';
import type { Laws } from './law.ts';

export const kilo = (sent: readonly Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
/** Script in files, the service worker's too, and script that stands in the page itself. */
const scriptKilo = async ({ dist }: Scale, sent: readonly Sent[], page: string) => {
  const html = await readFile(path.join(dist, page, 'index.html'), 'utf8');
  const inline = [...html.matchAll(/<script(?![^>]* src=)[^>]*>([^]*?)<\/script>/g)].map(([, text]) => text).join('');
  return kilo(sent.filter(({ address }) => address.endsWith('.js'))) + gzipSync(inline).length / 1000;
};
/** Those who cannot read yet (their pages read aloud), and the three moods. */
const GROUPS = [
  [1, 2, 3],
  [4, 5],
  [6, 7, 8, 9],
  [10, 11, 12],
];

/** The heaviest lesson and the heaviest quiz of each group of grades. */
async function heaviest({ dist, lessons }: Scale): Promise<{ lesson: string; quiz: string }[]> {
  const weigh = async (address: string) => gzipSync(await readFile(path.join(dist, address, 'index.html'))).length;
  return Promise.all(
    GROUPS.map(async (grades) => {
      const own = lessons.filter(({ grade }) => grades.includes(grade));
      const pick = async (address: typeof lessonPage) => {
        const weighed = await Promise.all(
          own.map(async ({ grade, slug }) => ({
            address: address(grade, slug),
            bytes: await weigh(address(grade, slug)),
          })),
        );
        return weighed.sort((a, b) => b.bytes - a.bytes)[0]!.address;
      };
      return { lesson: await pick(lessonPage), quiz: await pick(quizPage) };
    }),
  );
}

/** Of a grade's pages of one kind the heaviest for those who cannot read yet, and the heaviest for the others. */
async function heaviestOf({ dist }: Scale, address: (grade: Grade) => string): Promise<string[]> {
  const there = GRADES.filter((grade) => existsSync(path.join(dist, address(grade))));
  const sized = await Promise.all(
    there.map(async (grade) => ({
      grade,
      page: address(grade),
      size: gzipSync(await readFile(path.join(dist, address(grade), 'index.html'))).length,
    })),
  );
  const first = (all: typeof sized) => all.sort((a, b) => b.size - a.size).slice(0, 1);
  const found = [...first(sized.filter(({ grade }) => grade <= 3)), ...first(sized.filter(({ grade }) => grade > 3))];
  expect(found.length).toBeGreaterThan(0);
  return found.map(({ page }) => page);
}

/** Of each group its heaviest lesson and then its heaviest quiz, and the other way round. */
const orders = async (scale: Scale): Promise<[string, string][]> =>
  (await heaviest(scale)).flatMap(({ lesson, quiz }): [string, string][] => [
    [lesson, quiz],
    [quiz, lesson],
  ]);

const isHelp = ({ address }: Sent) => address.startsWith(helpPage());

/** What a page itself asks for before it can be begun: a lesson at its cover, a quiz at the pictures of who learns. */
async function untilUsable(scale: Scale, sent: readonly Sent[], page: string): Promise<Sent[]> {
  const { left } = await scriptsOf(scale, page);
  return sent.filter(({ address, isBackground }) => !isBackground && !left.has(address));
}

/** In kB, gzip: the heaviest lesson, the heaviest quiz; and how much of it is script. */
const FIRST = { lesson: { all: 39.8, script: 5.15, requests: 8 }, quiz: { all: 33.3, script: 2.7, requests: 7 } };
/** In kB: the script that asks, which comes behind, or when the cover is left; of a lesson 0.7 read written numbers. */
const LEFT = { lesson: 12, quiz: 12.4 };

/**
 * The scripts of a page, with what they import: its own, and those `left` to whoever begins, which wait in a template
 * (components/bring-scripts.ts). test/quiz-frame.browser.test.ts holds that a quiz is begun without the latter.
 */
async function scriptsOf({ dist }: Scale, page: string): Promise<{ own: Set<string>; left: Set<string> }> {
  const html = await readFile(path.join(dist, page, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/<template data-(?:exercises|kinds|questions)>.*?<\/template>/gs)].join('');
  const own = await withImports(dist, html.replace(/<template.*?<\/template>/gs, ''));
  const left = await withImports(dist, waiting);
  return { own, left: new Set([...left].filter((address) => !own.has(address))) };
}

/** Every script that this piece of a page names, with what it imports. */
async function withImports(dist: string, html: string): Promise<Set<string>> {
  const scripts = new Set<string>();
  async function bring(address: string): Promise<void> {
    if (scripts.has(address)) return;
    scripts.add(address);
    for (const [, name] of (await readFile(path.join(dist, address), 'utf8')).matchAll(/from"\.\/([^"]+)"/g))
      await bring(path.posix.join(address, '..', name!));
  }
  for (const [, address] of html.matchAll(/<script[^>]* src="([^"]*\/_astro\/[^"]+)"/g)) await bring(address!);
  return scripts;
}

async function leftKilo(scale: Scale, page: string): Promise<number> {
  const { left } = await scriptsOf(scale, page);
  const texts = await Promise.all([...left].map((file) => readFile(path.join(scale.dist, file), 'utf8')));
  expect(texts.length).toBeGreaterThan(0);
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
}

export const weightLaws: Laws<Scale> = {
  'until it can be begun a first visit sends at most 39.8 kB for a lesson (5.15 of it script) and 33.3 kB for a quiz (2.7 of it script), in at most 8 and 7 requests; the script that asks, 12 and 12.4 kB, comes behind':
    async (scale) => {
      for (const { lesson, quiz } of await heaviest(scale)) {
        for (const [order, most] of [
          [[lesson, quiz], FIRST.lesson],
          [[quiz, lesson], FIRST.quiz],
        ] as const) {
          const [all] = await scale.costs(order);
          const first = await untilUsable(scale, all!, order[0]);
          const told = `${order[0]}: ${kilo(first)} kB, ${JSON.stringify(first)}`;
          expect(kilo(first), told).toBeLessThanOrEqual(most.all);
          expect(await scriptKilo(scale, first, order[0]), told).toBeLessThanOrEqual(most.script);
          expect(first.length, told).toBeLessThanOrEqual(most.requests);
        }
        expect(await leftKilo(scale, lesson), lesson).toBeLessThanOrEqual(LEFT.lesson);
        expect(await leftKilo(scale, quiz), quiz).toBeLessThanOrEqual(LEFT.quiz);
      }
    },

  'until it is usable a first visit to a grade’s page, or to its messages to sift, sends at most 40 kB (8 of it script), in at most 8 requests':
    async (scale) => {
      for (const address of [gradePage, siftPage]) {
        for (const page of await heaviestOf(scale, address)) {
          const [all] = await scale.costs([page]);
          const sent = await untilUsable(scale, all!, page);
          const told = `${page}: ${kilo(sent)} kB, ${JSON.stringify(sent)}`;
          expect(kilo(sent), told).toBeLessThanOrEqual(40);
          expect(await scriptKilo(scale, sent, page), told).toBeLessThanOrEqual(8);
          expect(sent.length, told).toBeLessThanOrEqual(8);
        }
      }
    },

  'in the background a first visit keeps the font and what the next page needs in at most 41.3 kB, and the help in 15.8':
    async (scale) => {
      for (const order of await orders(scale)) {
        const [all] = await scale.costs(order);
        const behind = all!.filter(({ isBackground }) => isBackground);
        const told = `${order[0]}: ${kilo(behind)} kB, ${JSON.stringify(behind)}`;
        expect(
          behind.map((one) => one.address),
          told,
        ).toContain('/sw.js');
        expect(kilo(behind.filter((one) => !isHelp(one))), told).toBeLessThanOrEqual(41.3);
        expect(kilo(behind.filter(isHelp)), told).toBeLessThanOrEqual(15.8);
      }
    },

  'every later page sends at most 21.2 kB, be it the first quiz after a lesson or the first lesson after a quiz':
    async (scale) => {
      for (const order of await orders(scale)) {
        const later = (await scale.costs(order))[1]!.filter((one) => !isHelp(one));
        expect(kilo(later), JSON.stringify(later)).toBeLessThanOrEqual(21.2);
        expect(later.length, JSON.stringify(later)).toBeGreaterThan(0);
      }
    },
};
