/** Boxes: tables of one column, whose style is the tone's. They flow, grow and can be typed in like any text. */
import { Paragraph, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { WHOLE, type PaperNode } from '../document/paper.ts';
import { isLow } from './height.ts';
import { em, inCell, type Block, type Place, type WriteNodes } from './place.ts';
import { clean } from './runs.ts';
import { framed, writeCell } from './table.ts';
import { BOX_STYLES } from './table-styles.ts';

/** A box as a table of one column, its title a row of its own. */
export function writeBox(node: Extract<PaperNode, { type: 'box' }>, place: Place, writeNodes: WriteNodes): Block[] {
  const { id, pad } = BOX_STYLES[node.tone];
  const inner = inCell(place, place.width - em(place.draft, pad.left + pad.right));
  const row = (children: Block[], cantSplit: boolean, margins = {}) =>
    new TableRow({
      cantSplit,
      children: [
        new TableCell({
          width: { size: place.width, type: WidthType.DXA },
          margins: { ...margins, marginUnitType: WidthType.DXA },
          children,
        }),
      ],
    });
  const whole = isLow([node], place, place.hold === 'none' ? WHOLE : 1 / 2);
  // A row of its own, kept by itself (LibreOffice asks a row's paragraph, not its style): what keeps the title with its
  // text would, in one row with it, keep a long text from being parted.
  const title =
    node.title === undefined
      ? []
      : [
          row(
            [new Paragraph({ style: 'BoxTitle', keepNext: true, children: [new TextRun(clean(node.title))] })],
            true,
            { bottom: 0 },
          ),
        ];
  const text =
    title.length && !node.children.length
      ? []
      : [row(writeCell(node.children, inner, writeNodes), whole, title.length ? { top: 0 } : {})];
  return framed(place, { style: id, columnWidths: [place.width], rows: [...title, ...text] });
}
