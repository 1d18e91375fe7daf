import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ticketExercise } from '../src/blocks/ticket/tickets-of.ts';
import { exerciseOf } from '../src/blocks/task/exercise.ts';
import { partsOf } from '../src/questions/kinds.ts';
import { textOf, walk, type BlockNode } from '../src/curriculum/tree.ts';
import { lessonPage } from '../src/curriculum/address.ts';
import { cutFile } from '../src/targets/addresses.ts';
import { words, wordsOf } from '../src/document/paper.ts';
import { makePapers } from '../src/targets/papers.ts';
import { openSite, type OpenSite } from './browser.ts';
import { goldenLessons, sampleLessons } from './lessons.ts';
import { wordsShown } from './look-at-page.ts';
import { readPdf } from './read-pdf.ts';
import { wordsOfPage } from './words-of-page.ts';
import { builtSite } from './site.ts';

const SITES = [
  { name: 'sample', dist: () => builtSite('sample'), lessons: sampleLessons },
  { name: 'golden lesson', dist: () => builtSite('golden'), lessons: goldenLessons },
];

for (const { name, dist, lessons } of SITES) {
  test(`the words of every paper, read back from its PDF, are the words of the model in order (${name})`, async () => {
    for (const lesson of await lessons()) {
      for (const paper of makePapers(lesson)) {
        const bytes = await readFile(path.join(await dist(), cutFile(lesson.grade, lesson.slug, paper.kind)));
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
    site = await openSite(await dist());
    for (const lesson of await lessons()) {
      await site.page.goto(new URL(lessonPage(lesson.grade, lesson.slug).slice(1), site.url).href);
      expect(words(await wordsShown(site.page)), `${lesson.slug} ${lesson.grade}`).toEqual(wordsOfPage(lesson));
    }
  });
}

test('an exercise of a lesson shows every piece it asks about, and behind its fold what is right of each and why', async () => {
  await site?.close();
  site = await openSite(await builtSite('golden'));
  let pieces = 0;
  for (const lesson of await goldenLessons()) {
    await site.page.goto(new URL(lessonPage(lesson.grade, lesson.slug).slice(1), site.url).href);
    const tasks: BlockNode[] = [];
    walk(
      lesson.body,
      (node) => void (node.type === 'block' && ['Task', 'Ticket'].includes(node.name) && tasks.push(node)),
    );
    const exercises = tasks.flatMap((node) =>
      node.name === 'Ticket' ? ticketExercise(node) : (exerciseOf(node) ?? []),
    );
    expect(await site.page.locator('[data-exercise]').count()).toBe(exercises.length);
    for (const [i, exercise] of exercises.entries()) {
      const shown = words((await site.page.locator('[data-exercise]').nth(i).textContent())!).join(' ');
      for (const { text, why } of partsOf(exercise))
        for (const said of [text, why]) expect(shown).toContain(words(textOf(said)).join(' '));
      pieces += partsOf(exercise).length;
    }
  }
  expect(pieces).toBeGreaterThan(10);
});
