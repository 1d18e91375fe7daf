/** Boxes: tables of one cell, whose style is the tone's. They flow, grow and can be typed in like any text. */
import { Paragraph, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { PaperNode } from '../model/paper.ts';
import { writeCell } from './nodes.ts';
import { em, inCell, type Block, type Place } from './place.ts';
import { clean } from './runs.ts';
import { framed, fitsWhole } from './table.ts';
import { BOX_STYLES } from './table-styles.ts';

export function writeBox(node: Extract<PaperNode, { type: 'box' }>, place: Place): Block[] {
  const { id, pad } = BOX_STYLES[node.tone];
  const inner = inCell(place, place.width - em(place.draft, pad.left + pad.right));
  const whole = fitsWhole([node], place.draft);
  const title = node.title === undefined ? [] : [new Paragraph({ style: 'BoxTitle', children: [new TextRun(clean(node.title))] })];
  const body = title.length && !node.children.length ? [] : writeCell(node.children, inner);
  const cell = new TableCell({ width: { size: place.width, type: WidthType.DXA }, children: [...title, ...body] });
  return framed(place, { style: id, columnWidths: [place.width], rows: [new TableRow({ cantSplit: whole, children: [cell] })] });
}
