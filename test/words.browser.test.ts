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
import { aLessonOfEachBand, goldenLessons, sampleLessons } from './lessons.ts';
import { wordsShown } from './look-at-page.ts';
import { readPdf } from './read-pdf.ts';
import { wordsOfPage } from './words-of-page.ts';
import { builtSite } from './site.ts';

test('the words of every paper of a built site, read back from its PDF, are the words of the model in order', async () => {
  // As they lie in the release; of what is printed of other lessons test/pdf-ua holds the same.
  for (const lesson of await goldenLessons()) {
    for (const paper of makePapers(lesson)) {
      const file = path.join(await builtSite('golden'), cutFile(lesson.grade, lesson.slug, paper.kind));
      const read = await readPdf(await readFile(file));
      expect(read.words, `${lesson.grade} ${paper.kind}`).toEqual(wordsOf(paper.body));
      expect(read.title).toBe(paper.title);
    }
  }
});

let site: OpenSite;
afterAll(() => site?.close());

for (const [name, lessonsOf] of [
  ['sample', async () => aLessonOfEachBand(await sampleLessons())],
  ['golden', goldenLessons],
] as const) {
  test(`the words of a lesson’s page are the words of the model in order (${name})`, async () => {
    await site?.close();
    site = await openSite(await builtSite(name));
    for (const lesson of await lessonsOf()) {
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
