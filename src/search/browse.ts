import type { Grade } from '../curriculum/grade.ts';
import type { Entry } from './entries.ts';
import { fold } from './spell.ts';

export interface Found {
  entry: Entry;
  /** Why it was found, when neither its title nor its summary tells: a term or a form that matches. */
  because: string[];
}

/** Every entry of a grade, in the order of the lessons: what is shown while nothing is typed. */
export function browse(
  entries: readonly Entry[],
  grade: Grade | null,
  most: number,
): { total: number; found: Found[] } {
  const own = entries.filter((entry) => inGrade(entry, grade));
  return { total: own.length, found: own.slice(0, most).map((entry) => ({ entry, because: [] })) };
}

/** New words that most texts of a grade teach: what to try when nothing was found. */
export function suggest(entries: readonly Entry[], grade: Grade | null, most: number): string[] {
  const taught = new Map<string, { word: string; count: number }>();
  for (const { terms } of entries.filter((entry) => inGrade(entry, grade))) {
    for (const [word] of terms) {
      const known = taught.get(fold(word)) ?? { word, count: 0 };
      known.count++;
      taught.set(fold(word), known);
    }
  }
  return [...taught.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ word }) => word);
}

export const inGrade = (entry: Entry, grade: Grade | null): boolean =>
  grade === null || entry.grades.some(([own]) => own === grade);
