import type { FlowToPaper } from '../define.ts';
import type { short } from './schema.ts';

/** The plan gives it a place of its own, before the activities. */
export const shortToPaper: FlowToPaper<typeof short> = () => [];
