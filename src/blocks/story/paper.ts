import type { FlowToPaper } from '../define.ts';
import type { story } from './schema.ts';

export const storyToPaper: FlowToPaper<typeof story> = (node, { nodes }) => [
  { type: 'box', tone: 'story', title: node.props.title, children: nodes(node.children) },
];
