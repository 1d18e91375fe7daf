import { PAPER_NAMES } from '../document/paper.ts';
import { makeWorksheetKey } from '../teaching/worksheet.ts';
import { PDF } from './file-types.ts';
import type { Target } from './target.ts';

/** The worksheet with its answers, for who leads the lesson. */
export const worksheetKey = {
  subject: 'cut',
  name: PAPER_NAMES['worksheet-key'],
  file: 'phieu-hoc-tap-giao-vien',
  types: [PDF],
  grades: () => true,
  place: '2b',
  printing: { copies: 'teacher', sides: 'both' },
  release: 'always',
  budget: 120_000,
  make: makeWorksheetKey,
} as const satisfies Target;
