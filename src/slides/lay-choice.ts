/** What is chosen from, for children who do not read yet, and what is to be paired. */
import { lineSpans, type Line } from '../document/deck.ts';
import { spanText, type Picture, type Span } from '../document/paper.ts';
import type { Box, Item, Laid, Look, Shape } from './items.ts';
import { sink } from './lay-head.ts';
import { heightOf } from './measure.ts';
import { BOTTOM, INK, LEFT, SOFT, WIDTH } from './theme.ts';

/** Pieces that have a place of their own, as pictures or in pairs; where there are none, lines are read down. */
export interface Choice {
  tiles: Line[];
  pairs: Line[];
}
export const isSeen = ({ tiles, pairs }: Choice): boolean => tiles.length + pairs.length > 0;

/** What is only said, and what is chosen from under it. */
export function partChoice(lines: readonly Line[]): Choice & { said: Line[] } {
  const from = (first: number): [Line[], Line[]] =>
    first < 0 ? [[...lines], []] : [lines.slice(0, first), lines.slice(first)];
  const [above, pairs] = from(lines.findIndex(({ across }) => across));
  if (pairs.length || !lines.some(({ picture }) => picture)) return { said: above, tiles: [], pairs };
  const [said, tiles] = from(lines.findIndex(({ lettered }) => lettered));
  return { said, tiles, pairs };
}

const FRAME: Shape = { form: 'round', radius: 14, fill: 'FFFFFF', stroke: { color: SOFT, width: 1.5 } };
const GAP = 14;
const PAD = 10;
/** How high a picture is at least, to be made out from the last row, and at most. */
const PICTURE = { least: 64, most: 230 };

export const layChoice = ({ tiles, pairs }: Choice, size: number, under: number): Laid =>
  pairs.length ? layPairs(pairs, size, under) : layTiles(tiles, size, under);

/** Pictures side by side over their words, in as many rows as let them be largest. */
function layTiles(tiles: readonly Line[], size: number, under: number): Laid {
  const look: Look = { size, color: INK, align: 'center' };
  const ways = tiles.map((_, i) => inColumns(tiles, i + 1, look, under));
  const { rows, width, words, picture } = ways.reduce((best, way) => (way.picture > best.picture ? way : best));
  const high = Math.max(picture, PICTURE.least);
  const height = words.reduce((sum, one) => sum + high + one + 3 * PAD + GAP, -GAP);
  const items: Item[] = [];
  let y = sink(under, height);
  rows.forEach((row, i) => {
    const box = { width, height: high + words[i]! + 3 * PAD };
    const left = LEFT + (WIDTH - row.length * (width + GAP) + GAP) / 2;
    row.forEach((line, j) => {
      const x = left + j * (width + GAP);
      items.push({ type: 'shape', box: { ...box, x, y }, shape: FRAME });
      if (line.picture)
        items.push(pictureIn({ x: x + PAD, y: y + PAD, width: width - 2 * PAD, height: high }, line.picture, line));
      items.push({
        type: 'text',
        name: 'Nội dung',
        box: { x: x + PAD, y: y + high + 2 * PAD, width: width - 2 * PAD, height: words[i]! },
        lines: [{ spans: line.spans }],
        look,
      });
    });
    y += box.height + GAP;
  });
  return { items, bottom: y - GAP };
}

/** How tiles would stand in so many columns, and how high their pictures could be. */
function inColumns(tiles: readonly Line[], columns: number, look: Look, under: number) {
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  const rows = Array.from({ length: Math.ceil(tiles.length / columns) }, (_, i) =>
    tiles.slice(i * columns, (i + 1) * columns),
  );
  const words = rows.map((row) => Math.max(...row.map(({ spans }) => heightOf([{ spans }], look, width - 2 * PAD))));
  const taken = words.reduce((sum, one) => sum + one + 3 * PAD + GAP, -GAP);
  return {
    rows,
    width,
    words,
    picture: Math.min((BOTTOM - under - taken) / rows.length, width - 2 * PAD, PICTURE.most),
  };
}

/** A drawing in the middle of its place; its words are read to who cannot see it. */
function pictureIn(place: Box, picture: Picture, line: Line): Item {
  const scale = Math.min(place.width / picture.width, place.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const box = { x: place.x + (place.width - width) / 2, y: place.y + (place.height - height) / 2, width, height };
  const spans = lineSpans(line).filter((span) => !('names' in span && span.names));
  return { type: 'picture', box, picture, alt: spanText(spans).trim() };
}

/** How much of the slide the left sides may take. */
const LEFT_SHARES = [0.5, 0.4, 0.6, 0.3, 0.7];
const BETWEEN = 40;
const SIDE = 14;
const SMALL_PICTURE = 64;

/** The left sides under each other, numbered, and the right ones, lettered: what belongs together is told across. */
function layPairs(pairs: readonly Line[], size: number, under: number): Laid {
  const look: Look = { size, color: INK, middle: true };
  const indent = pairs.some(({ picture }) => picture) ? SMALL_PICTURE + SIDE : 0;
  const inShares = (share: number) => {
    const left = (WIDTH - BETWEEN) * share;
    const right = WIDTH - BETWEEN - left;
    const heights = pairs.map(
      ({ spans, across = [] }) =>
        Math.max(
          heightOf([{ spans }], look, left - 2 * SIDE - indent),
          heightOf([{ spans: across }], look, right - 2 * SIDE),
          indent ? SMALL_PICTURE : 0,
        ) + PAD,
    );
    return { left, right, heights, height: heights.reduce((sum, one) => sum + one + PAD, -PAD) };
  };
  const { left, right, heights, height } = LEFT_SHARES.map(inShares).reduce((best, way) =>
    way.height < best.height ? way : best,
  );
  const items: Item[] = [];
  let y = sink(under, height);
  const side = (spans: Span[], box: Box, pad: number) => {
    items.push({ type: 'shape', box, shape: FRAME });
    const words = { ...box, x: box.x + pad, width: box.width - pad - SIDE };
    items.push({ type: 'text', name: 'Nội dung', box: words, lines: [{ spans }], look });
  };
  pairs.forEach((line, i) => {
    const row = { y, height: heights[i]! };
    side(line.spans, { ...row, x: LEFT, width: left }, SIDE + indent);
    const place = { x: LEFT + SIDE, y: y + PAD / 2, width: SMALL_PICTURE, height: row.height - PAD };
    if (line.picture) items.push(pictureIn(place, line.picture, { spans: line.spans }));
    side(line.across ?? [], { ...row, x: LEFT + left + BETWEEN, width: right }, SIDE);
    y += row.height + PAD;
  });
  return { items, bottom: y - PAD };
}
