import { paperKinds } from '../curriculum/address.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Paper, PaperKind } from '../document/paper.ts';
import { answerSheet, makeAnswerSheet } from './answer-sheet.ts';
import { makeCertificate } from './certificate.ts';
import { makeFamilySheet } from './family-sheet.ts';
import { keyPaper, makeKey } from './key.ts';
import { makeMatrix, matrixPaper } from './matrix.ts';
import { makePlan } from './plan.ts';
import { makePoster } from './poster.ts';
import { makeTest, testPaper } from './test-paper.ts';
import { isNational } from './test-parts.ts';
import type { TestSet } from './test-set.ts';
import { makeWorksheet, makeWorksheetKey } from './worksheet.ts';

/** Every kind of paper and the one function that makes it. The cover is made last, from the others: see cover.ts. */
export const PAPERS: Record<Exclude<PaperKind, 'cover'>, (lesson: GradeLesson) => Paper> = {
  plan: makePlan,
  worksheet: makeWorksheet,
  'worksheet-key': makeWorksheetKey,
  test: makeTest,
  'answer-sheet': makeAnswerSheet,
  key: makeKey,
  matrix: makeMatrix,
  family: makeFamilySheet,
  poster: makePoster,
  certificate: makeCertificate,
};

/** The papers of a test that a teacher has drawn: what a pack has of them, from the same set. */
export const testPapers = (set: TestSet): Paper[] => [
  testPaper(set),
  answerSheet(set),
  keyPaper(set),
  ...(isNational(set.grade) ? [matrixPaper(set)] : []),
];

export const makePapers = (lesson: GradeLesson): Paper[] =>
  paperKinds(lesson.grade).flatMap((kind) => (kind === 'cover' ? [] : [PAPERS[kind](lesson)]));
