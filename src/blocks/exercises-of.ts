import { findBlocks, type BlockNode, type Flow } from '../curriculum/tree.ts';
import type { Exercise } from '../questions/kinds.ts';
import { exerciseOf } from './task/exercise.ts';
import { ticketExercise } from './ticket/tickets-of.ts';

/** What a text asks in its course: the exercises of its tasks, then its tickets. */
export const exercisesOf = (tree: readonly Flow[]): Exercise[] => [
  ...findBlocks(tree, 'Task').flatMap(({ node }) => exerciseOf(node as BlockNode) ?? []),
  ...findBlocks(tree, 'Ticket').map(({ node }) => ticketExercise(node as BlockNode)),
];
