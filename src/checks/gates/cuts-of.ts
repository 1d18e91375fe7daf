import { cutText, type GradeLesson } from '../../curriculum/cut.ts';
import type { At } from '../../curriculum/tree.ts';
import type { Around, Written } from './gate.ts';

/** A text as each of its grades has it. */
export const cutsOf = ({ lesson, text }: Written, { curriculum }: Around): GradeLesson[] =>
  text.grades.map((grade) => cutText(curriculum, lesson, text, grade));

/** What a gate holds and the report prints is measured once of a text. */
export function once<T>(measure: (written: Written, around: Around) => T): typeof measure {
  const known = new WeakMap<Written, { measured: T }>();
  return (written, around) => {
    const { measured } = known.get(written) ?? { measured: measure(written, around) };
    known.set(written, { measured });
    return measured;
  };
}

/** Whether a place is new: grades share most of a text, and what is wrong in several of them is told once. */
export function onceEach(): (at: At) => boolean {
  const seen = new Set<string>();
  return ({ line, column }) => {
    const place = `${line}:${column}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  };
}

/** What was measured most in one of the grades, with that grade. */
export function worstOf<T>(cuts: readonly GradeLesson[], measure: (one: GradeLesson) => T, by: (of: T) => number) {
  const all = cuts.map((one) => ({ grade: one.grade, measured: measure(one) }));
  return all.reduce((most, one) => (by(one.measured) > by(most.measured) ? one : most));
}
