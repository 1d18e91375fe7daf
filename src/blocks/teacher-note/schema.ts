import { z } from 'zod';
import { define } from '../define.ts';

export const teacherNote = define({
  name: 'TeacherNote',
  kind: 'flow',
  label: 'Ghi chú cho giáo viên',
  use: 'Điều chỉ giáo viên cần biết: nền kiến thức, lưu ý với lớp.',
  props: z.strictObject({ title: z.string().min(1).describe('Tiêu đề') }),
  teacherOnly: true,
});
