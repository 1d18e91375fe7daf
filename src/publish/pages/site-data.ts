import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Curriculum } from '../../curriculum/curriculum.ts';
import type { OfficeReport } from '../../curriculum/office-report.ts';
import type { PackFile } from '../manifest.ts';
import type { UsbChoice } from '../workplace.ts';
import { virtualModule } from './virtual-module.ts';
import { writeWhole } from '../write-whole.ts';

/** All that the pages are made from. They import it as `khien-site`. */
export interface SiteData {
  /** The base path: `/`, or `/kho/`. */
  base: string;
  curriculum: Curriculum;
  /** What the office's page tells; null where only an author looks (the editor). */
  report: OfficeReport | null;
  /** What is known of each download; none while packs are not made (`npm run dev`). */
  files: PackFile[];
  usb: UsbChoice;
  /** The day of the build: warnings past it are in the archive. */
  date: string;
}

/** The same before the downloads are made. */
export type PagesData = Omit<SiteData, 'files'>;

/**
 * A Vite plugin: `khien-site` is what `file` holds. It is handed over as a file because Astro runs the pages' modules
 * apart from ours, and read when a page is made, so that no bundler has to chew a whole curriculum. When the file
 * changes, the dev server reloads.
 */
export const siteData = (file: string) =>
  virtualModule('khien-site', function () {
    this.addWatchFile(file);
    return readsData(file);
  });

/** A module that is what this file of JSON holds when a page asks. */
export const readsData = (file: string): string =>
  `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`;

export async function writeSiteData(file: string, data: SiteData): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeWhole(file, JSON.stringify(data));
}
