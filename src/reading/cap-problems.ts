import type { Problem } from '../curriculum/problem.ts';

/** So many of one kind in one file say enough: nobody reads on, and a broken file may hold a hundred thousand. */
export const MOST = 50;

/**
 * Problems with the first MOST of each rule in each file, and one that stands for the rest. What has been capped before
 * may be capped again: the one that stands for others counts for all of them.
 */
export function capProblems(problems: readonly Problem[]): Problem[] {
  const kept: Problem[] = [];
  const counts = new Map<string, { count: number; last: Problem }>();
  for (const problem of problems) {
    const key = `${problem.file}\n${problem.rule}`;
    const known = counts.get(key) ?? { count: 0, last: problem };
    counts.set(key, known);
    known.count += problem.more ?? 1;
    if (known.count > MOST) continue;
    known.last = problem;
    kept.push(problem);
  }
  for (const { count, last } of counts.values()) if (count > MOST) kept.push(restOf(last, count - MOST));
  return kept;
}

/** Stands where the last one stands that is told. */
export const restOf = ({ file, line, column, rule }: Problem, more: number): Problem => ({
  file,
  line,
  column,
  rule,
  what: `Còn ${more} lỗi như vậy trong tệp này.`,
  why: `Mỗi loại lỗi của một tệp chỉ ghi ${MOST} lỗi đầu.`,
  fix: 'Sửa những lỗi đã ghi rồi kiểm tra lại.',
  more,
});
