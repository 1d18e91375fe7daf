import type { GradeLesson } from '../../src/curriculum/cut.ts';

/** Tells of each of these whether it is the first with its key: what is the same in several is examined once. */
export function firsts<T>(all: readonly T[], key: (one: T) => string): (one: T) => boolean {
  const first = new Map<string, T>();
  for (const one of all) if (!first.has(key(one))) first.set(key(one), one);
  return (one) => first.get(key(one)) === one;
}

/** The text that a lesson is cut from: one for several grades, with the same blocks and looks in all of them. */
export const textOf = ({ slug, shared }: GradeLesson): string => `${slug} ${shared.grades}`;
/** What of a lesson leaves for another program. */
export const questionsOf = ({ slug, questions, reserved }: GradeLesson): string =>
  JSON.stringify([slug, questions, reserved]);
