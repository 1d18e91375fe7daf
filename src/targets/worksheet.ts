import { PAPER_NAMES } from '../document/paper.ts';
import { makeWorksheet } from '../teaching/worksheet.ts';
import { PDF, DOCX } from './file-types.ts';
import type { Target } from './target.ts';

/** What each pupil writes on. Its budget is what a village's line carries. */
export const worksheet = {
  subject: 'cut',
  name: PAPER_NAMES.worksheet,
  file: 'phieu-hoc-tap',
  types: [PDF, DOCX],
  grades: () => true,
  place: '2',
  printing: { copies: 'pupil', sides: 'both', hint: (_, pages) => `Mỗi em ${Math.ceil(pages / 2)} tờ, in hai mặt.` },
  release: 'always',
  budget: 120_000,
  make: makeWorksheet,
} as const satisfies Target;
