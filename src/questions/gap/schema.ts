import { z } from 'zod';
import { define } from '../../blocks/define.ts';
import { Id } from '../../curriculum/source.ts';
import { EXERCISES } from '../schema.ts';

export const gap = define({
  name: 'Gap',
  kind: 'mark',
  label: 'Chỗ trống',
  use: 'Từ phải điền của câu gap, viết ngay trong câu văn; học sinh thấy chỗ trống.',
  props: z.strictObject({
    id: Id.describe('Mã chỗ trống, không bao giờ đổi'),
    accept: z.string().optional().describe('Những từ khác cũng đúng, cách nhau bằng dấu chấm phẩy'),
    why: z.string().optional().describe('Vì sao là từ này'),
  }),
});

export const lure = define({
  name: 'Lure',
  kind: 'mark',
  label: 'Từ gây nhiễu',
  use: 'Một từ không điền vào đâu. Có nó thì câu gap cho sẵn các từ để chọn; không có thì học sinh tự viết.',
  props: z.strictObject({ id: Id.describe('Mã từ, không bao giờ đổi') }),
  inside: EXERCISES,
});
