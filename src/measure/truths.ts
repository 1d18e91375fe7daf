import type { Asking } from '../questions/question.ts';

/** At least so much of a quiz must not be a trap, so that who refuses everything fails. */
export const LEAST_NOT_TRAP = 0.2;

/** The share of questions where the message is genuine or has to be asked about. */
export const shareNotTrap = (questions: readonly Pick<Asking, 'truth'>[]): number =>
  questions.length
    ? questions.filter(({ truth }) => truth === 'genuine' || truth === 'ask').length / questions.length
    : 0;
