import type { FlowToPaper } from '../define.ts';
import type { familyNote } from './schema.ts';

export const familyNoteToPaper: FlowToPaper<typeof familyNote> = (node, { nodes }) => [
  { type: 'box', tone: 'family', title: node.props.title, children: nodes(node.children) },
];
