import { stringify } from 'yaml';
import { TERM } from '../../curriculum/coverage.ts';
import type { DebtsFile } from '../../curriculum/debts.ts';
import type { Problem } from '../../curriculum/problem.ts';
import { addDays } from '../../curriculum/show-date.ts';
import { nameOf } from './gate.ts';
import { gates } from './gates.ts';

const HEAD = `# Nợ: văn bản đã đăng mà chưa qua những cổng chất lượng này. Quá ngày cuối thì “npm run check” báo lỗi; trả xong thì xoá.
# Ghi lại cả tệp theo những gì các cổng đang nói: npm run check -- --debts (ngày cuối đã hẹn giữ nguyên).
`;

/** debts.yaml as it should be: what the gates say now, days that were agreed kept. */
export function writeDebts(
  found: readonly Problem[],
  { debts, free }: DebtsFile,
  texts: readonly string[],
  today: string,
): string {
  const owed = texts.flatMap((name) => {
    const bitten = new Set(found.filter(({ file }) => nameOf(file) === name).map(({ rule }) => rule));
    const named = gates.map(({ id }) => id).filter((id) => bitten.has(id));
    const until = debts.find(({ text, until: day }) => text === name && day >= today)?.until ?? addDays(today, TERM);
    return named.length ? [{ text: name, until, gates: named }] : [];
  });
  return HEAD + stringify({ debts: owed, ...(free.length ? { free } : {}) }, { lineWidth: 120 });
}

/** A debts.yaml that frees lessons of these gates: for content that proves the program and teaches nobody. */
export const writeFree = (lessons: readonly string[], why: string, of = gates.map(({ id }) => id)): string =>
  // The list is said anew for each: YAML would name it once and point at it, oftener than may be.
  stringify({ debts: [], free: lessons.map((lesson) => ({ lesson, gates: [...of], why })) });
