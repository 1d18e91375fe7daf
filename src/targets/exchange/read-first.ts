import { KIND_NAMES, KINDS, type Kind } from '../../questions/kinds.ts';
import type { Load } from './carry.ts';

/** What a file is called by, in whatever program it comes to. */
export const nameOf = ({ lesson: { title, grade } }: Pick<Load<unknown>, 'lesson'>): string =>
  `${title} – lớp ${grade}`;

/**
 * “Đọc trước”: what the file has, what became of each question that it could not hold whole, and which did not go in.
 * Every format shows it where its reader looks first; nothing is left out in silence.
 */
export function readFirst<Out>(load: Load<Out>): string[] {
  const { lesson, carries, carried, left, reserved } = load;
  const idsOf = (kind: Kind) => carried.flatMap(({ question }) => (question.kind === kind ? [question.id] : []));
  const told = KINDS.filter((kind) => carries[kind].says && idsOf(kind).length);
  const { revision, office } = lesson;
  return [
    `Đọc trước: ${nameOf(load)}, bản ${revision.number} ngày ${revision.date}. ${office.name}.`,
    `Có ${carried.length} câu của bài.`,
    ...told.map((kind) => `${KIND_NAMES[kind]} (${idsOf(kind).join(', ')}): ${carries[kind].says}.`),
    ...(left.length ? [`Không đưa vào được ${left.length} câu:`, ...left.map(({ id, why }) => `${id}: ${why}.`)] : []),
    ...(reserved ? [`${reserved} câu để dành cho đề kiểm tra không đi cùng.`] : []),
  ];
}
