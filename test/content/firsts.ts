import type { GradeLesson } from '../../src/curriculum/cut.ts';

/**
 * Tells of each of these lessons whether it is the first with its key: what is the same in several grades is examined
 * once.
 */
export function firsts(lessons: readonly GradeLesson[], key: (lesson: GradeLesson) => string) {
  const first = new Map<string, GradeLesson>();
  for (const lesson of lessons) if (!first.has(key(lesson))) first.set(key(lesson), lesson);
  return (lesson: GradeLesson): boolean => first.get(key(lesson)) === lesson;
}

/** The text that a lesson is cut from: one for several grades, with the same blocks and looks in all of them. */
export const textOf = ({ slug, shared }: GradeLesson): string => `${slug} ${shared.grades}`;
/** What of a lesson leaves for another program. */
export const questionsOf = ({ slug, questions, reserved }: GradeLesson): string =>
  JSON.stringify([slug, questions, reserved]);
