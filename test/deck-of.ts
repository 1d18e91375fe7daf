import type { GradeLesson } from '../src/curriculum/cut.ts';
import type { Deck } from '../src/document/deck.ts';
import { countSlides } from '../src/slides/fit.ts';
import { makeSlides } from '../src/teaching/slides.ts';

/** A lesson's slides, as a release has them. */
export const deckOf = (lesson: GradeLesson): Deck => makeSlides(lesson, countSlides);
