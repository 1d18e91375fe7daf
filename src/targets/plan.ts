import { PAPER_NAMES } from '../document/paper.ts';
import { makePlan } from '../teaching/plan.ts';
import { PDF, DOCX } from './file-types.ts';
import type { Target } from './target.ts';

/** What a teacher reads before the lesson and hands in. */
export const plan = {
  subject: 'cut',
  name: PAPER_NAMES.plan,
  file: 'ke-hoach-bai-day',
  types: [PDF, DOCX],
  grades: () => true,
  place: '1',
  printing: { copies: 'teacher', sides: 'both' },
  release: 'always',
  budget: null,
  make: makePlan,
} as const satisfies Target;
