import { isNational } from '../curriculum/grade.ts';
import type { Fonts } from '../print/fonts.ts';
import { measureFill, measurePages } from '../print/print.ts';
import { testPaper } from '../teaching/test-paper.ts';
import type { TestSet } from '../teaching/test-set.ts';

/** What of a test each pupil is handed. */
export interface PaperNeeded {
  /** Of the test itself, without a blank back; not whole where its versions differ by one. */
  pages: number;
  /** Of the test, printed on both sides. */
  sheets: number;
  /** The young write into their test. */
  answerSheets: number;
}

/** Laid out as it will be printed. */
export function paperNeeded(set: TestSet, fonts: Fonts): PaperNeeded {
  const paper = testPaper(set);
  const versions = set.versions.length;
  return {
    pages: measureFill(paper, fonts).filter((part) => part > 0).length / versions,
    // Where there are several versions each takes whole sheets.
    sheets: Math.ceil(measurePages(paper, fonts) / 2 / versions),
    answerSheets: isNational(set.grade) ? 1 : 0,
  };
}
