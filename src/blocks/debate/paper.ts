import { paragraph } from '../../document/nodes.ts';
import type { PaperNode } from '../../document/paper.ts';
import type { FlowToPaper, MarkToPaper } from '../define.ts';
import type { debate, side } from './schema.ts';
import { sidesOf } from './sides-of.ts';

/** The sides face each other in two columns. */
export const debateToPaper: FlowToPaper<typeof debate> = (node, context) => {
  const { before, sides } = sidesOf(node);
  const table: PaperNode = {
    type: 'table',
    columns: sides.map(() => 1),
    frame: 'grid',
    head: sides.map(({ name }) => [paragraph({ text: name, bold: true })]),
    rows: [sides.map((one) => one.arguments.map(({ children }) => paragraph(...context.spans(children))))],
  };
  return [
    {
      type: 'keep',
      children: [
        { type: 'paragraph', role: 'lead', spans: [{ text: 'Tranh luận', bold: true }] },
        paragraph({ text: node.props.title, bold: true }),
        ...context.nodes(before),
        ...(sides.length ? [table] : []),
      ],
    },
  ];
};

export const sideToPaper: MarkToPaper<typeof side> = (node, { spans }) => spans(node.children);
