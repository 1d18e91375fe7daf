import type { Grade } from './grade.ts';

/** Whether a line of a lesson's history is about a grade: one that names none is about all. */
export const isAbout = ({ grades }: { grades?: readonly Grade[] | undefined }, grade: Grade): boolean =>
  grades === undefined || grades.includes(grade);
