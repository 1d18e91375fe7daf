import { PAPER_NAMES } from '../document/paper.ts';
import { makeCover } from '../teaching/cover.ts';
import { PDF } from './file-types.ts';
import type { Target } from './target.ts';

/** What a pack's files are for, and how often to print each. Made last, from the printed papers. */
export const cover = {
  subject: 'cut',
  name: PAPER_NAMES.cover,
  file: 'doc-truoc-khi-in',
  types: [PDF],
  grades: () => true,
  place: '0',
  printing: null,
  release: 'always',
  budget: null,
  make: async (lesson, { pack }) => makeCover(lesson, await pack()),
} as const satisfies Target;
