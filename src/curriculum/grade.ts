import { z } from 'zod';

/** A school grade, 1–12. */
export const Grade = z.int().min(1).max(12);
export type Grade = z.infer<typeof Grade>;

export const GRADES: readonly Grade[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The levels of school, the same in the whole country: tieu-hoc: grades 1–5, thcs: 6–9, thpt: 10–12. */
export type Band = 'tieu-hoc' | 'thcs' | 'thpt';

export const BANDS: readonly { id: Band; name: string; grades: readonly Grade[] }[] = [
  { id: 'tieu-hoc', name: 'Tiểu học', grades: [1, 2, 3, 4, 5] },
  { id: 'thcs', name: 'Trung học cơ sở', grades: [6, 7, 8, 9] },
  { id: 'thpt', name: 'Trung học phổ thông', grades: [10, 11, 12] },
];

function band(grade: Grade) {
  return BANDS.find((b) => b.grades.includes(grade))!;
}

export const bandOf = (grade: Grade): Band => band(grade).id;

/** Whether a grade's test is on an answer sheet, in the structure of Công văn 7991: THCS and THPT. */
export const isNational = (grade: Grade): boolean => bandOf(grade) !== 'tieu-hoc';

/**
 * Reads the authors' way of naming grades: `4`, `4-5`, `1, 3-5`.
 * Returns them in rising order without repeats, or null when it is no such list.
 */
export function parseGrades(written: string | number): Grade[] | null {
  const grades = new Set<Grade>();
  for (const part of String(written).split(',')) {
    const match = /^\s*(\d{1,2})\s*(?:[-–]\s*(\d{1,2})\s*)?$/.exec(part);
    if (!match) return null;
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (from < 1 || to > 12 || from > to) return null;
    for (let grade = from; grade <= to; grade++) grades.add(grade);
  }
  return [...grades].sort((a, b) => a - b);
}

/** `[4, 5]` → `4–5`, `[1, 3]` → `1, 3`: the way grades are shown to people. */
export function showGrades(grades: readonly Grade[]): string {
  const runs: [Grade, Grade][] = [];
  for (const grade of grades) {
    const last = runs.at(-1);
    if (last && grade === last[1] + 1) last[1] = grade;
    else runs.push([grade, grade]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Grades that follow each other as authors write them, in folders' names too: `4-5`, `8`. */
export const writeRun = (grades: readonly Grade[]): string => showGrades(grades).replace('–', '-');

/** The `grades:` field of a text's front matter, and the `only` of a <Grades> block. */
export const GradeList = z.union([z.string(), z.number()]).transform((written, context) => {
  const grades = parseGrades(written);
  if (grades) return grades;
  context.addIssue({ code: 'custom', message: 'cần một lớp hoặc một khoảng lớp từ 1 đến 12, ví dụ 4 hoặc 4-5' });
  return z.NEVER;
});
