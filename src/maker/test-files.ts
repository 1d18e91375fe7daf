import { PAPER_FILES, PAPER_NAMES } from '../curriculum/address.ts';
import type { FaceName, Fonts } from '../print/fonts.ts';
import { print } from '../print/print.ts';
import { testPapers } from '../teaching/make-papers.ts';
import type { TestSet } from '../teaching/test-set.ts';
import { write } from '../word/write.ts';

export interface TestFile {
  name: string;
  /** What it is called to people. */
  paper: string;
  format: 'PDF' | 'Word';
  make: () => Promise<Uint8Array>;
}

/**
 * The files of a test, in the order of use: each paper as PDF and as Word. Each is made when asked for, so that whoever
 * waits sees it go on.
 */
export const testFiles = (set: TestSet, fonts: Fonts): TestFile[] =>
  testPapers(set).flatMap((paper): TestFile[] => {
    const named = { name: PAPER_FILES[paper.kind], paper: PAPER_NAMES[paper.kind] };
    return [
      { ...named, format: 'PDF', make: () => print(paper, fonts) },
      { ...named, name: named.name.replace(/pdf$/, 'docx'), format: 'Word', make: () => write(paper) },
    ];
  });

/** The typefaces that its papers are set in. */
export const facesOf = (set: TestSet): FaceName[] => [...new Set(testPapers(set).map(({ style }) => style.face))];
