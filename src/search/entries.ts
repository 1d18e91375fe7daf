import type { GradeLesson } from '../model/cut.ts';
import type { Grade } from '../model/grade.ts';
import { findBlocks, textOf } from '../model/tree.ts';

/** One thing that search can find: a lesson as some grades share it. The words are as they are shown; folding comes later. */
export interface Entry {
  title: string;
  summary: string;
  /** The new words of the text and what they mean. */
  terms: [word: string, meaning: string][];
  /** The forms of scam it is about, as authorities name them. */
  forms: string[];
  /** Each grade and the address of its lesson. */
  grades: [grade: Grade, address: string][];
}

/** Entries of all lessons, as pupils have them; grades whose text says the same are one entry. `address` makes a lesson's address. */
export function searchEntries(lessons: readonly GradeLesson[], address: (lesson: GradeLesson) => string): Entry[] {
  const entries = new Map<string, Entry>();
  for (const lesson of lessons) {
    const { title, summary, forms } = lesson;
    const words = { title, summary, terms: termsOf(lesson), forms: forms.map(({ name }) => name) };
    const key = JSON.stringify([lesson.slug, words]);
    const entry = entries.get(key) ?? { ...words, grades: [] };
    entry.grades.push([lesson.grade, address(lesson)]);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

function termsOf({ body }: GradeLesson): Entry['terms'] {
  return findBlocks(body, 'Term').map(({ node }) => [textOf([node]), String(node.props.meaning)]);
}
