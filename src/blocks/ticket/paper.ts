import type { FlowToPaper } from '../define.ts';
import { exerciseOnPaper } from '../task/paper.ts';
import { TICKET_NAMES, type ticket } from './schema.ts';
import { ticketExercise } from './tickets-of.ts';

/** In the plan with its answer. Pupils get it on a half sheet of its own. */
export const ticketToPaper: FlowToPaper<typeof ticket> = (node, context) => [
  {
    type: 'box',
    tone: 'plain',
    title: TICKET_NAMES[node.props.at],
    children: exerciseOnPaper(ticketExercise(node), node, context),
  },
];
