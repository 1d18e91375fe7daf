import type { Grade } from './grade.ts';

/** The groups of grades that texts are written for: each has its own text of a lesson. */
export const GROUPS = ['1-2', '3', '4-5', '6-7', '8-9', '10-12'] as const;
export type Group = (typeof GROUPS)[number];

/** The group of a text, by its youngest readers. */
export function groupOf(grades: readonly Grade[]): Group {
  const youngest = Math.min(...grades);
  if (youngest <= 2) return '1-2';
  if (youngest === 3) return '3';
  if (youngest <= 5) return '4-5';
  if (youngest <= 7) return '6-7';
  return youngest <= 9 ? '8-9' : '10-12';
}
