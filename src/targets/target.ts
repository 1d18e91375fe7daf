import type { AlertNotice } from '../curriculum/alert.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Grade } from '../curriculum/grade.ts';
import type { OfficeReport } from '../curriculum/office-report.ts';
import type { Card } from '../document/card.ts';
import type { CountSlides, Deck } from '../document/deck.ts';
import type { Book, Paper } from '../document/paper.ts';
import type { Carries } from './exchange/carry.ts';
import type { Player, Site } from './scorm/site.ts';
import type { PackRow, Printing } from '../teaching/cover.ts';
import type { TestSet } from '../teaching/test-set.ts';

/** What a file may say, before any format puts it into bytes. */
export interface Contents {
  paper: Paper | Book;
  deck: Deck;
  card: Card;
  text: string;
  /** A file of another program's own format. */
  bytes: Uint8Array;
}

/** A kind of file: what it holds, how computers call it and what people do. */
export interface FileType<Holds extends keyof Contents | 'files' = keyof Contents | 'files'> {
  holds: Holds;
  /** Without the dot. Also its name in the manifest. */
  extension: string;
  /** As a server says it, with the charset of a text. */
  mime: string;
  name: string;
  /** Whether its first page is shown as a picture, where the file is offered. */
  picture: boolean;
  /** Whether a USB edition of all grades carries it: what is for changing on a computer would make that too heavy. */
  inWholeEdition: boolean;
}

/** What every target answers. */
interface Answers {
  /** What people call it: on the teacher's page, on a pack's cover, in Problems. */
  name: string;
  /** Its file's name without the ending. Once released, it is for life. */
  file: string;
  grades: (grade: Grade) => boolean;
  /** What is given or shown before others: a lesson on private matters has none. */
  inCompany?: true;
  /** Its number in a pack's zip (`2b`), which is the order of use; null: it is not in the pack. */
  place: string | null;
  /** What a pack's cover says about printing it; null when it is not in the pack, or is the cover. */
  printing: Printing | null;
  /**
   * `always`: in every release, and the ledger keeps its address for life. `by-choice`: a release may do without it.
   * `never`: made only when somebody asks for it.
   */
  release: 'always' | 'by-choice' | 'never';
  /** The most that one file of it may weigh, in bytes; null: no less than any file of a release (see fits.ts). */
  budget: number | null;
  /** Of a file for another program: what it keeps of each kind of question. */
  carries?: Carries;
}

/** What a target made from one grade's lesson may ask of whoever makes it. */
export interface Bench {
  /** The other files of its pack, with their pages once printed. */
  pack(): Promise<PackRow[]>;
  countSlides: CountSlides;
}
const unasked = (): never => {
  throw new Error('Only the cover asks for its pack, only slides are counted');
};
/** For whoever makes neither the cover nor the slides. */
export const NO_BENCH: Bench = { pack: unasked, countSlides: unasked };

type May<Result> = Result | Promise<Result>;
/** A target made from `Given`: in every file type that holds what `make` gives. */
type Made<Subject extends string, Given extends readonly unknown[]> = {
  [Holds in keyof Contents]: {
    subject: Subject;
    types: readonly [FileType<Holds>, ...FileType<Holds>[]];
    make: (...given: Given) => May<Contents[Holds]>;
  };
}[keyof Contents];

/**
 * Something there is to have: a paper, slides, a book of a year, a file for another program. Its subject is what it is
 * made from:
 *
 * - `cut`: one grade's lesson;
 * - `pages`: one grade's lesson as the finished pages of a site show it, and what plays them elsewhere;
 * - `test`: a test in all its versions. That of a pack is drawn from its one lesson;
 * - `grade`: every lesson of a grade; `countPages` prints a paper and counts;
 * - `alert`: a warning;
 * - `office`: all that an office publishes, as it knows itself on the day of the build.
 *
 * What publish/ gathers from other files has no `make`.
 */
export type Target = Answers &
  (
    | Made<'cut', readonly [lesson: GradeLesson, bench: Bench]>
    | Made<'pages', readonly [lesson: GradeLesson, site: Site, player: Player]>
    | Made<'test', readonly [set: TestSet]>
    | Made<'grade', readonly [lessons: readonly GradeLesson[], countPages: (paper: Paper) => Promise<number>]>
    | Made<'alert', readonly [notice: AlertNotice]>
    | Made<'office', readonly [report: OfficeReport]>
    | { subject: 'cut' | 'grade' | 'office'; types: readonly [FileType<'files'>]; make: null }
  );
export type Subject = Target['subject'];
