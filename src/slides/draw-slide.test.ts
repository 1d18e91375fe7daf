import { expect, test } from 'vitest';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../test/lessons.ts';
import { decodeEntities } from '../../test/decode-entities.ts';
import { deckWords } from '../document/deck.ts';
import { words } from '../document/paper.ts';
import { deckOf } from '../../test/deck-of.ts';
import { drawSlide } from './draw-slide.ts';
import { fitDeck } from './fit.ts';

/** What is read on a drawn slide; without its foot, and the numbers and bullets of lists. */
const wordsOn = (svg: string): string[] =>
  words(
    decodeEntities(
      svg
        .replace(/<g data-foot="">[\s\S]*<\/g>$/, '')
        .replace(/<text data-mark=""[\s\S]*?<\/text>/g, ' ')
        .replace(/<\/text>/g, ' ')
        .replace(/<[^>]*>/g, ''),
    ),
  );

test('a drawn slide has every word of its idea and no other, a stamp in every message', async () => {
  const lessons = [...(await goldenLessons()), ...aLessonOfEachBand(await sampleLessons())];
  let messages = 0;
  for (const lesson of lessons) {
    const deck = deckOf(lesson);
    for (const page of fitDeck(deck)) {
      const svg = drawSlide(page, deck);
      expect(wordsOn(svg).toSorted(), `${lesson.slug} ${lesson.grade}: ${page.slide.title}`).toEqual(
        deckWords([page.slide]).toSorted(),
      );
      if (page.slide.kind === 'message') messages++;
      expect(svg).not.toMatch(/NaN|undefined| style=/);
    }
  }
  expect(messages).toBeGreaterThan(5);
});
