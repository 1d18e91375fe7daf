import type { Key, OwnKind } from '../../../questions/kinds.ts';

/** A version of SCORM, as its manifest names it. */
export type Version = '1.2' | '2004';

/** A kind that passes for another is reported as that other: it is answered in the same way. */
export type OwnKey = Extract<Key, { kind: OwnKind }>;

/** One question of the lesson, as much as must be known to report an answer to it. */
export interface Played {
  id: string;
  key: OwnKey;
  objective: string;
  /** What it asks, in words for whoever reads the report. */
  says: string;
}

/** What a package knows of itself. */
export interface Playing {
  version: Version;
  /** As the quiz keeps it: `4/mat-khau`. */
  lesson: string;
  /** A lesson on private matters: that it was finished is all that anyone learns. */
  isPrivate: boolean;
  questions: Played[];
  /** Where its pages lie in the package, the lesson first. */
  pages: string[];
}

/** What a pupil gave to a question; the quiz page has checked it. */
export interface Given {
  kind: string;
}
/** By question: the first answer, a second try, once more later. */
export type Answers = Record<string, Given[]>;
