import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const debate = define({
  name: 'Debate',
  kind: 'flow',
  label: 'Tranh luận',
  use: 'Một vấn đề có hai phía, mỗi phía vài lí lẽ (thẻ Side), để hai đội nói.',
  props: z.strictObject({
    id: Id.describe('Mã cuộc tranh luận, không bao giờ đổi'),
    title: z.string().min(1).describe('Vấn đề, viết thành câu hỏi'),
  }),
});

export const side = define({
  name: 'Side',
  kind: 'mark',
  label: 'Một phía',
  use: 'Một lí lẽ của một phía trong cuộc tranh luận, bọc cả một đoạn. Có đúng hai phía; một phía có thể có nhiều đoạn cùng tên.',
  props: z.strictObject({ name: z.string().min(1).describe('Tên của phía ấy, ví dụ "Nên"') }),
  inside: ['Debate'],
});
