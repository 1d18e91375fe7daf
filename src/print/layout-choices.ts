/** The options of a question: in four, two or one columns, read row by row. */
import { letterOf, type PaperNode } from '../model/paper.ts';
import type { Place } from './layout.ts';
import { indentOf, layItem } from './layout-list.ts';
import { laySpans, linesOf } from './layout-text.ts';
import { holdTogether, type Piece } from './pieces.ts';
import { rowOf } from './rows.ts';
import { addTag } from './tags.ts';

export function layChoices(node: Extract<PaperNode, { type: 'choices' }>, place: Place): Piece[] {
  const type = { ...place.type, justify: false, align: 'left' as const };
  const labels = node.items.map((_, i) => `${letterOf(i)}.`);
  const indent = indentOf(labels, { ...place, type });
  const list = addTag(place.tag, 'L', { attributes: { O: 'List', ListNumbering: 'UpperAlpha' } });
  const gutter = type.size;
  const count = node.items.length;
  const widest = Math.max(0, ...node.items.map((item) => widthOf(item, place)));
  const fits = (columns: number) => indent + widest <= (place.width + gutter) / columns - gutter;
  const columns = count >= 3 && fits(4) ? 4 : count >= 2 && fits(2) ? 2 : 1;
  const width = (place.width + gutter) / columns - gutter;
  const rows: Piece[] = [];
  for (let start = 0; start < count; start += columns) {
    const cells = node.items.slice(start, start + columns).map((item, i) => {
      const cell: Place = { ...place, type, tag: list, left: place.left + i * (width + gutter), width };
      return layItem(labels[start + i], indent, cell, (inner) => laySpans(item, type, 'P', inner));
    });
    if (start > 0) rows.push({ kind: 'gap', height: type.size * 0.25, hold: 1 });
    rows.push(...(columns === 1 ? cells[0]! : [rowOf(cells, 0)]));
  }
  return holdTogether(rows);
}

/** The width of spans on one line. */
const widthOf = (item: Parameters<typeof linesOf>[0], place: Place): number =>
  Math.max(0, ...linesOf(item, { ...place.type, justify: false, align: 'left' }, { setting: place.setting, width: Infinity }).map((l) => l.width));
