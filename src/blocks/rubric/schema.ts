import { z } from 'zod';
import { define } from '../define.ts';

export const rubric = define({
  name: 'Rubric',
  kind: 'flow',
  label: 'Tiêu chí chấm',
  use: 'Bảng tiêu chí để thầy cô chấm một bài trên phiếu: đúng một bảng.',
  props: z.strictObject({ of: z.string().min(1).describe('Mã của bài trên phiếu (id của Task)') }),
  teacherOnly: true,
});
