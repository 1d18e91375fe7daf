import { z } from 'zod';
import { Id, Day } from './source.ts';

const gates = z.array(Id).min(1);

/** content/debts.yaml: what a text need not keep yet, and until when; made by `npm run check -- --debts`. */
export const DebtsFile = z.strictObject({
  debts: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('Văn bản còn nợ: thư mục bài và thư mục lớp, ví dụ mao-danh/lop-4-5'),
        until: Day.describe('Ngày cuối còn được nợ'),
        gates: gates.describe('Mã các cổng chất lượng mà văn bản chưa qua'),
      }),
    )
    .default([])
    .describe('Văn bản còn nợ'),
  free: z
    .array(
      z.strictObject({
        lesson: Id.describe('Thư mục của bài'),
        gates: gates.describe('Mã các cổng không xét bài này'),
        why: z.string().min(1).describe('Vì sao không xét'),
      }),
    )
    .default([])
    .describe('Bài không để dạy (bài mẫu): những cổng này không xét, không có ngày cuối'),
});
export type DebtsFile = z.infer<typeof DebtsFile>;

export const NO_DEBTS: DebtsFile = { debts: [], free: [] };
