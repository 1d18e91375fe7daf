import type { Paper } from '../document/paper.ts';
import type { FaceName, Fonts } from '../print/fonts.ts';
import { print } from '../print/print.ts';
import { DOCX, PDF } from '../targets/file-types.ts';
import { TEST_TARGETS, testPapers, testTargets } from '../targets/test-targets.ts';
import type { TestSet } from '../teaching/test-set.ts';
import { write } from '../word/write.ts';

export interface TestFile {
  name: string;
  /** What it is called to people. */
  paper: string;
  format: string;
  make: () => Promise<Uint8Array>;
}

/**
 * The files of a test, in the order of use: each paper as PDF and as Word. Each is made when asked for, so that whoever
 * waits sees it go on. `asRead` does to the pupils' paper what some of them need to read it.
 */
export const testFiles = (set: TestSet, fonts: Fonts, asRead: (paper: Paper) => Paper = (paper) => paper): TestFile[] =>
  testTargets(set.grade).flatMap((id) => {
    const { name: paper, file, types, make } = TEST_TARGETS[id];
    const said = id === 'test' ? asRead(make(set)) : make(set);
    return types.map(({ extension, name }) => ({
      name: `${file}.${extension}`,
      paper,
      format: name,
      make: () => WRITERS[extension]!(said, fonts),
    }));
  });

/**
 * What a test's folder, or its zip, is called: by all that was asked for. Its code says grade, lessons and drawing; how
 * many versions there are, and whether the words are those of an old release, it does not.
 */
export const testName = ({ versions }: TestSet, recalled: boolean): string =>
  `${versions[0]!.code}-${recalled ? 'in-lai' : `${versions.length}-ma`}`;

/** A test comes in nothing else. */
const WRITERS: Record<string, (paper: Paper, fonts: Fonts) => Promise<Uint8Array>> = {
  [PDF.extension]: print,
  [DOCX.extension]: (paper) => write(paper),
};

/** The typefaces that its papers are set in. */
export const facesOf = (set: TestSet): FaceName[] => [...new Set(testPapers(set).map(({ style }) => style.face))];
