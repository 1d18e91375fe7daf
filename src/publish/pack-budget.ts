import { showGrades, type Grade } from '../curriculum/grade.ts';
import type { Problem } from '../curriculum/problem.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import { problemAt, START } from '../reading/document.ts';
import { TARGETS } from '../targets/registry.ts';
import type { PackFile } from './manifest.ts';

/** The downloads that came out heavier than their target may be, each kind once a lesson with its heaviest grade. */
export function overBudget(files: readonly PackFile[]): Problem[] {
  const problems = new Map<string, Problem>();
  const heavy = files
    .filter(({ kind, bytes }) => bytes > (TARGETS[kind].budget ?? Infinity))
    .sort((a, b) => b.bytes - a.bytes);
  for (const { lesson, alert, kind, bytes, format } of heavy) {
    const key = `${lesson ?? alert} ${kind}`;
    if (problems.has(key)) continue;
    const grades = [
      ...new Set(
        heavy.flatMap((file) =>
          file.lesson === lesson && file.kind === kind && file.grade !== null ? [file.grade as Grade] : [],
        ),
      ),
    ].sort((a, b) => a - b);
    const { name, budget } = TARGETS[kind];
    const of = grades.length ? ` lớp ${showGrades(grades)}` : '';
    const what = `${name} (${format.toUpperCase()})${of} nặng ${showBytes(bytes)}, nhiều hơn ${showBytes(budget!)}.`;
    problems.set(
      key,
      problemAt(
        alert ? `content/alerts/${alert}.yaml` : lesson ? `content/lessons/${lesson}` : 'content/lessons',
        START,
        'nang-goi',
        what,
        'Nơi mạng yếu không tải nổi.',
        alert
          ? 'Viết cảnh báo ngắn lại.'
          : lesson === null
            ? 'Chia nội dung thành hai trang, mỗi trang một số lớp.'
            : 'Thu nhỏ những hình lớn trong thư mục hinh của bài, hoặc vẽ lại bằng ít nét và ít màu hơn.',
      ),
    );
  }
  return [...problems.values()];
}
