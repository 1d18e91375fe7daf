import { PAPER_NAMES, type Paper } from '../document/paper.ts';
import { isNational, type Grade } from '../curriculum/grade.ts';
import { answerSheet, hasBack } from '../teaching/answer-sheet.ts';
import { keySheet } from '../teaching/key-sheet.ts';
import { keyPaper } from '../teaching/key.ts';
import { matrixPaper } from '../teaching/matrix.ts';
import { testPaper } from '../teaching/test-paper.ts';
import type { TestSet } from '../teaching/test-set.ts';
import { DOCX, PDF } from './file-types.ts';
import type { Target } from './target.ts';

const OF_EVERY_TEST = {
  subject: 'test',
  types: [PDF, DOCX],
  grades: () => true,
  release: 'always',
  budget: null,
} as const satisfies Partial<Target>;

/** Before grade 4 pupils write into their test: a sheet of bubbles would be one thing more to learn. */
const fillsBubbles = (grade: Grade): boolean => grade >= 4;

/**
 * What a test consists of, in the order of use: that of a pack, and any that is drawn from several lessons. They stand
 * in one file apart from the other targets, because the maker takes them, and nothing else, into a browser.
 */
export const TEST_TARGETS = {
  test: {
    ...OF_EVERY_TEST,
    name: PAPER_NAMES.test,
    file: 'de-kiem-tra',
    place: '3',
    // The print engine gives each version whole sheets.
    printing: {
      copies: 'version',
      sides: 'both',
      hint: () => 'Mỗi mã đề nằm trọn trên tờ của mình, in cả tệp hai mặt được.',
    },
    make: testPaper,
  },
  'answer-sheet': {
    ...OF_EVERY_TEST,
    name: PAPER_NAMES['answer-sheet'],
    file: 'phieu-tra-loi',
    grades: fillsBubbles,
    place: '3b',
    printing: {
      copies: 'pupil',
      sides: 'one',
      hint: (lesson) =>
        isNational(lesson.grade)
          ? `${hasBack(lesson) ? 'Mặt sau để viết tự luận. ' : ''}Thu lại đề thì lớp khác dùng tiếp được.`
          : 'Lớp 4–5 làm thẳng lên đề; chỉ in tờ này khi muốn giữ đề cho lớp khác.',
    },
    make: answerSheet,
  },
  key: {
    ...OF_EVERY_TEST,
    name: PAPER_NAMES.key,
    file: 'dap-an',
    place: '3c',
    printing: {
      copies: 'teacher',
      sides: 'both',
      hint: () => 'Chung cho mọi mã đề. Cất riêng, đừng để lẫn với đề.',
    },
    make: keyPaper,
  },
  /** Heavy for a pack and for few: made where somebody makes a test. */
  'key-sheet': {
    ...OF_EVERY_TEST,
    name: PAPER_NAMES['key-sheet'],
    file: 'dap-an-duc-lo',
    types: [PDF],
    grades: fillsBubbles,
    place: null,
    printing: null,
    release: 'never',
    make: keySheet,
  },
  /** Only the tests of THCS and THPT have a matrix (Công văn 7991: SECONDARY). */
  matrix: {
    ...OF_EVERY_TEST,
    name: PAPER_NAMES.matrix,
    file: 'ma-tran-dac-ta',
    grades: isNational,
    place: '3d',
    printing: { copies: 'teacher', sides: 'both' },
    make: matrixPaper,
  },
} as const satisfies Record<string, Target>;
export type TestTargetId = keyof typeof TEST_TARGETS;

/** Those that a grade's tests have. */
export const testTargets = (grade: Grade): TestTargetId[] =>
  (Object.keys(TEST_TARGETS) as TestTargetId[]).filter((id) => TEST_TARGETS[id].grades(grade));

/** Every paper of a test, in the order of use. */
export const testPapers = (set: TestSet): Paper[] => testTargets(set.grade).map((id) => TEST_TARGETS[id].make(set));
