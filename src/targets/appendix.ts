import { PAPER_NAMES } from '../document/paper.ts';
import { makeAppendix } from '../teaching/appendix.ts';
import { PDF } from './file-types.ts';
import type { Target } from './target.ts';

/** What stands beside the plan: the background, what pupils read and do, the answers. */
export const appendix = {
  subject: 'cut',
  name: PAPER_NAMES.appendix,
  file: 'phu-luc-ke-hoach',
  types: [PDF],
  grades: () => true,
  place: '1b',
  printing: { copies: 'teacher', sides: 'both' },
  release: 'always',
  budget: null,
  make: makeAppendix,
} as const satisfies Target;
