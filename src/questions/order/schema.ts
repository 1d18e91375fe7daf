import { z } from 'zod';
import { define } from '../../blocks/define.ts';
import { Id } from '../../curriculum/source.ts';
import { EXERCISES, picture } from '../schema.ts';

export const item = define({
  name: 'Item',
  kind: 'mark',
  label: 'Việc phải xếp',
  use: 'Một việc của câu order. Viết theo thứ tự đúng; học sinh thấy thứ tự đã xáo.',
  props: z.strictObject({ id: Id.describe('Mã việc, không bao giờ đổi'), picture }),
  inside: EXERCISES,
});
