/**
 * Made-up messages: a framed table whose head row holds the stamp. Word repeats that row on every page the message goes
 * on to.
 */
import { AlignmentType, BorderStyle, Paragraph, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { WHOLE, wholeMessage, type Bubble, type Channel, type PaperNode } from '../document/paper.ts';
import { naturalWidth } from './estimate.ts';
import { isLow } from './height.ts';
import { em, inCell, inRow, pt, type Block, type Place, type WriteNodes } from './place.ts';
import { clean, writeSign } from './runs.ts';
import { framed, writeCell } from './table.ts';
import { writeGap } from './text.ts';
import { BUBBLE_PAD, MESSAGE_STYLES } from './table-styles.ts';

type Message = Extract<PaperNode, { type: 'message' }>;

/** How wide the frame is in body sizes, how much of it a bubble may take (1: no bubbles), where the stamp stands. */
const LOOKS: Record<Channel, { width: number; bubble: number; stamp: 'left' | 'center' }> = {
  sms: { width: 27, bubble: 0.82, stamp: 'center' },
  chat: { width: 27, bubble: 0.82, stamp: 'center' },
  call: { width: 30, bubble: 0.86, stamp: 'left' },
  web: { width: 60, bubble: 1, stamp: 'left' },
  letter: { width: 60, bubble: 1, stamp: 'left' },
  mail: { width: 60, bubble: 1, stamp: 'left' },
  game: { width: 27, bubble: 0.82, stamp: 'center' },
  talk: { width: 30, bubble: 0.86, stamp: 'left' },
};

/** A made-up message as a table in the look of its channel, with its stamp inside the frame. */
export function writeMessage(node: Message, place: Place, writeNodes: WriteNodes): Block[] {
  const look = LOOKS[node.channel];
  const width = Math.min(place.width, Math.max(em(place.draft, look.width), pt(200)));
  const whole = isLow([node], place, wholeMessage(WHOLE));
  const held: Place = whole && place.hold === 'none' ? { ...place, hold: 'inside' } : place;
  const { id, pad } = MESSAGE_STYLES[node.channel];
  const inner = inCell(held, width - em(place.draft, pad.left + pad.right), 'MessageText');
  const cell = (children: Block[], paddings = {}) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { ...paddings, marginUnitType: WidthType.DXA },
      children,
    });
  const count = node.bubbles.length;
  const row = (bubble: Bubble, i: number) =>
    new TableRow({
      cantSplit: whole,
      children: [
        cell(
          writeBubble(bubble, node.channel, inRow(inner, i + 1, count + 1), writeNodes),
          look.bubble < 1 ? { top: 0, bottom: i === count - 1 ? em(place.draft, 0.65) : 0 } : {},
        ),
      ],
    });
  return framed(held, {
    style: id,
    columnWidths: [width],
    ...(width < place.width ? { alignment: AlignmentType.CENTER, indent: { size: 0, type: WidthType.DXA } } : {}),
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: [cell(writeHead(node, look.stamp))] }),
      ...node.bubbles.map(row),
    ],
  });
}

function writeHead({ stamp, from, address, channel }: Message, align: 'left' | 'center'): Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 2, color: 'auto' };
  const window =
    channel === 'web' ? [writeSign('circle'), writeSign('circle'), writeSign('circle'), new TextRun('  ')] : [];
  const telephone = channel === 'call' ? [writeSign('telephone'), new TextRun(' ')] : [];
  return [
    // The outline is the run's own: whatever happens to the table, the stamp keeps it.
    new Paragraph({
      style: 'Stamp',
      alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
      children: [...window, new TextRun({ text: clean(stamp), border: edge })],
    }),
    new Paragraph({ style: 'Sender', children: [...telephone, new TextRun(clean(from))] }),
    ...(address === undefined
      ? []
      : [new Paragraph({ style: 'SenderAddress', children: [new TextRun(clean(address))] })]),
  ];
}

/** In a chat a bubble stands left or right, as wide as its words; on a page or in a letter the text simply goes on. */
function writeBubble({ side, children }: Bubble, channel: Channel, place: Place, writeNodes: WriteNodes): Block[] {
  const { bubble } = LOOKS[channel];
  if (bubble === 1) return writeCell(children, place, writeNodes);
  const pad = em(place.draft, BUBBLE_PAD * 2);
  const room = Math.round(place.width * bubble);
  const width = Math.max(Math.min(room, Math.ceil(naturalWidth(children, place.draft)) + pad), Math.round(room * 0.2));
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: writeCell(children, inCell(place, width - pad), writeNodes),
  });
  const table = framed(place, {
    style: `${channel === 'call' ? 'Speech' : 'Bubble'}${side === 'me' ? 'Mine' : 'Theirs'}`,
    columnWidths: [width],
    alignment: side === 'me' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    rows: [new TableRow({ cantSplit: true, children: [cell] })],
  });
  // Word asks the first paragraph of a row whether the row is kept with the next, and does not look into inner tables.
  return [writeGap(place), ...table];
}
