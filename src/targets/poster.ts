import { PAPER_NAMES } from '../document/paper.ts';
import { makePoster } from '../teaching/poster.ts';
import { PDF } from './file-types.ts';
import type { Target } from './target.ts';

/** For the wall of the classroom. */
export const poster = {
  subject: 'cut',
  name: PAPER_NAMES.poster,
  file: 'ap-phich',
  types: [PDF],
  grades: () => true,
  place: '5',
  printing: { copies: 'teacher', sides: 'one', hint: () => 'Dán ở lớp. Phóng lên A3: 141%.' },
  release: 'always',
  budget: null,
  make: makePoster,
} as const satisfies Target;
