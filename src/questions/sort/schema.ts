import { z } from 'zod';
import { define } from '../../blocks/define.ts';
import { Id } from '../../curriculum/source.ts';
import { EXERCISES, picture } from '../schema.ts';

export const group = define({
  name: 'Group',
  kind: 'mark',
  label: 'Nhóm',
  use: 'Tên một nhóm của câu sort, ví dụ Thật, Bẫy, Phải hỏi thêm; từ hai đến bốn nhóm, viết trước các thẻ.',
  props: z.strictObject({ id: Id.describe('Mã nhóm, không bao giờ đổi') }),
  inside: EXERCISES,
});

export const card = define({
  name: 'Card',
  kind: 'mark',
  label: 'Thẻ',
  use: 'Một thẻ của câu sort, trên một dòng, có <Why> bên trong; học sinh thấy các thẻ đã xáo.',
  props: z.strictObject({
    id: Id.describe('Mã thẻ, không bao giờ đổi'),
    group: Id.describe('Mã nhóm của thẻ'),
    picture,
  }),
  inside: EXERCISES,
});
