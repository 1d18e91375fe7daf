/**
 * The short code at the foot of every print: which lessons in which revision, for which grade, and no more.
 *
 *     8 K3F1 X              one sign for the grade, four for each lesson, one to check; printed as `8K3F1-X`
 *
 * The signs are those of the codes of tests (paper-code.ts). A test's code says the same and its version besides, so it
 * is read here too: their lengths never meet.
 */
import type { Grade } from './grade.ts';
import {
  checkSign,
  codeLesson,
  readCode,
  readGrade,
  readLessons,
  tidyCode,
  writeLessons,
  type PaperCode,
} from './paper-code.ts';

export type PrintCode = Pick<PaperCode, 'grade' | 'lessons'>;

export function writePrintCode(grade: Grade, lessons: readonly { slug: string; revision: number }[]): string {
  const groups = writeLessons({ grade, lessons: lessons.map(({ slug, revision }) => codeLesson(slug, revision)) });
  return [...groups, checkSign(groups.join(''))].join('-');
}

/** Reads a code as typed by hand. `wrong` tells a slip of the hand from what is no code. */
export function readPrintCode(typed: string): PrintCode | { wrong: 'form' | 'check' } {
  const text = tidyCode(typed);
  const match = /^([1-9ABC])((?:[0-9A-HJKMNP-TV-Z]{4})+)([0-9A-HJKMNP-TV-Z])$/.exec(text);
  if (!match) return readCode(typed);
  if (checkSign(text.slice(0, -1)) !== match[3]) return { wrong: 'check' };
  const { lessons } = readLessons(match[2]!);
  return lessons.length ? { grade: readGrade(match[1]!), lessons } : { wrong: 'form' };
}
