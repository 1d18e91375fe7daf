import { quote } from '../../curriculum/quote.ts';
import type { Bubble, PaperNode } from '../../document/paper.ts';
import { textOf, wholly } from '../../curriculum/tree.ts';
import type { FlowToPaper, MarkToPaper } from '../define.ts';
import type { decoy, sign } from '../../questions/find-signs/schema.ts';
import { SAMPLE_STAMP, type message, type reply } from './schema.ts';
import { signsOf } from './signs.ts';

/** The message in its frame; for the teacher also what gives it away. Pupils are to find that themselves. */
export const messageToPaper: FlowToPaper<typeof message> = (node, context) => {
  const bubbles = node.children.map((child): Bubble => ({
    side: wholly(child, ['Reply']) ? 'me' : 'them',
    children: context.nodes([child]),
  }));
  const { kind, from, address, aloud } = node.props;
  // What the teacher reads out needs no room on a pupil's sheet.
  if (aloud && context.reader !== 'teacher') return [];
  const frame: PaperNode = {
    type: 'message',
    channel: kind,
    from,
    ...(address ? { address } : {}),
    stamp: SAMPLE_STAMP,
    bubbles,
  };
  const signs = signsOf(node.children);
  if (context.reader === 'pupil' || !signs.length) return [frame];
  const explained: PaperNode = {
    type: 'list',
    ordered: true,
    start: 1,
    items: signs.map((mark) => [
      {
        type: 'paragraph',
        spans: [{ text: quote(textOf(mark.children)), bold: true }, { text: `: ${mark.props.why}` }],
      },
    ]),
  };
  return [
    frame,
    { type: 'keep', children: [{ type: 'paragraph', spans: [{ text: 'Dấu hiệu:', bold: true }] }, explained] },
  ];
};

export const signToPaper: MarkToPaper<typeof sign> = (node, { spans, reader }) =>
  reader === 'pupil'
    ? spans(node.children)
    : spans(node.children).map((span) => ('text' in span ? { ...span, underline: true } : span));

/** An innocent phrase is plain words to who reads it. */
export const decoyToPaper: MarkToPaper<typeof decoy> = (node, { spans }) => spans(node.children);

export const replyToPaper: MarkToPaper<typeof reply> = (node, { spans }) => spans(node.children);
