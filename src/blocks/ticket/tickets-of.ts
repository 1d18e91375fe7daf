import type { GradeLesson } from '../../curriculum/cut.ts';
import { blocksOf } from '../../curriculum/lesson-parts.ts';
import type { At, BlockNode } from '../../curriculum/tree.ts';
import type { Exercise } from '../../questions/kinds.ts';
import { readExercise } from '../../questions/read-exercise.ts';
import type { Single } from '../../questions/single/kind.ts';
import type { PropsOf } from '../define.ts';
import type { ticket, TicketTime } from './schema.ts';

/** What a class is asked before or after the lesson, and the objective it asks about. */
export interface Ticket {
  at: TicketTime;
  objective: string;
  exercise: Exercise & Single;
  /** Where it stands in the author's file. */
  place: At;
}

/** The tickets of a lesson in its order; those of the half sheets that are handed out too. */
export const ticketsOf = (lesson: GradeLesson): Ticket[] =>
  blocksOf(lesson, 'Ticket').map((node) => {
    const { at, objective } = node.props as PropsOf<typeof ticket>;
    return { at, objective, exercise: ticketExercise(node), place: node.at };
  });

/** A ticket's question, read as any question of one right option. */
export const ticketExercise = (node: BlockNode): Ticket['exercise'] =>
  readExercise(node, 'single', String(node.props.id)) as Ticket['exercise'];
