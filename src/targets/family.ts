import { PAPER_NAMES } from '../document/paper.ts';
import { makeFamilySheet } from '../teaching/family-sheet.ts';
import { DOCX, PDF } from './file-types.ts';
import type { Target } from './target.ts';

/** One large page that a pupil takes home. */
export const family = {
  subject: 'cut',
  name: PAPER_NAMES.family,
  file: 'to-gia-dinh',
  types: [PDF, DOCX],
  grades: () => true,
  place: '4',
  printing: { copies: 'pupil', sides: 'one', hint: () => 'Chữ lớn, để ông bà đọc được.' },
  release: 'always',
  budget: 120_000,
  make: makeFamilySheet,
} as const satisfies Target;
