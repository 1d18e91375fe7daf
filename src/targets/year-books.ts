import type { GradeLesson } from '../curriculum/cut.ts';
import { PAPER_NAMES, type Book, type Paper } from '../document/paper.ts';
import { makePlanBook, makeWorksheetBook, PLAN_BOOK, WORKSHEET_BOOK } from '../teaching/year-book.ts';
import { makeYearPlan } from '../teaching/year/year-plan.ts';
import { DOCX, PDF } from './file-types.ts';
import type { Target } from './target.ts';

type MakeBook = (lessons: readonly GradeLesson[], pages?: readonly number[]) => Book;

/** Its contents name pages, so its sections are printed first: those that stand in packs have been. */
const counted = (make: MakeBook) => async (lessons: readonly GradeLesson[], count: (paper: Paper) => Promise<number>) =>
  make(lessons, await Promise.all(make(lessons).sections.map(count)));

const OF_EVERY_BOOK = {
  subject: 'grade',
  types: [PDF],
  grades: () => true,
  place: null,
  printing: null,
  release: 'always',
  budget: null,
} as const satisfies Partial<Target>;

/** A grade's year in one file: all its plans. */
export const plans = {
  ...OF_EVERY_BOOK,
  name: PLAN_BOOK,
  file: 'sach-ke-hoach',
  make: counted(makePlanBook),
} as const satisfies Target;

/** And all its worksheets. */
export const worksheets = {
  ...OF_EVERY_BOOK,
  name: WORKSHEET_BOOK,
  file: 'sach-phieu',
  make: counted(makeWorksheetBook),
} as const satisfies Target;

/** Which lesson in which week. It is one sheet a grade, so it stands by itself and in no pack. */
export const yearPlan = {
  ...OF_EVERY_BOOK,
  name: PAPER_NAMES['year-plan'],
  file: 'ke-hoach-nam-hoc',
  types: [PDF, DOCX],
  budget: 150_000,
  make: makeYearPlan,
} as const satisfies Target;
