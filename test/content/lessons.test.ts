import type { GradeLesson } from '../../src/curriculum/cut.ts';
import { drawTest } from '../../src/teaching/test-set.ts';
import { realLessons } from '../lessons.ts';
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
    { ...teachingLaws, ...measureLaws, ...lengthLaws, ...questionLaws, ...deckLaws, ...exchangeLaws },
    ({ lesson }: { lesson: GradeLesson }) => lesson,
  ),
  ...onto(testSetLaws, ({ lesson }: { lesson: GradeLesson }) => drawTest([lesson])),
};

for (const lesson of await realLessons())
  examine(`papers, questions, test and slides of ${nameOf(lesson)} are sound`, lesson, laws, () => writeDeck(lesson));
