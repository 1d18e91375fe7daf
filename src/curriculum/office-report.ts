import type { Coverage } from './coverage.ts';
import type { Grade } from './grade.ts';
import type { Office } from './office.ts';
import type { ReportForm } from './report-form.ts';

/** A published text as an officer knows it: what its lesson is called in its grades. */
export interface NamedText {
  title: string;
  grades: Grade[];
}

/** How things stand on a day: what is to be looked at, and what is well. */
export interface Standing {
  /** Lessons whose last revision is too long ago, or soon will be; `due`: the day. */
  review: (NamedText & { revised: string; due: string; late: boolean })[];
  /** `unsure`: its state this year has never been certain. */
  contacts: { name: string; checked: string; why: 'old' | 'unsure' }[];
  sources: { title: string; publisher: string; lesson: string; read: string }[];
  /** Warnings that end soon, or have ended and are not withdrawn. */
  warnings: { title: string; until: string; over: boolean }[];
  /** Nobody is named that has read it besides the office itself. */
  unread: NamedText[];
  /** What was printed of the last release and is not the latest any more. */
  prints: (NamedText & { was: number; now: number })[];
  /** Warnings of the last release that were put right since: the days of what hangs on boards and of what is true. */
  bulletins: { title: string; was: string; now: string; changed: string }[];
  /** The day of the last release; null: there has been none. */
  released: string | null;
  debts: (NamedText & { until: string; gates: string[] })[];
  /** Figures of each text, a column a head. */
  figures: { heads: string[]; rows: (NamedText & { cells: string[] })[] };
}

/** What was published, for the report of activities. */
export interface PublishedWork {
  /** `lesson`: what the text is called in all grades together. */
  lessons: (NamedText & { lesson: string; published: string; revised: string; minutes: number })[];
  /** `withdrawn`: the day, of one that was told and taken back; null else. */
  warnings: { title: string; posted: string; until: string; withdrawn: string | null; grades: Grade[] }[];
  /** What there is of each lesson, and of each warning, by name. */
  materials: { lesson: string[]; warning: string[] };
}

/** All that the papers and the page of an office say of itself. Plain data: it goes to the pages as a file. */
export interface OfficeReport {
  office: Pick<Office, 'name' | 'letterhead' | 'site'>;
  /** The day of the build. */
  date: string;
  form: ReportForm;
  coverage: Coverage;
  standing: Standing;
  work: PublishedWork;
}
