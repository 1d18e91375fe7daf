import type { GradeLesson } from '../curriculum/cut.ts';
import type { Grade } from '../curriculum/grade.ts';
import { findBlocks, textOf } from '../curriculum/tree.ts';

/**
 * One thing that search can find: a lesson as some grades share it. The words are as they are shown; folding comes
 * later.
 */
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

/**
 * Entries of all lessons as pupils have them, one a text: what only one of its grades has is found for all of them.
 * `address` makes a lesson's address.
 */
export function searchEntries(lessons: readonly GradeLesson[], address: (lesson: GradeLesson) => string): Entry[] {
  const texts = Map.groupBy(lessons, ({ slug, shared }) => `${slug} ${shared.grades[0]}`);
  return [...texts.values()].map((cuts): Entry => {
    const { title, summary, forms } = cuts[0]!;
    return {
      title,
      summary,
      terms: [...new Map(cuts.flatMap(termsOf))],
      forms: forms.map(({ name }) => name),
      grades: cuts.map((lesson) => [lesson.grade, address(lesson)]),
    };
  });
}

function termsOf({ body }: GradeLesson): Entry['terms'] {
  return findBlocks(body, 'Term').map(({ node }) => [textOf([node]), String(node.props.meaning)]);
}
