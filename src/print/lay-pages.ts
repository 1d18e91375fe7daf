/** A paper's pages: the size it is set at, and what stands on which page. */
import { handOuts, WHOLE, WHOLE_WHERE_FREE, type Paper } from '../document/paper.ts';
import { crampedIn } from './find-cramped.ts';
import { partedIn } from './find-parted.ts';
import type { Fonts } from './fonts.ts';
import { layFoot, type Foot } from './footer.ts';
import { layBody } from './lay-body.ts';
import { endOf, paginate, type Area } from './paginate.ts';
import type { Sheet } from './pdf.ts';
import type { Piece } from './pieces.ts';
import { layHead, type Head } from './running-head.ts';
import { chooseSetting } from './setting.ts';
import { newRoot, type Tag } from './tags.ts';

export interface LaidPage {
  sheet: Sheet;
  area: Area;
  /** Where its text begins. */
  top: number;
  foot: Foot;
  head?: Head;
  /** Counted within what is handed out by itself; null of the bare back of a sheet. */
  number: { page: number; of: number } | null;
}

/**
 * At the largest of a paper's sizes that needs fewest sheets; where a page then is more than half empty, at another
 * that fills it, needs no page more and breaks no more words in cells, then with lines further apart. At last what goes
 * on overleaf is kept whole, where that takes no sheet more. Each way is laid under a root of its own; the tags of the
 * one that is taken go to `tag`.
 */
export function layPages(paper: Paper, fonts: Fonts, tag: Tag): LaidPage[] {
  const { style } = paper;
  const { closer = [], looser = [], wider = [], oneSide, roomy } = style;
  const known = new Map<string, Laid>();
  const at = (size: number, leading = style.leading, whole = WHOLE): Laid => {
    const key = `${size} ${leading} ${whole}`;
    const set = { ...style, size, ...(leading === undefined ? {} : { leading }) };
    const laid = known.get(key) ?? layAt({ ...paper, style: set }, fonts, whole);
    known.set(key, laid);
    return laid;
  };
  const sides = oneSide ? 1 : 2;
  const oneSheetEach = sides * handOuts(paper.body).length;
  let best = at(style.size);
  for (const one of closer) {
    if (best.pages.length <= oneSheetEach) break;
    const other = at(one);
    if (other.pages.length < best.pages.length) best = other;
  }
  const ways = [
    ...WHOLE_WHERE_FREE.map((whole) => () => at(best.size, best.leading, whole)),
    ...[...looser, ...closer].map((one) => () => at(one)),
    ...wider.map((leading) => () => at(best.size, leading)),
  ];
  for (const lay of ways) {
    if (emptiest(best.pages) >= HALF) break;
    const other = lay();
    const fuller = other.pages.length <= best.pages.length && emptiest(other.pages) > emptiest(best.pages);
    if (fuller && other.broken() <= best.broken()) best = other;
  }
  const wishes = WHOLE_WHERE_FREE.flatMap((whole) => [
    ...[best.size, ...looser, ...closer].map((size) => () => at(size, best.leading, whole)),
    ...wider.map((leading) => () => at(best.size, leading, whole)),
  ]);
  best = keepWhole(best, wishes, sides, roomy ? 1 : 0);
  tag.kids.push(...best.root.kids);
  return best.pages;
}

/** The first of these ways to lay a paper that takes fewest sheets more, empties no page and breaks no more words. */
function keepWhole(laid: Laid, ways: readonly (() => Laid)[], sides: number, most: number): Laid {
  if (!partedIn(laid.pages.map(({ area }) => area)).length) return laid;
  const sheets = ({ pages }: Laid) => Math.ceil(pages.length / sides);
  const least = Math.min(HALF, emptiest(laid.pages));
  for (let more = 0; more <= most; more++)
    for (const lay of ways) {
      const other = lay();
      if (sheets(other) > sheets(laid) + more || emptiest(other.pages) < least) continue;
      if (other.broken() <= laid.broken()) return other;
    }
  return laid;
}

const HALF = 0.5;

/** How full the emptiest page is on which something stands. */
const emptiest = (pages: readonly LaidPage[]): number =>
  Math.min(...pages.filter(({ area }) => area.placed.length > 0).map(fillOf));

/** What part of a page is filled. */
export const fillOf = ({ area, foot, top }: LaidPage): number => (endOf(area, top) - top) / (foot.bottom - top);

/** A paper laid at one size, under a root of its own. */
interface Laid {
  size: number;
  leading: number | undefined;
  root: Tag;
  pages: LaidPage[];
  /** How many words and rows its tables have no room for. */
  broken: () => number;
}

/**
 * The pages at one size. Of several hand-outs each takes whole sheets: the file may be printed on both sides, and none
 * backs another.
 */
function layAt(paper: Paper, fonts: Fonts, whole: number): Laid {
  const root = newRoot();
  const setting = chooseSetting(paper, fonts, whole);
  const { sheet, page } = setting;
  const [first, other] = [layFoot(paper, setting, true), layFoot(paper, setting, false)];
  const parts = handOuts(paper.body).map(({ head, body }) => ({
    head,
    pieces: layBody(paper, fonts, root, body, setting),
  }));
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
  const { size, leading } = paper.style;
  return { size, leading, root, pages, broken: () => (broken ??= countBroken()) };
}
