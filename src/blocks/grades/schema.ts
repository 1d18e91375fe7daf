import { z } from 'zod';
import { GradeList } from '../../curriculum/grade.ts';
import { define } from '../define.ts';

export const grades = define({
  name: 'Grades',
  kind: 'flow',
  label: 'Riêng cho lớp',
  use: 'Phần chỉ dành cho một vài lớp trong nhóm, ví dụ một ví dụ khác cho lớp 4.',
  props: z.strictObject({ only: GradeList.describe('Lớp được thấy phần này, ví dụ 4 hoặc 4-5') }),
});
