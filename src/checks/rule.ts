import type { Curriculum } from '../model/curriculum.ts';
import type { Problem } from '../model/problem.ts';
import type { Document } from '../reading/document.ts';

/** What a rule may look at: the files as written, and what they mean together. */
export interface Content {
  curriculum: Curriculum;
  documents: readonly Document[];
}

/** One thing that must be true of content/. One rule a file; beside it its test and a document that breaks it. */
export interface Rule {
  /** Kebab-case Vietnamese without marks, shown at the end of each Problem; the file is named in English after the same thing. */
  id: string;
  check: (content: Content) => Problem[];
}
