/** What a pupil's line must carry. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { helpPage, lessonPage, quizPage } from '../../../src/curriculum/address.ts';
import type { Scale, Sent } from '../../open-scale.ts';
import type { Laws } from './law.ts';

export const kilo = (sent: readonly Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
const isNoHelp = ({ address }: Sent) => !address.startsWith(helpPage());
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

/** Of each group its heaviest lesson and then its heaviest quiz, and the other way round. */
const orders = async (scale: Scale): Promise<[string, string][]> =>
  (await heaviest(scale)).flatMap(({ lesson, quiz }): [string, string][] => [
    [lesson, quiz],
    [quiz, lesson],
  ]);

export const weightLaws: Laws<Scale> = {
  'a first visit to the heaviest lessons and quizzes sends at most 60 kB, 10 kB of it script, in at most 10 requests':
    async (scale) => {
      for (const order of await orders(scale)) {
        const [first] = await scale.costs(order);
        const [address] = order;
        const told = `${address}: ${JSON.stringify(first)}`;
        // Help is kept in the background: that has its own law.
        const own = first!.filter(isNoHelp);
        expect(
          first!.map((one) => one.address),
          told,
        ).toContain('/sw.js');
        expect(kilo(own), told).toBeLessThanOrEqual(60);
        expect(await scriptKilo(scale, own, address), told).toBeLessThanOrEqual(10);
        expect(own.length, told).toBeLessThanOrEqual(10);
      }
    },

  'help, kept in the background of a lesson and its quiz, weighs at most 15 kB': async (scale) => {
    for (const order of await orders(scale)) {
      const help = (await scale.costs(order)).flat().filter((one) => !isNoHelp(one));
      expect(help.length).toBeGreaterThan(0);
      expect(kilo(help), JSON.stringify(help)).toBeLessThanOrEqual(15);
    }
  },

  'every later page sends at most 15 kB, be it the first quiz after a lesson or the first lesson after a quiz': async (
    scale,
  ) => {
    for (const order of await orders(scale)) {
      const later = (await scale.costs(order))[1]!.filter(isNoHelp);
      expect(kilo(later), JSON.stringify(later)).toBeLessThanOrEqual(15);
      expect(later.length, JSON.stringify(later)).toBeGreaterThan(0);
    }
  },
};
