import { z } from 'zod';
import { define } from '../../blocks/define.ts';
import { Id } from '../../curriculum/source.ts';
import { right } from '../schema.ts';

export const scene = define({
  name: 'Scene',
  kind: 'flow',
  label: 'Cảnh',
  use: 'Một cảnh của câu story: đoạn văn hoặc tin nhắn mẫu, rồi các <Choice>, mỗi cái một dòng. Cảnh đầu tiên mở chuyện.',
  props: z.strictObject({
    id: Id.describe('Mã cảnh, không bao giờ đổi'),
    end: z
      .enum(['no', 'safe', 'learn'])
      .default('no')
      .describe(
        'Kết thúc, no: chuyện còn tiếp, safe: kết thúc an toàn, learn: kết thúc để rút kinh nghiệm, trang dẫn em quay lại cảnh trước',
      ),
  }),
  inside: ['Question'],
});

export const choice = define({
  name: 'Choice',
  kind: 'mark',
  label: 'Cách xử trí',
  use: 'Một việc em có thể làm trong cảnh, dẫn sang cảnh khác, có <Why> bên trong.',
  props: z.strictObject({
    id: Id.describe('Mã cách xử trí, không bao giờ đổi'),
    to: Id.describe('Mã cảnh tiếp theo'),
    right: right.describe('Đây là cách an toàn'),
  }),
  inside: ['Scene'],
});
