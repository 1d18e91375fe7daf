import type { Problem } from '../curriculum/problem.ts';
import type { At, Flow } from '../curriculum/tree.ts';

export type DocumentKind =
  | 'office'
  | 'outcomes'
  | 'competences'
  | 'scam-forms'
  | 'lesson'
  | 'text'
  | 'questions'
  | 'alert'
  | 'drawing'
  | 'myths'
  | 'words'
  | 'help'
  | 'debts'
  | 'coverage'
  | 'groups'
  | 'pace'
  | 'source-grades'
  | 'test-form'
  | 'plan-form'
  | 'periods'
  | 'report-form'
  | 'paper-words'
  | 'year-form'
  | 'places'
  | 'layer';

/** A way into a YAML value: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** One file of content/ as it was read, for the rules that look at an author's own words and places. */
export interface Document {
  kind: DocumentKind;
  /** As Problems name it. */
  file: string;
  /** The slug of its lesson, for the files of a lesson. */
  slug?: string;
  source: string;
  /** YAML values: of the whole file, or of the front matter. */
  data: unknown;
  /** The tree of an MDX file; empty for YAML and for a drawing. */
  tree: Flow[];
  /** False when the reader found something wrong in it: what seems to be missing may only be unreadable. */
  whole: boolean;
  /** Where a YAML value stands. */
  placeOf: (path: Path, of?: 'key') => At;
}

export const START: At = { line: 1, column: 1 };

/** Makes a Problem at a place of a file. */
export const problemAt = (file: string, at: At, rule: string, what: string, why: string, fix: string): Problem => ({
  file,
  line: at.line,
  column: at.column,
  rule,
  what,
  why,
  fix,
});
