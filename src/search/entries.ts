import type { GradeLesson } from '../curriculum/cut.ts';
import type { Grade } from '../curriculum/grade.ts';
import { findBlocks, textOf } from '../curriculum/tree.ts';

/**
 * One thing that search can find: a lesson as some grades share it. The words are as they are shown; folding comes
 * later.
 */
export interface Entry {
  /** The lesson's name in addresses; with its first grade the name of this text. */
  slug: string;
  text: string;
  title: string;
  summary: string;
  /** The new words of the text and what they mean. */
  terms: [word: string, meaning: string][];
  /** The forms of scam it is about, as authorities name them. */
  forms: string[];
  /** Each grade and the address of its lesson. */
  grades: [grade: Grade, address: string][];
}

/** The cuts of each text, by the text's name. */
export const byText = (lessons: readonly GradeLesson[]): Map<string, GradeLesson[]> =>
  Map.groupBy(lessons, ({ slug, shared }) => `${slug} ${shared.grades[0]}`);

/**
 * Entries of all lessons as pupils have them, one a text: what only one of its grades has is found for all of them.
 * `address` makes a lesson's address.
 */
export function searchEntries(lessons: readonly GradeLesson[], address: (lesson: GradeLesson) => string): Entry[] {
  return [...byText(lessons)].map(([text, cuts]): Entry => {
    const { slug, title, summary, forms } = cuts[0]!;
    return {
      slug,
      text,
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
