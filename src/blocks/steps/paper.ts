import type { FlowToPaper } from '../define.ts';
import type { steps } from './schema.ts';

export const stepsToPaper: FlowToPaper<typeof steps> = (node, { nodes }) => [
  { type: 'box', tone: 'plain', title: node.props.title, children: nodes(node.children) },
];
