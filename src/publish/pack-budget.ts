import { PAPER_NAMES } from '../curriculum/address.ts';
import { showGrades, type Grade } from '../curriculum/grade.ts';
import type { Problem } from '../curriculum/problem.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import { problemAt, START } from '../reading/document.ts';
import type { PackFile } from './make-packs.ts';

/** What a village's line carries: decimal bytes, as a phone shows them. */
export const BUDGETS = {
  pack: 1_000_000,
  worksheet: 120_000,
  'worksheet-key': 120_000,
  family: 120_000,
} as const satisfies Partial<Record<PackFile['kind'], number>>;
type Budgeted = keyof typeof BUDGETS;

/** The downloads that came out too heavy, each kind once a lesson with its heaviest grade. */
export function overBudget(files: readonly PackFile[]): Problem[] {
  const problems = new Map<string, Problem>();
  const heavy = files
    .filter(({ kind, bytes }) => kind in BUDGETS && bytes > BUDGETS[kind as Budgeted])
    .sort((a, b) => b.bytes - a.bytes);
  for (const { lesson, kind, bytes, format } of heavy) {
    const key = `${lesson} ${kind}`;
    if (problems.has(key)) continue;
    const grades = [
      ...new Set(heavy.flatMap((file) => (file.lesson === lesson && file.kind === kind ? [file.grade as Grade] : []))),
    ].sort((a, b) => a - b);
    const name = kind === 'pack' ? 'Gói bài' : PAPER_NAMES[kind as Exclude<Budgeted, 'pack'>];
    const what = `${name} (${format.toUpperCase()}) lớp ${showGrades(grades)} nặng ${showBytes(bytes)}, nhiều hơn ${showBytes(BUDGETS[kind as Budgeted])}.`;
    problems.set(
      key,
      problemAt(
        `content/lessons/${lesson}`,
        START,
        'nang-goi',
        what,
        'Nơi mạng yếu không tải nổi.',
        'Thu nhỏ những hình lớn trong thư mục hinh của bài, hoặc vẽ lại bằng ít nét và ít màu hơn.',
      ),
    );
  }
  return [...problems.values()];
}
