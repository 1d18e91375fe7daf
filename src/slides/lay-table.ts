import type { DeckLook, Slide } from '../document/deck.ts';
import type { Span } from '../document/paper.ts';
import type { Laid, Look } from './items.ts';
import { layHead, layLead } from './lay-head.ts';
import { heightOf, widthOf } from './measure.ts';
import { INK, LEFT, WIDTH } from './theme.ts';

const PAD = { x: 12, y: 7 };

/** A true table with a head, as wide as the slide; columns take room by what stands in them. */
export function layTable(slide: Extract<Slide, { kind: 'table' }>, size: number, deck: DeckLook): Laid {
  const { items, top: under } = layHead(slide, deck);
  const look: Look = { size, color: INK, middle: true };
  const top = layLead(items, slide.lead, size, under);
  const rows = [slide.head.map((cell) => cell.map((span) => ({ ...span, bold: true }))), ...slide.rows];
  const widths = columnsOf(rows, look);
  const heights = rows.map(
    (row) => Math.max(...row.map((cell, i) => heightOf([{ spans: cell }], look, widths[i]! - 2 * PAD.x))) + 2 * PAD.y,
  );
  const height = heights.reduce((sum, h) => sum + h, 0);
  items.push({
    type: 'table',
    name: `Bảng: ${slide.title}`,
    box: { x: LEFT, y: top, width: WIDTH, height },
    widths,
    heights,
    rows,
    look,
    pad: PAD,
  });
  return { items, bottom: top + height };
}

/**
 * Every column gets its longest word; what is left is shared by the square root of the longest cell, so that no column
 * is a strip.
 */
function columnsOf(rows: Span[][][], look: Look): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const cells = (i: number) => rows.flatMap((row) => (row[i] ? [row[i]] : []));
  const word = (i: number) =>
    Math.max(
      ...cells(i)
        .flat()
        .flatMap((span) =>
          'text' in span ? span.text.split(/\s+/u).map((text) => widthOf([{ ...span, text }], look)) : [0],
        ),
      0,
    ) +
    2 * PAD.x +
    8;
  const least = Array.from({ length: count }, (_, i) => word(i));
  const wish = Array.from({ length: count }, (_, i) =>
    Math.sqrt(Math.max(...cells(i).map((cell) => widthOf(cell, look)), 1)),
  );
  const left = WIDTH - least.reduce((sum, w) => sum + w, 0);
  const wishes = wish.reduce((sum, w) => sum + w, 0);
  if (left < 0) return least.map((w) => (w * WIDTH) / least.reduce((sum, v) => sum + v, 0));
  return least.map((w, i) => w + (left * wish[i]!) / wishes);
}
