import { z } from 'zod';
import { define } from '../define.ts';

export const task = define({
  name: 'Task',
  kind: 'flow',
  label: 'Bài trên phiếu',
  use: 'Một bài trên phiếu học tập, có chỗ để viết hoặc vẽ. Ô bảng kết thúc bằng “…” thành dòng kẻ trên phiếu của học sinh.',
  props: z.strictObject({
    title: z.string().min(1).describe('Tên bài'),
    lines: z.coerce.number().int().min(1).max(20).optional().describe('Số dòng kẻ để viết'),
    drawing: z.coerce.number().int().min(20).max(200).optional().describe('Chiều cao khung để vẽ, tính bằng mm'),
    join: z.boolean().default(false).describe('Bảng hai cột để nối: hai cột đứng xa nhau, có chấm để kẻ đường nối'),
  }),
});
