import { PAPER_NAMES } from '../document/paper.ts';
import { makeScript } from '../teaching/script.ts';
import { PDF } from './file-types.ts';
import type { Target } from './target.ts';

/** The lesson minute by minute, to have in the hand. */
export const script = {
  subject: 'cut',
  name: PAPER_NAMES.script,
  file: 'kich-ban',
  types: [PDF],
  grades: () => true,
  place: '1c',
  printing: { copies: 'teacher', sides: 'both' },
  release: 'always',
  budget: null,
  make: makeScript,
} as const satisfies Target;
