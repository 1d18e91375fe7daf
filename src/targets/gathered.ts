import { ZIP } from './file-types.ts';
import type { Target } from './target.ts';

const GATHERED = { types: [ZIP], grades: () => true, place: null, printing: null, make: null } as const;

/**
 * Every file of one grade's lesson that has a place in it. It stands beside the folder of its files, and has its name.
 */
export const pack = {
  ...GATHERED,
  subject: 'cut',
  name: 'Gói bài',
  file: '',
  release: 'always',
  // What a village's line carries: decimal bytes, as a phone shows them.
  budget: 1_000_000,
} as const satisfies Target;

/**
 * Every lesson of a grade in every file for another program, a folder each. It is apart from the packs, which stay as
 * light as they are; no paper prints its address.
 */
export const exchange = {
  ...GATHERED,
  subject: 'grade',
  name: 'Mang đi nơi khác',
  file: 'mang-di-noi-khac',
  release: 'by-choice',
  budget: 25_000_000,
} as const satisfies Target;

const USB = {
  ...GATHERED,
  file: 'khien-usb',
  // Whether it is made is the build's choice (`--usb`), not the content's, and no paper prints its address.
  release: 'by-choice',
} as const;

/** The edition of one grade for a USB stick. */
export const usb = { ...USB, subject: 'grade', name: 'Bản USB', budget: 20_000_000 } as const satisfies Target;

/** And that of all grades. */
export const usbWhole = {
  ...USB,
  subject: 'office',
  name: 'Bản USB trọn bộ',
  budget: 25_000_000,
} as const satisfies Target;
