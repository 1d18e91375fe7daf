import { PAPER_NAMES } from '../document/paper.ts';
import { cardsPaper } from '../teaching/cards/cards.ts';
import { PDF } from './file-types.ts';
import type { Target } from './target.ts';

/** Printed once, for every lesson: a class votes with them (voting/). */
export const cards = {
  subject: 'office',
  name: PAPER_NAMES.cards,
  file: 'the-bieu-quyet',
  types: [PDF],
  grades: () => true,
  place: null,
  printing: null,
  release: 'always',
  budget: 400_000,
  make: ({ office }) => cardsPaper(office),
} as const satisfies Target;
