import { z } from 'zod';
import { Names } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const rubric = define({
  name: 'Rubric',
  kind: 'flow',
  label: 'Tiêu chí chấm',
  use: 'Bảng tiêu chí để thầy cô chấm một bài trên phiếu: đúng một bảng.',
  props: z.strictObject({ of: Names.describe('Mã của bài trên phiếu (id của Task)') }),
  teacherOnly: true,
});
