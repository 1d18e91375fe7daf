/** What the message of a question is: a trap, genuine, or one that has to be asked about. */
export type Truth = 'trap' | 'genuine' | 'ask';

/** At least so much of a quiz must not be a trap, so that who refuses everything fails. */
export const LEAST_NOT_TRAP = 0.2;

/**
 * The share of questions where the message is genuine or has to be asked about. One that says nothing of it counts as a
 * trap. Waits for `truth` on <Question>: then a gate holds it against LEAST_NOT_TRAP.
 */
export const shareNotTrap = (questions: readonly { truth?: Truth }[]): number =>
  questions.length ? questions.filter(({ truth = 'trap' }) => truth !== 'trap').length / questions.length : 0;
