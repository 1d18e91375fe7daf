import type { GradeLesson } from '../../src/curriculum/cut.ts';
import { drawTest } from '../../src/teaching/test-set.ts';
import { realLessons } from '../lessons.ts';
import { firsts, questionsOf } from './firsts.ts';
import { examine } from './keep.ts';
import { deckLaws } from './laws/deck.ts';
import { exchangeLaws } from './laws/exchange.ts';
import { nameOf, onto, type Laws } from './laws/law.ts';
import { lengthLaws, measureLaws } from './laws/measures.ts';
import { questionLaws } from './laws/questions.ts';
import { slidesLaws, writeDeck, type WrittenDeck } from './laws/slides.ts';
import { teachingLaws } from './laws/teaching.ts';
import { testSetLaws } from './laws/test-set.ts';

/** Everything that must hold of a lesson in a grade before anything is printed or shown. */
const laws: Laws<WrittenDeck> = {
  ...slidesLaws,
  ...onto(
    { ...teachingLaws, ...measureLaws, ...lengthLaws, ...questionLaws, ...deckLaws },
    ({ lesson }: { lesson: GradeLesson }) => lesson,
  ),
  ...onto(testSetLaws, ({ lesson }: { lesson: GradeLesson }) => drawTest([lesson])),
};

/** What leaves for another program is the questions: grades that ask the same are examined once. */
const leaving = onto(exchangeLaws, ({ lesson }: { lesson: GradeLesson }) => lesson);

const lessons = await realLessons();
const isFirst = firsts(lessons, questionsOf);
for (const lesson of lessons)
  examine(
    `papers, questions, test and slides of ${nameOf(lesson)} are sound`,
    lesson,
    isFirst(lesson) ? { ...laws, ...leaving } : laws,
    () => writeDeck(lesson),
  );
