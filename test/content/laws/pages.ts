/** What must hold of a lesson's pages as a browser shows them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { SAMPLE_STAMP } from '../../../src/blocks/message/schema.ts';
import { answersPage, displayPage, lessonPage, quizPage, votePage } from '../../../src/curriculum/address.ts';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { words } from '../../../src/document/paper.ts';
import { makeWorksheet } from '../../../src/teaching/worksheet.ts';
import type { OpenSite } from '../../browser.ts';
import { LEAST } from '../../grey/contrast.ts';
import type { Drawn } from '../../grey/measure-ink.ts';
import { loneSyllables, wordsShown } from '../../look-at-page.ts';
import { lookOnceAtPage } from '../../look-once.ts';
import { faultsOfHtml } from '../../validate-html.ts';
import { wordsOfPage } from '../../words-of-page.ts';
import type { Laws } from './law.ts';
import { printed } from './papers.ts';

/** A lesson, the site that shows it, and a press that draws it in grey. */
export interface ShownLesson {
  lesson: GradeLesson;
  site: OpenSite & { dist: string };
  press: (pdf: Uint8Array, most?: number) => Promise<Drawn>;
}

const pagesOf = ({ grade, slug, care }: GradeLesson): string[] => [
  lessonPage(grade, slug),
  quizPage(grade, slug),
  answersPage(grade, slug),
  displayPage(grade, slug),
  ...(care === 'private' ? [] : [votePage(grade, slug)]),
];
const open = ({ page, url }: OpenSite, address: string) => page.goto(new URL(address.slice(1), url).href);
const faint = ({ inks }: Drawn) => inks.filter(({ contrast }) => contrast < LEAST).map(({ text }) => text);

/** What a page is seen to be on a phone. */
interface Seen {
  address: string;
  width: number;
  lone: string[];
  /** Messages without their mark. */
  unmarked: number;
  /** Of the lesson's own page. */
  words: string[];
}
const looks = new WeakMap<ShownLesson, Promise<Seen[]>>();
/** Every page of a lesson, visited once for all laws, and only where it has changed: a visit costs more than a look. */
function seenOf(shown: ShownLesson): Promise<Seen[]> {
  if (!looks.has(shown)) looks.set(shown, look(shown));
  return looks.get(shown)!;
}
async function look({ lesson, site }: ShownLesson): Promise<Seen[]> {
  const { page } = site;
  const seen: Seen[] = [];
  await page.setViewportSize({ width: 360, height: 740 });
  const addresses = pagesOf(lesson);
  for (const address of addresses) {
    const html = await readFile(path.join(site.dist, address, 'index.html'), 'utf8');
    seen.push(await lookOnceAtPage('shown', html, () => visit(address)));
  }
  return seen;

  async function visit(address: string): Promise<Seen> {
    site.errors.length = site.requests.length = 0;
    await open(site, address);
    await page.evaluate(() => document.fonts.ready);
    const [width, unmarked] = await page.evaluate(
      (stamp) => [
        document.documentElement.scrollWidth,
        [...document.querySelectorAll('.message-frame')].filter((frame) => !frame.textContent!.includes(stamp)).length,
      ],
      SAMPLE_STAMP,
    );
    // Not of the page's words alone, so held of each visit: what throws is not kept.
    const foreign = site.requests.filter((request) => !request.startsWith(site.url) && !request.startsWith('data:'));
    expect({ errors: site.errors, foreign }, address).toEqual({ errors: [], foreign: [] });
    return {
      address,
      width: width!,
      lone: await loneSyllables(page),
      unmarked: unmarked!,
      words: address === addresses[0] ? words(await wordsShown(page)) : [],
    };
  }
}

