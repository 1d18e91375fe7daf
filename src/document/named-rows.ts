/**
 * Whether the first column of a table names its rows: each cell of it has words (dots to be filled in are none), no two
 * are the same, and there is more than one column to be named. Of two columns either may lead.
 */
export const hasNamedRows = (first: readonly string[], columns: number): boolean =>
  columns > 2 && first.every((words) => /[\p{L}\p{N}]/u.test(words)) && new Set(first).size === first.length;
