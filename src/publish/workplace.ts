import path from 'node:path';

/** Which editions for a USB stick there are: the whole and by grade, by grade only, none. */
export const USB_CHOICES = ['ca-bo', 'tung-lop', 'khong'] as const;
export type UsbChoice = (typeof USB_CHOICES)[number];

/**
 * Where one office's site is made: passed along to whatever reads or writes, so that nothing below scripts/ asks the
 * process, and two offices can be built at once from one checkout.
 */
export interface Workplace {
  /** The checkout: where src/ and package-lock.json are. */
  project: string;
  /** The office's folder: lessons, office.yaml, ledger. */
  content: string;
  /** Where the site will stand. */
  dist: string;
  usb: UsbChoice;
  /** Where files are kept between builds, when several sites share one; else the site has its own. */
  shared?: string;
}

/**
 * Where a site's releases and cache are: beside it, so on the same disk, and its own, so that sites in one folder share
 * nothing.
 */
export const workOf = (dist: string): string => path.join(path.dirname(dist), '.khien', path.basename(dist));

export const keptIn = ({ dist, shared }: Pick<Workplace, 'dist' | 'shared'>): string =>
  shared ?? path.join(workOf(dist), 'cache');
