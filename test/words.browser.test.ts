import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { lessonPage } from '../src/curriculum/address.ts';
import { cutFile } from '../src/targets/addresses.ts';
import { words, wordsOf } from '../src/document/paper.ts';
import { makePapers } from '../src/targets/papers.ts';
import { openSite, type OpenSite } from './browser.ts';
import { goldenLessons, realLessons } from './lessons.ts';
import { readPdf } from './read-pdf.ts';
import { wordsOfPage } from './words-of-page.ts';

const SITES = [
  { name: 'real content', dist: () => inject('site'), lessons: realLessons },
  { name: 'golden lesson', dist: () => inject('goldenSite'), lessons: goldenLessons },
];

for (const { name, dist, lessons } of SITES) {
  test(`the words of every paper, read back from its PDF, are the words of the model in order (${name})`, async () => {
    for (const lesson of await lessons()) {
      for (const paper of makePapers(lesson)) {
        const bytes = await readFile(path.join(dist(), cutFile(lesson.grade, lesson.slug, paper.kind)));
        const read = await readPdf(bytes);
        expect(read.words, `${lesson.slug} ${lesson.grade} ${paper.kind}`).toEqual(wordsOf(paper.body));
        expect(read.lang).toBe('vi-VN');
        expect(read.title).toBe(paper.title);
        expect(read.outline.length, paper.title).toBeGreaterThan(0);
      }
    }
  });
}

let site: OpenSite;
afterAll(() => site?.close());

for (const { name, dist, lessons } of SITES) {
  test(`the words of every lesson page are the words of the model in order (${name})`, async () => {
    await site?.close();
    site = await openSite(dist());
    for (const lesson of await lessons()) {
      await site.page.goto(new URL(lessonPage(lesson.grade, lesson.slug).slice(1), site.url).href);
      const shown = await site.page.evaluate(() => {
        const article = document.querySelector('article[data-lesson]')!.cloneNode(true) as HTMLElement;
        for (const label of article.querySelectorAll('[data-label]')) label.remove();
        // Blocks stand apart; words inside a line are as the author wrote them.
        for (const block of article.querySelectorAll(
          'p, li, ul, ol, h1, h2, h3, h4, td, th, div, section, figcaption, dt, dd, summary',
        )) {
          block.before(' ');
          block.after(' ');
        }
        return article.textContent!;
      });
      expect(words(shown), `${lesson.slug} ${lesson.grade}`).toEqual(wordsOfPage(lesson));
    }
  });
}
