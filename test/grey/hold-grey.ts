/** Papers and pages as a grey printer and an eye without colour have them. */
import { expect } from 'vitest';
import type { GradeLesson } from '../../src/curriculum/cut.ts';
import { loadFonts } from '../../src/print/fonts.ts';
import { print } from '../../src/print/print.ts';
import { openWhole, type OpenSite } from '../browser.ts';
import { printPack } from '../print-pack.ts';
import { LEAST } from './contrast.ts';
import type { Drawn } from './measure-ink.ts';
import type { openPress } from './open-press.ts';

export type Press = Awaited<ReturnType<typeof openPress>>;
/** A printed paper and what it is. */
export interface Work {
  kind: string;
  data: Uint8Array;
}

/** The lesson of the sample that stands for all. */
export const SLUG = 'phieu-trung-thuong';
/** Of a long paper the pages after these are like these. */
const PAGES = 3;

export const printed = (work: Parameters<typeof print>[0]) => print(work, loadFonts());

export const packsOf = async (lessons: readonly GradeLesson[]): Promise<Work[]> =>
  (await Promise.all(lessons.map((lesson) => printPack(lesson, printed)))).flat();

export const faint = ({ inks }: Drawn): string[] =>
  inks
    .filter(({ contrast }) => contrast < LEAST)
    .map(({ page, text, contrast }) => `${page}: ${text} ${contrast.toFixed(2)}`);

/** Each is drawn in greys alone, and every text on it stands out. */
export async function holdPapersGrey(works: readonly Work[], press: Press): Promise<void> {
  for (const { kind, data } of works) {
    const drawn = await press(data, PAGES);
    // A card has little but its mark, a notice its few lines.
    expect(drawn.inks.length, kind).toBeGreaterThan(['cards', 'withdrawn'].includes(kind) ? 4 : 10);
    expect(faint(drawn), kind).toEqual([]);
    expect(drawn.coloured, kind).toEqual([]);
  }
}

/** The texts of these pages stand out without colour too, in light and in dark. */
export async function holdPagesGrey(site: OpenSite, addresses: readonly string[], press: Press): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await site.page.emulateMedia({ media: 'screen', colorScheme });
    for (const address of addresses) {
      await site.page.goto(new URL(address.slice(1), site.url).href);
      await openWhole(site.page);
      const drawn = await press(
        await site.page.pdf({ printBackground: true, width: '600px', height: '1500px' }),
        2 * PAGES,
      );
      expect(drawn.inks.length, address).toBeGreaterThan(30);
      expect(faint(drawn), `${colorScheme} ${address}`).toEqual([]);
    }
  }
}
