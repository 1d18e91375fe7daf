import type { FlowToPaper } from '../define.ts';
import type { callout } from './schema.ts';

export const calloutToPaper: FlowToPaper<typeof callout> = (node, { nodes }) => [
  { type: 'box', tone: node.props.kind, title: node.props.title, children: nodes(node.children) },
];
