import type { GradeLesson } from '../src/curriculum/cut.ts';
import type { Paper } from '../src/document/paper.ts';
import { cardsPaper } from '../src/teaching/cards/cards.ts';
import { keySheet } from '../src/teaching/key-sheet.ts';
import { drawTest } from '../src/teaching/test-set.ts';
import { withdrawnPaper } from '../src/teaching/withdrawal.ts';

/** What is printed apart from any pack: the cards of a class, the sheet to punch, the notice of a withdrawal. */
export const papersApart = (lesson: GradeLesson): Paper[] => [
  cardsPaper(lesson.office),
  keySheet(drawTest([lesson])),
  withdrawnPaper({ ...lesson, withdrawn: { date: '2026-11-28', why: 'Điều luật trong bài đã đổi.' } }),
];
