import type { FlowToPaper } from '../define.ts';
import type { reading } from './schema.ts';

/** It only says who reads: what it holds looks as it does elsewhere. */
export const readingToPaper: FlowToPaper<typeof reading> = (node, { nodes }) => nodes(node.children);
