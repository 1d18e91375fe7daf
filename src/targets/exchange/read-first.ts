import { KIND_NAMES } from '../../questions/kinds.ts';
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
  const made = carried.flatMap(({ as }) => as).length;
  const told = [...new Set(carried.map(({ question: { kind } }) => carries[kind].says))].filter(Boolean);
  const { revision, office } = lesson;
  return [
    `Đọc trước: ${nameOf(load)}, bản ${revision.number} ngày ${revision.date}. ${office.name}.`,
    `Có ${carried.length} câu của bài${made > carried.length ? `, ở đây thành ${made} câu` : ''}.`,
    ...told.map((says) => `${namesOf(load, says)}: ${says}.`),
    ...(left.length ? [`Không đưa vào được ${left.length} câu:`, ...left.map(({ id, why }) => `${id}: ${why}.`)] : []),
    ...(reserved ? [`${reserved} câu để dành cho đề kiểm tra không đi cùng.`] : []),
  ];
}

/** The kinds of which this is said, with their questions. */
const namesOf = <Out>({ carried, carries }: Load<Out>, says: string): string => {
  const own = carried.filter(({ question: { kind } }) => carries[kind].says === says);
  return [...new Set(own.map(({ question: { kind } }) => kind))]
    .map((kind) => {
      const ids = own.flatMap(({ question }) => (question.kind === kind ? [question.id] : []));
      return `${KIND_NAMES[kind]} (${ids.join(', ')})`;
    })
    .join('; ');
};
