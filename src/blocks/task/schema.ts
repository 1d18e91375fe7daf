import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { KINDS, kinds } from '../../questions/kinds.ts';
import { define } from '../define.ts';

/** Open work, and every kind of question that a task may be. */
const TASKS = ['open', ...KINDS.filter((kind) => kinds[kind].inTasks)];

/** Whom a task is for, as its plan calls it. */
export const WHOSE = { all: 'Phiếu học tập', support: 'Em cần giúp', extend: 'Em làm xong sớm' } as const;
export type Whom = keyof typeof WHOSE;

export const task = define({
  name: 'Task',
  kind: 'flow',
  label: 'Bài trên phiếu',
  use: 'Một bài trên phiếu học tập. Bài mở có chỗ để viết hoặc vẽ, ô bảng kết thúc bằng “…” thành dòng kẻ trên phiếu của học sinh. Bài thuộc loại khác (kind) thì viết như một câu hỏi: lời hỏi, rồi các lựa chọn, thẻ, việc… kèm <Why>.',
  props: z.strictObject({
    id: Id.optional().describe('Mã bài, không bao giờ đổi; bài nào không phải bài mở (kind khác open) cũng cần'),
    kind: z
      .enum(TASKS)
      .default('open')
      .describe(`open: bài mở; ${TASKS.slice(1).join(', ')}: bài có đáp án, viết như câu hỏi cùng loại`),
    title: z.string().min(1).describe('Tên bài'),
    lines: z.coerce.number().int().min(1).max(20).optional().describe('Số dòng kẻ để viết'),
    drawing: z.coerce.number().int().min(20).max(200).optional().describe('Chiều cao khung để vẽ, tính bằng mm'),
    for: z
      .enum(['all', 'support', 'extend'])
      .default('all')
      .describe('all: cả lớp, support: bài dễ hơn cho em cần giúp, extend: bài thêm cho em làm nhanh'),
    instead: Id.optional().describe('Mã của bài mà bài này làm thay, khi bài dành cho em cần giúp (for="support")'),
    cut: z
      .boolean()
      .default(false)
      .describe('Bài sort: in thành thẻ có khung để cắt rời, dưới tên bài là chỗ ghi chữ cái'),
  }),
});
