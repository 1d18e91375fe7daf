import { cutText, type GradeLesson } from '../../curriculum/cut.ts';
import type { At } from '../../curriculum/tree.ts';
import type { Around, Written } from './gate.ts';

/** A text as each of its grades has it. */
export const cutsOf = ({ lesson, text }: Written, { curriculum }: Around): GradeLesson[] =>
  text.grades.map((grade) => cutText(curriculum, lesson, text, grade));

/** What several ask of a thing, a text or a group of texts, is measured once, whatever it is asked with. */
export function once<Of extends object, With extends unknown[], T>(
  measure: (of: Of, ...more: With) => T,
): typeof measure {
  const known = new WeakMap<Of, { measured: T }>();
  return (of, ...more) => {
    const { measured } = known.get(of) ?? { measured: measure(of, ...more) };
    known.set(of, { measured });
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
