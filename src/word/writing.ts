/** Room for the pupil's pen, and the plain rule. */
import { HeightRule, Paragraph, TableCell, TableRow, WidthType } from 'docx';
import { linesHold, type PaperNode } from '../document/paper.ts';
import { em, inCell, mm, type Block, type Place } from './place.ts';
import { framed } from './table.ts';
import { indent, writeGap } from './text.ts';

type Node<T extends PaperNode['type']> = Extract<PaperNode, { type: T }>;

/** Empty paragraphs whose lower border is the line: what is typed in Word stands on it and moves nothing. */
export const writeLines = ({ count }: Node<'lines'>, place: Place): Block[] =>
  Array.from({ length: count }, (_, i) => {
    const keepNext = place.hold === 'all' || linesHold(i, count);
    return new Paragraph({
      style: 'WriteLine',
      ...indent(place),
      ...(keepNext ? { keepNext } : {}),
      ...(i === count - 1 ? { spacing: { after: em(place.draft, 0.8) } } : {}),
    });
  });

/** An empty frame to draw in, `height` millimetres high; bare it is only room. */
export function writeDrawing({ height, bare }: Node<'drawing'>, place: Place): Block[] {
  const value = Math.min(mm(height), place.draft.page.height - mm(20));
  const cell = new TableCell({
    width: { size: place.width, type: WidthType.DXA },
    children: [writeGap(inCell(place, place.width))],
  });
  const row = new TableRow({ cantSplit: true, height: { value, rule: HeightRule.EXACT }, children: [cell] });
  return framed(place, { style: bare ? 'TableColumns' : 'DrawingFrame', columnWidths: [place.width], rows: [row] });
}

export const writeRule = (place: Place): Paragraph =>
  new Paragraph({ style: 'Rule', ...indent(place), ...(place.hold === 'all' ? { keepNext: true } : {}) });
