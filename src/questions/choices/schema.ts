import { z } from 'zod';
import { define } from '../../blocks/define.ts';
import { Id } from '../../curriculum/source.ts';
import { EXERCISES, myth, picture, right } from '../schema.ts';

export const option = define({
  name: 'Option',
  kind: 'mark',
  label: 'Lựa chọn',
  use: 'Một lựa chọn của câu single hoặc multiple, của câu hỏi đầu giờ, cuối giờ hay của một lần biểu quyết; trên một dòng, có <Why> bên trong.',
  props: z.strictObject({
    id: Id.describe('Mã lựa chọn, không bao giờ đổi'),
    right: right.describe('Đây là lựa chọn đúng'),
    picture,
    myth,
  }),
  inside: [...EXERCISES, 'Vote', 'Ticket'],
});
