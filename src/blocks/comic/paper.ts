import { paragraph } from '../../document/nodes.ts';
import type { PaperNode } from '../../document/paper.ts';
import type { FlowToPaper } from '../define.ts';
import { figureToPaper } from '../figure/paper.ts';
import { balloonsOf, framesOf } from './balloons.ts';
import type { comic, frame } from './schema.ts';

/** Three frames in a row, four in two rows: they are read from left to right. */
export const comicToPaper: FlowToPaper<typeof comic> = (node, context) => {
  const { before, frames } = framesOf(node);
  const cells = frames.map((one) => context.nodes([one]));
  const across = cells.length === 4 ? 2 : Math.max(1, Math.min(3, cells.length));
  const rows = cells.flatMap((_, i) =>
    i % across ? [] : [Array.from({ length: across }, (_, column) => cells[i + column] ?? [])],
  );
  const strip: PaperNode[] = rows.length
    ? [{ type: 'table', columns: rows[0]!.map(() => 1), frame: 'apart', rows }]
    : [];
  const children = [...context.nodes(before), ...strip];
  if (context.reader === 'teacher')
    return [{ type: 'box', tone: 'plain', title: `Truyện tranh: ${node.props.title}`, children }];
  return [
    { type: 'keep', children: [{ type: 'heading', level: 2, spans: [{ text: node.props.title }] }, ...children] },
  ];
};

/** The picture, and below it what is said. A pupil writes into the empty balloon; elsewhere its words stand in it. */
export const frameToPaper: FlowToPaper<typeof frame> = (node, context) => [
  ...figureToPaper({ ...node, props: { src: node.props.src, alt: node.props.alt, opening: false } }, context),
  ...balloonsOf(node).map(({ who, words, asked }): PaperNode => {
    const isEmpty = asked && context.reader === 'pupil';
    return {
      type: 'box',
      tone: asked && !isEmpty ? 'teacher' : 'plain',
      children: [
        paragraph({ text: `${who}:${isEmpty ? '' : ' '}`, bold: true }, ...(isEmpty ? [] : [{ text: words }])),
        ...(isEmpty ? [{ type: 'lines' as const, count: ROOM }] : []),
      ],
    };
  }),
];

/** A sentence in a young hand, in a third of a page's width. */
const ROOM = 3;
