/** A Paper becomes a PDF: laid out, paginated, drawn. The same Paper gives the same bytes. */
import type { Book, Paper } from '../document/paper.ts';
import { openCanvas } from './canvas.ts';
import { drawArea } from './draw-area.ts';
import { embedFonts } from './embed-font.ts';
import { partedIn, type Parted } from './find-parted.ts';
import type { Fonts } from './fonts.ts';
import { layBody, pageHeight } from './lay-body.ts';
import { fillOf, layPages } from './lay-pages.ts';
import { findHeadings, writeOutline } from './outline.ts';
import { collect, openPdf, type Ref } from './pdf.ts';
import { heightOf } from './pieces.ts';
import { addTag, newRoot, writeTags } from './tags.ts';

/** A paper, or a book: its sections are laid out each for itself, then their pages are counted through. */
export function print(work: Paper | Book, fonts: Fonts): Promise<Uint8Array> {
  const root = newRoot();
  const pages =
    'sections' in work
      ? work.sections.flatMap((section) => layPages(section, fonts, addTag(root, 'Sect', { title: section.title })))
      : layPages(work, fonts, root);

  const pdf = openPdf(work);
  const bytes = collect(pdf);
  const canvas = openCanvas(pdf);
  const refs: Ref[] = pages.map(({ sheet, area, foot, head, number }, i) => {
    canvas.openPage(sheet);
    if (number) {
      head?.draw(canvas);
      drawArea(canvas, area);
      if ('sections' in work) foot.draw(canvas, i + 1, pages.length);
      else foot.draw(canvas, number.page, number.of);
    }
    canvas.closePage();
    return pdf.page.dictionary;
  });
  writeTags(pdf, root);
  writeOutline(pdf, findHeadings(pages.map(({ area }) => area)), refs);
  embedFonts(canvas);
  pdf.end();
  return bytes;
}

/** How many pages a paper takes, without writing it. */
export const measurePages = (paper: Paper, fonts: Fonts): number => layPages(paper, fonts, newRoot()).length;

/** How much of a page's text area a paper takes, set in one run; more than 1 when it is longer than a page. */
export const measurePart = (paper: Paper, fonts: Fonts): number =>
  heightOf(layBody(paper, fonts)) / pageHeight(paper, fonts);

/** What part of each page is filled, from its head to the last thing that stands on it. */
export const measureFill = (paper: Paper, fonts: Fonts): number[] => layPages(paper, fonts, newRoot()).map(fillOf);

/** What of a paper goes on overleaf. */
export const findParted = (paper: Paper, fonts: Fonts): Parted[] =>
  partedIn(
    layPages(paper, fonts, newRoot()).map(({ area }) => area),
    pageHeight(paper, fonts),
  );