export const pageLaws: Laws<ShownLesson> = {
  'the words of the lesson’s page are the words of the model in order': async (shown) => {
    expect((await seenOf(shown))[0]!.words).toEqual(wordsOfPage(shown.lesson));
  },

  'a lesson on private matters keeps no place, and its quiz gives no slip and no certificate, and says that nothing stays':
    async ({ lesson, site }) => {
      const isPrivate = lesson.care === 'private';
      const html = (address: string) => readFile(path.join(site.dist, address, 'index.html'), 'utf8');
      expect((await html(lessonPage(lesson.grade, lesson.slug))).includes(`data-keep="${lesson.grade}/`)).toBe(
        !isPrivate,
      );
      const quiz = await html(quizPage(lesson.grade, lesson.slug));
      expect(/data-(?:award|print)/.test(quiz)).toBe(!isPrivate);
      expect(/chỗ đang làm được giữ lại/.test(quiz) && /Bài làm được giữ trên máy này/.test(quiz)).toBe(!isPrivate);
      expect(/máy không giữ câu trả lời nào/.test(quiz) && /không được giữ lại, và không gửi/.test(quiz)).toBe(
        isPrivate,
      );
    },

  'a lesson on private matters and its quiz, and no other, have a way out: right after the skip link, in sight wherever one is':
    async ({ lesson, site }) => {
      const addresses = [lessonPage, quizPage].map((of) => of(lesson.grade, lesson.slug));
      for (const address of addresses) {
        const html = await readFile(path.join(site.dist, address, 'index.html'), 'utf8');
        expect(html.includes('data-exit'), address).toBe(lesson.care === 'private');
      }
      if (lesson.care !== 'private') return;
      const { page } = site;
      for (const address of addresses) {
        for (const width of [320, 360, 1280]) {
          await page.setViewportSize({ width, height: 640 });
          await open(site, address);
          await page.locator('.is-live').waitFor();
          // The lesson walked and whole; of the quiz who learns and a question.
          for (const screen of ['as it opens', 'after a press']) {
            await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
            const isClear = await page.evaluate(() => {
              const exit = document.querySelector('[data-exit]')!;
              const pill = document.querySelector('.bar :is(.help-pill, .sos)')!;
              const [a, b] = [exit.getBoundingClientRect(), pill.getBoundingClientRect()];
              const over = document.elementFromPoint((a.left + a.right) / 2, (a.top + a.bottom) / 2);
              const isFree = !b.width || b.right < a.left || b.bottom < a.top;
              return exit.contains(over) && a.top >= 0 && a.right <= innerWidth && isFree;
            });
            expect(isClear, `${address} ${width} ${screen}`).toBe(true);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
            const next = page.locator('[data-whole]:visible, [data-player]:visible').first();
            if (await next.count()) await next.click();
          }
          expect(
            await page.evaluate(() => document.querySelector('.skip')!.nextElementSibling!.matches('[data-exit]')),
          ).toBe(true);
        }
      }
    },

  'every page is valid HTML': async ({ lesson, site }) => {
    for (const address of pagesOf(lesson)) {
      const html = await readFile(path.join(site.dist, address, 'index.html'), 'utf8');
      expect(await lookOnceAtPage('faults', html, () => faultsOfHtml(html)), address).toEqual([]);
    }
  },

  'no page is wider than a phone, has a title that ends in a line of one syllable, asks another place, or breaks its security policy':
    async (shown) => {
      for (const { address, width, lone } of await seenOf(shown)) {
        expect(width, address).toBeLessThanOrEqual(360);
        expect(lone, address).toEqual([]);
      }
    },

  'every made-up message carries its mark inside its frame': async (shown) => {
    for (const { address, unmarked } of await seenOf(shown)) expect(unmarked, address).toBe(0);
  },
};

/** What blocks and looks decide, which the grades of one text share: held of one of them. */
export const inkLaws: Laws<ShownLesson> = {
  'page and worksheet keep their contrast without colour': async ({ lesson, site, press }) => {
    await open(site, lessonPage(lesson.grade, lesson.slug));
    await site.page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await site.page.getByRole('button', { name: 'Xem cả bài' }).click();
    const page = await press(await site.page.pdf({ printBackground: true, width: '600px', height: '1500px' }), 3);
    expect(page.inks.length).toBeGreaterThan(30);
    expect(faint(page)).toEqual([]);
    const sheet = await press(await printed(makeWorksheet(lesson)), 3);
    expect(sheet.inks.length).toBeGreaterThan(10);
    expect(faint(sheet)).toEqual([]);
    expect(sheet.coloured).toEqual([]);
  },
};
