/** What must hold of what is printed for a whole grade: its year books and the test of a term. */
import { expect } from 'vitest';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { isNational } from '../../../src/curriculum/grade.ts';
import { wordsOf } from '../../../src/document/paper.ts';
import { findCramped } from '../../../src/print/find-cramped.ts';
import { loadFonts } from '../../../src/print/fonts.ts';
import { measureFill } from '../../../src/print/print.ts';
import { gradeTargets } from '../../../src/targets/addresses.ts';
import { testPapers } from '../../../src/targets/test-targets.ts';
import { matrixPaper } from '../../../src/teaching/matrix.ts';
import { drawTest } from '../../../src/teaching/test-set.ts';
import { write } from '../../../src/word/write.ts';
import { printBook } from '../../print-pack.ts';
import { readDocx, wordsOfDocx } from '../../read-docx.ts';
import { readPdf } from '../../read-pdf.ts';
import type { Laws } from './law.ts';
import { flawsOf, printed } from './papers.ts';

export const gradeLaws: Laws<readonly GradeLesson[]> = {
  'the matrix of one lesson, of three and of the year breaks no number, and leaves no page more than half empty': (
    lessons,
  ) => {
    if (!isNational(lessons[0]!.grade)) return;
    for (const asked of [...lessons.map((lesson) => [lesson]), lessons.slice(0, 3), lessons]) {
      const matrix = matrixPaper(drawTest(asked));
      expect(findCramped(matrix, loadFonts()), matrix.title).toEqual([]);
      expect(Math.min(...measureFill(matrix, loadFonts())), matrix.title).toBeGreaterThanOrEqual(1 / 2);
    }
  },
};

/** What blocks and looks decide, which grades that learn from the same texts share: held of one of them. */
export const taggedGradeLaws: Laws<readonly GradeLesson[]> = {
  'the year books keep all rules of PDF/UA': async (lessons) => {
    for (const kind of gradeTargets(lessons[0]!.grade))
      expect(await flawsOf(await printBook(kind, lessons, printed)), kind).toEqual([]);
  },

  'the papers of a test keep all rules of PDF/UA and say the same words in PDF and in Word': async (lessons) => {
    for (const paper of testPapers(drawTest(lessons))) {
      const pdf = await printed(paper);
      expect(await flawsOf(pdf), paper.kind).toEqual([]);
      expect((await readPdf(pdf)).words, paper.title).toEqual(wordsOf(paper.body));
      expect(wordsOfDocx(readDocx(await write(paper))), paper.title).toEqual(wordsOf(paper.body));
    }
  },
};
