import type { Grade } from './grade.ts';
import { isAbout } from './is-about.ts';
import type { Revision } from './lesson.ts';
import { revisionKey } from './paper-code.ts';
import { readPrintCode } from './print-code.ts';
import type { Withdrawn } from './withdrawn.ts';

/** A lesson as the page that tells a print's age knows it; its revisions are numbered from 1. */
export interface Printed {
  key: number;
  grades: Grade[];
  title: string;
  revisions: Revision[];
  withdrawn?: Withdrawn | undefined;
}

/** What is to be said of a print: for each of its lessons how it stands, or why its code says nothing. */
export type PrintAge = { wrong: 'form' | 'check' | 'unknown' } | { grade: Grade; lessons: LessonAge[] };

export interface LessonAge {
  lesson: Printed;
  /**
   * The print's revision and all that was changed for its grade after it, the oldest first. `ahead`: this page is older
   * than the print.
   */
  state: 'current' | 'old' | 'ahead' | 'withdrawn';
  number: number;
  since: Revision[];
}

/** How a print stands against the lessons of today. Several lessons may share a key: each that fits is told. */
export function tellAge(typed: string, lessons: readonly Printed[]): PrintAge {
  const code = readPrintCode(typed);
  if ('wrong' in code) return code;
  const ages = code.lessons.map(({ key, revision }) =>
    lessons
      .filter((lesson) => lesson.key === key && lesson.grades.includes(code.grade))
      .map((lesson) => ageOf(lesson, revision, code.grade)),
  );
  return ages.some((some) => !some.length) ? { wrong: 'unknown' } : { grade: code.grade, lessons: ages.flat() };
}

/**
 * A code holds a revision's number but for whole multiples of 127: the latest that fits is meant. A print is no older
 * for what was changed for other grades.
 */
function ageOf(lesson: Printed, revision: number, grade: Grade): LessonAge {
  const number = lesson.revisions.findLastIndex((_, i) => revisionKey(i + 1) === revision) + 1;
  if (lesson.withdrawn) return { lesson, state: 'withdrawn', number, since: [] };
  if (!number) return { lesson, state: 'ahead', number: revision, since: [] };
  const since = lesson.revisions.slice(number).filter((one) => isAbout(one, grade));
  return { lesson, state: since.length ? 'old' : 'current', number, since };
}
