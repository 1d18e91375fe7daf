/** A Paper becomes a PDF: laid out, paginated, drawn. The same Paper gives the same bytes. */
import { handOuts, type Book, type Paper } from '../document/paper.ts';
import { openCanvas } from './canvas.ts';
import { drawArea } from './draw-area.ts';
import { embedFonts } from './embed-font.ts';
import { crampedIn } from './find-cramped.ts';
import type { Fonts } from './fonts.ts';
import { layFoot, type Foot } from './footer.ts';
import { layBody, pageHeight } from './lay-body.ts';
import { layHead, type Head } from './running-head.ts';
import { findHeadings, writeOutline } from './outline.ts';
import { endOf, paginate, type Area } from './paginate.ts';
import { collect, openPdf, type Ref, type Sheet } from './pdf.ts';
import { heightOf, type Piece } from './pieces.ts';
import { chooseSetting } from './setting.ts';
import { addTag, newRoot, writeTags, type Tag } from './tags.ts';

interface LaidPage {
  sheet: Sheet;
  area: Area;
  /** Where its text begins. */
  top: number;
  foot: Foot;
  head?: Head;
  /** Counted within what is handed out by itself; null of the bare back of a sheet. */
  number: { page: number; of: number } | null;
}

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

/**
 * At the largest of a paper's sizes that needs fewest sheets; where a page then is more than half empty, at another
 * that fills it, needs no page more and breaks no more words in cells, then with lines further apart. Each size is laid
 * under a root of its own; the tags of the one that is taken go to `tag`.
 */
function layPages(paper: Paper, fonts: Fonts, tag: Tag): LaidPage[] {
  const { style } = paper;
  const { closer = [], looser = [], wider = [], oneSide } = style;
  const known = new Map<string, Laid>();
  const at = (size: number, more: Partial<Paper['style']> = {}): Laid => {
    const key = `${size} ${more.leading}`;
    const laid = known.get(key) ?? layAt({ ...paper, style: { ...style, size, ...more } }, fonts);
    known.set(key, laid);
    return laid;
  };
  const oneSheetEach = (oneSide ? 1 : 2) * handOuts(paper.body).length;
  let best = at(style.size);
  for (const one of closer) {
    if (best.pages.length <= oneSheetEach) break;
    const other = at(one);
    if (other.pages.length < best.pages.length) best = other;
  }
  const ways = [
    ...[...looser, ...closer].map((one) => () => at(one)),
    ...wider.map((leading) => () => at(best.size, { leading })),
  ];
  for (const lay of ways) {
    if (emptiest(best.pages) >= HALF) break;
    const other = lay();
    const fuller = other.pages.length <= best.pages.length && emptiest(other.pages) > emptiest(best.pages);
    if (fuller && other.broken() <= best.broken()) best = other;
  }
  tag.kids.push(...best.root.kids);
  return best.pages;
}

const HALF = 0.5;

/** How full the emptiest page is on which something stands. */
const emptiest = (pages: readonly LaidPage[]): number =>
  Math.min(...pages.filter(({ area }) => area.placed.length > 0).map(fillOf));

const fillOf = ({ area, foot, top }: LaidPage): number => (endOf(area, top) - top) / (foot.bottom - top);

/** A paper laid at one size, under a root of its own. */
interface Laid {
  size: number;
  root: Tag;
  pages: LaidPage[];
  /** How many words and rows its tables have no room for. */
  broken: () => number;
}

/**
 * The pages at one size. Of several hand-outs each takes whole sheets: the file may be printed on both sides, and none
 * backs another.
 */
function layAt(paper: Paper, fonts: Fonts): Laid {
  const root = newRoot();
  const setting = chooseSetting(paper, fonts);
  const { sheet, page } = setting;
  const [first, other] = [layFoot(paper, setting, true), layFoot(paper, setting, false)];
  const parts = handOuts(paper.body).map(({ head, body }) => ({ head, pieces: layBody(paper, fonts, root, body) }));
  const pages = parts.flatMap(({ head: words, pieces }, part) => {
    const areas = paginate(pieces, page.top, other.bottom, part ? other.bottom : first.bottom);
    const of = areas.length;
    if (parts.length > 1 && of % 2) areas.push({ fragments: [], placed: [] });
    const head = words === undefined ? undefined : layHead(words, setting);
    return areas.map((area, i): LaidPage => ({
      sheet,
      area,
      top: page.top,
      foot: part || i ? other : first,
      ...(head && i ? { head } : {}),
      number: i < of ? { page: i + 1, of } : null,
    }));
  });
  let broken: number | undefined;
  const countBroken = () =>
    crampedIn(
      parts.flatMap(({ pieces }): Piece[] => pieces),
      page.bottom - page.top,
    ).length;
  return { size: paper.style.size, root, pages, broken: () => (broken ??= countBroken()) };
}
