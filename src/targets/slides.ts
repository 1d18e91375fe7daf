import { makeSlides } from '../teaching/slides.ts';
import { PPTX } from './file-types.ts';
import type { Target } from './target.ts';

/** The lesson on slides: the one file of a pack that is for no printer. */
export const slides = {
  subject: 'cut',
  name: 'Trang chiếu',
  file: 'trang-chieu',
  types: [PPTX],
  grades: () => true,
  place: '1d',
  printing: { copies: 'none', hint: () => 'Để chiếu. Không có máy thì bài vẫn dạy được.' },
  release: 'always',
  budget: null,
  make: (lesson, { countSlides }) => makeSlides(lesson, countSlides),
} as const satisfies Target;
