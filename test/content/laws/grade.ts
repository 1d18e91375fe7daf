/** What must hold of what is printed for a whole grade: its year books and the test of a term. */
import { expect } from 'vitest';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { wordsOf } from '../../../src/document/paper.ts';
import { gradeTargets } from '../../../src/targets/addresses.ts';
import { testPapers } from '../../../src/targets/test-targets.ts';
import { drawTest } from '../../../src/teaching/test-set.ts';
import { write } from '../../../src/word/write.ts';
import { printBook } from '../../print-pack.ts';
import { readDocx, wordsOfDocx } from '../../read-docx.ts';
import { readPdf } from '../../read-pdf.ts';
import type { Laws } from './law.ts';
import { flawsOf, printed } from './papers.ts';

export const gradeLaws: Laws<readonly GradeLesson[]> = {
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
