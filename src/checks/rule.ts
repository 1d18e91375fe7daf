import type { Curriculum } from '../curriculum/curriculum.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import type { Problem } from '../curriculum/problem.ts';
import type { At } from '../curriculum/tree.ts';
import { MOST, restOf } from '../reading/cap-problems.ts';
import { problemAt, type Document } from '../reading/document.ts';

/** What a rule may look at: the files as written, and what they mean together. */
export interface Content {
  /** What could be read: where a file is broken, nothing stands in its place. */
  curriculum: Curriculum;
  documents: readonly Document[];
}

/**
 * A lesson, a text with its lesson.yaml, a warning with what the lessons that it names say of themselves: what was
 * released cannot be seen there either. Or a file: each is seen once, those of a lesson beside each other and no shared
 * one with them.
 */
export type Alone = 'lesson' | 'text' | 'alert' | 'file';

/** One thing that must be true of content/. One rule a file; beside it its test and a document that breaks it. */
export interface Rule {
  /**
   * Kebab-case Vietnamese without marks, shown at the end of each Problem; the file is named in English after the same
   * thing.
   */
  id: string;
  /**
   * What it says of a part depends on that part and on what all share: it is asked of each by itself (ask-rules.ts),
   * where no other can be seen.
   */
  alone?: Alone;
  check: (content: Content) => Promise<Problem[]>;
}

/** A rule whose `check` is given the way to report, under the rule's own id; of many in one file the first are told. */
export function rule(
  id: string,
  check: (content: Content, report: Report) => void | Promise<void>,
  more: Pick<Rule, 'alone'> = {},
): Rule {
  return {
    id,
    ...more,
    check: async (content) => {
      const told = new Map<string, { first: Problem[]; more: number }>();
      await check(content, ({ file }, at, what, why, fix) => {
        const own = told.get(file) ?? { first: [], more: 0 };
        told.set(file, own);
        if (own.first.length === MOST) own.more++;
        else own.first.push(problemAt(file, typeof at === 'function' ? at() : at, id, what, why, fix));
      });
      return [...told.values()].flatMap(({ first, more }) => (more ? [...first, restOf(first.at(-1)!, more)] : first));
    },
  };
}

type Check = Parameters<typeof rule>[1];

/** A rule that looks at one lesson at a time. */
export const lessonRule = (id: string, check: Check): Rule => rule(id, check, { alone: 'lesson' });

/** A rule that looks at one warning at a time. */
export const alertRule = (id: string, check: Check): Rule => rule(id, check, { alone: 'alert' });

/** A rule that looks at one file at a time, whatever it is. */
export const fileRule = (id: string, check: Check): Rule => rule(id, check, { alone: 'file' });

/** A place that takes time to find is given as a function: it is asked only for what is told. */
export type Report = (document: { file: string }, at: At | (() => At), what: string, why: string, fix: string) => void;

/** The document of a file that has been read. */
export const documentOf = ({ documents }: Content, file: string): Document =>
  documents.find((document) => document.file === file)!;

/** The documents of a kind. */
export const documentsOf = ({ documents }: Content, ...kinds: Document['kind'][]): Document[] =>
  documents.filter(({ kind }) => kinds.includes(kind));

/**
 * Whether the one file of a kind (office.yaml, a framework) could be read: only then is a name unknown that is not in
 * it.
 */
export const isRead = ({ documents }: Content, kind: Document['kind']): boolean =>
  documents.some((document) => document.kind === kind && document.whole);

/** Whether all files of a lesson could be read: only then can a rule say that something is missing in it. */
export const isWhole = ({ documents }: Content, lesson: Lesson): boolean =>
  documents.every(({ slug, whole }) => slug !== lesson.slug || whole);

/** Whether all lessons could be read: only then can a rule say what they are together. */
export const areWhole = (content: Content): boolean =>
  content.curriculum.lessons.every((lesson) => isWhole(content, lesson));
