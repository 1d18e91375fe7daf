import type { FlowToPaper } from '../define.ts';
import type { teacherNote } from './schema.ts';

export const teacherNoteToPaper: FlowToPaper<typeof teacherNote> = (node, { nodes, reader }) =>
  reader === 'teacher'
    ? [{ type: 'box', tone: 'teacher', title: node.props.title, children: nodes(node.children) }]
    : [];
