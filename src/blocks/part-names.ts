import type { Grade } from '../curriculum/grade.ts';
import type { ActivityKind } from '../curriculum/plan-form.ts';

type Part = ActivityKind | 'vote';

const NAMES: Record<Part, string> = {
  open: 'Mở đầu',
  form: 'Khám phá',
  practice: 'Luyện tập',
  apply: 'Vận dụng',
  vote: 'Biểu quyết',
};

/** As long as the others: they stand on slides too, where words are counted. */
const PLAIN: Record<Part, string> = {
  open: 'Bắt đầu',
  form: 'Tìm hiểu',
  practice: 'Làm thử',
  apply: 'Mang về',
  vote: 'Cùng chọn',
};

/**
 * What a part of a lesson is called to its pupils, in grades 1–3 by words that a child of seven says. A plan calls it
 * as teachers do.
 */
export const partName = (part: Part, grade: Grade): string => (grade <= 3 ? PLAIN : NAMES)[part];

export const isVote = (label: string): boolean => [NAMES.vote, PLAIN.vote].includes(label);
