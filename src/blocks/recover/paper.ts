import type { FlowToPaper } from '../define.ts';
import { callFirst } from './call-first.ts';
import type { recover } from './schema.ts';

/** Whom to call stands first: whoever reads this is in a hurry. */
export const recoverToPaper: FlowToPaper<typeof recover> = (node, { nodes }) => [
  { type: 'box', tone: 'warning', title: node.props.title, children: nodes([callFirst(node), ...node.children]) },
];
