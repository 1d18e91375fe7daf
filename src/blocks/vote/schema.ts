import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const vote = define({
  name: 'Vote',
  kind: 'flow',
  label: 'Biểu quyết',
  use: 'Một câu hỏi để cả lớp chọn ý rồi nói vì sao, không có ý nào là đáp án: các <Option>, mỗi cái một dòng, không cái nào đúng (right).',
  props: z.strictObject({
    id: Id.describe('Mã lần biểu quyết, không bao giờ đổi'),
    title: z.string().min(1).describe('Câu hỏi'),
    how: z
      .enum(['corners', 'hands', 'cards', 'body'])
      .default('corners')
      .describe(
        'Cách chọn, corners: đứng vào một góc lớp, hands: giơ tay, cards: giơ thẻ chữ cái, body: làm động tác như gật, lắc, đứng, ngồi',
      ),
  }),
});
