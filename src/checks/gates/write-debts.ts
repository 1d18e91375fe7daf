import { stringify } from 'yaml';
import type { DebtsFile } from '../../curriculum/debts.ts';
import type { Problem } from '../../curriculum/problem.ts';
import { nameOf } from './gate.ts';
import { gates } from './gates.ts';

const HEAD = `# Nợ: văn bản đã đăng mà chưa qua những cổng chất lượng này. Quá ngày cuối thì “npm run check” báo lỗi; trả xong thì xoá.
# Ghi lại cả tệp theo những gì các cổng đang nói: npm run check -- --debts (ngày cuối đã hẹn giữ nguyên).
`;

/** How long a new debt may last, in days. */
const TERM = 120;

/** debts.yaml as it should be: what the gates say now, days that were agreed kept. */
export function writeDebts(
  found: readonly Problem[],
  { debts, free }: DebtsFile,
  texts: readonly { name: string; slug: string }[],
  today: string,
): string {
  const owed = texts.flatMap(({ name, slug }) => {
    const bitten = new Set(found.filter(({ file }) => nameOf(file) === name).map(({ rule }) => rule));
    const excused = free.filter(({ lesson }) => lesson === slug).flatMap(({ gates: named }) => named);
    const named = gates.map(({ id }) => id).filter((id) => bitten.has(id) && !excused.includes(id));
    const until = debts.find(({ text, until: day }) => text === name && day >= today)?.until ?? dayAfter(today, TERM);
    return named.length ? [{ text: name, until, gates: named }] : [];
  });
  return HEAD + stringify({ debts: owed, ...(free.length ? { free } : {}) }, { lineWidth: 120 });
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
