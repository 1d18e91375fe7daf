import type { FlowToPaper } from '../define.ts';
import type { grades } from './schema.ts';

/** The cut has opened or dropped every <Grades>; one that is still here belongs to this grade. */
export const gradesToPaper: FlowToPaper<typeof grades> = (node, { nodes }) => nodes(node.children);
