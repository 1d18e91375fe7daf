/** Lists: the marker hangs in the margin of its item, on the first line. */
import { LOW_ROW, type PaperNode, type Span } from '../document/paper.ts';
import type { LayNodes, Place } from './layout.ts';
import { linesOf } from './layout-text.ts';
import { heightOf, type Marker, type Piece } from './pieces.ts';
import { spaceOf } from './shape.ts';
import { addTag, type Tag } from './tags.ts';

/** Items under numbers or dots; what an item goes on with stands under its words, not under its number. */
export function layList(node: Extract<PaperNode, { type: 'list' }>, place: Place, layNodes: LayNodes): Piece[] {
  const list = addTag(place.tag, 'L', { attributes: { O: 'List', ListNumbering: node.ordered ? 'Decimal' : 'Disc' } });
  const labels = node.items.map((_, i) => (node.ordered ? `${node.start + i}.` : undefined));
  const indent = indentOf(labels, place);
  const { page } = place.setting;
  const items = node.items.map((item, i) =>
    layItem(labels[i], indent, { ...place, tag: list }, (inner) => layNodes(item, inner)),
  );
  return items.flatMap((pieces, i) => {
    if (i === items.length - 1) return pieces;
    // A low item is not left alone at a page's foot or head, as a line of a paragraph is not.
    const alone = [0, items.length - 1].some((end) => (i === end || i + 1 === end) && isLow(items[end]!));
    const last = pieces.at(-1);
    if (alone && last && last.hold < 2) last.hold = 2;
    const height = place.type.size * (place.type.leading > 1.4 ? 0.3 : 0.2);
    return [...pieces, { kind: 'gap', height, hold: alone ? 2 : 0 }];
  });

  function isLow(pieces: Piece[]): boolean {
    return heightOf(pieces) < (page.bottom - page.top) * LOW_ROW;
  }
}

/** The widest label and a space, so that all items of a list start at one edge. */
export function indentOf(labels: (string | undefined)[], place: Place): number {
  const { size } = place.type;
  const widest = Math.max(0, ...labels.map((label) => (label === undefined ? 0 : labelLine(label, place).width)));
  const space = (spaceOf(place.setting.family.regular).width * size) / 1000;
  return Math.min(Math.max(size * 1.35, widest + space * 1.8), place.width / 2);
}

/**
 * One item: `lay` sets its content `indent` points from the left, `label` stands before its first line (a dot
 * without).
 */
export function layItem(
  label: string | undefined,
  indent: number,
  place: Place,
  lay: (inner: Place) => Piece[],
): Piece[] {
  const item = addTag(place.tag, 'LI');
  const marker: Marker = { x: place.left };
  if (label !== undefined) Object.assign(marker, { line: labelLine(label, place), tag: addTag(item, 'Lbl') });
  const body = addTag(item, 'LBody');
  const pieces = lay({
    ...place,
    left: place.left + indent,
    width: place.width - indent,
    tag: body,
    type: { ...place.type, align: 'left' },
  });
  return setMarker(marker, pieces, body, place);
}

/**
 * An item that does not start with text has its marker beside what it starts with (lines to write on), or on a line
 * alone.
 */
function setMarker(marker: Marker, pieces: Piece[], body: Tag, place: Place): Piece[] {
  const [first, ...others] = pieces;
  if (first?.kind === 'line' && !first.marker) {
    first.marker = marker;
    return pieces;
  }
  const empty = { words: [], type: place.type, indent: 0, stretch: 0, width: 0, broken: false };
  const height = place.type.size * place.type.leading;
  const alone: Piece = {
    kind: 'line',
    height,
    hold: pieces.length > 0 ? 2 : 0,
    x: place.left,
    line: empty,
    tag: body,
    marker,
  };
  if (first?.kind !== 'art' || first.height < height) return [alone, ...pieces];
  const beside: typeof first = {
    ...first,
    height: first.height - height,
    draw: (canvas, top) => first.draw(canvas, top - height),
  };
  return [alone, beside, ...others];
}

const labelLine = (label: string, place: Place) => {
  const spans: Span[] = [{ text: label }];
  return linesOf(spans, { ...place.type, align: 'left', justify: false }, place)[0]!;
};
