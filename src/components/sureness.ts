import type { Mark } from '../curriculum/mark.ts';

/** How sure we are of something printable, in a reader's words. */
export const sureness = (mark: Exclude<Mark, 'MEMORY'>): string =>
  mark === 'CONFIRMED' ? 'đã đọc ở nguồn này' : 'qua bản chép lại';
