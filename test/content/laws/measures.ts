/** What must hold of the sizes of a lesson's papers: how many pages, how full, how heavy. */
import { expect } from 'vitest';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import type { Paper } from '../../../src/document/paper.ts';
import { loadFonts } from '../../../src/print/fonts.ts';
import { measureFill, measurePages } from '../../../src/print/print.ts';
import { makeCertificate } from '../../../src/teaching/certificate.ts';
import { makeFamilySheet } from '../../../src/teaching/family-sheet.ts';
import { makePlan } from '../../../src/teaching/plan.ts';
import { makePoster } from '../../../src/teaching/poster.ts';
import { makeWorksheet, makeWorksheetKey } from '../../../src/teaching/worksheet.ts';
import type { Laws } from './law.ts';

const pagesOf = (paper: Paper): number => measurePages(paper, loadFonts());

/** The golden lesson holds every block once, more than any class is handed. */
const EVERY_BLOCK = 'mau';

export const measureLaws: Laws<GradeLesson> = {
  'the family sheet, the poster and the certificates take one page': (lesson) => {
    for (const make of [makeFamilySheet, makePoster, makeCertificate]) expect(pagesOf(make(lesson)), make.name).toBe(1);
  },

  'no page of a worksheet or a plan but its last is less than three fifths full, and no worksheet takes more than two sheets':
    (lesson) => {
      for (const make of [makeWorksheet, makeWorksheetKey, makePlan]) {
        const fill = measureFill(make(lesson), loadFonts());
        expect(Math.min(1, ...fill.slice(0, -1)), make.name).toBeGreaterThan(3 / 5);
      }
      if (lesson.slug !== EVERY_BLOCK) expect(pagesOf(makeWorksheet(lesson))).toBeLessThanOrEqual(4);
    },
};
