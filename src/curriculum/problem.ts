/** One thing that is wrong in what an author wrote. Line and column count from 1; every text is Vietnamese. */
export interface Problem {
  /** Path of the file, from the content folder's parent, with forward slashes. */
  file: string;
  line: number;
  column: number;
  /** Name of the rule, the file in src/checks (or src/reading) that found it. */
  rule: string;
  /** What is wrong. */
  what: string;
  /** Why that matters. */
  why: string;
  /** How to mend it. */
  fix: string;
  /** It stands for so many others that are not told. */
  more?: number;
}

export const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule, 'en');

/** The way a Problem is printed on a terminal. */
export const showProblem = (p: Problem): string =>
  `${p.file}:${p.line}:${p.column}  ${p.what}\n    Vì sao: ${p.why}\n    Cách sửa: ${p.fix}  [${p.rule}]`;
