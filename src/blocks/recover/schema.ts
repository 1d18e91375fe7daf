import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

/** In the place of a contact: a small child tells before it calls. */
export const TRUSTED_ADULT = 'nguoi-lon';

export const recover = define({
  name: 'Recover',
  kind: 'flow',
  label: 'Lỡ rồi thì sao',
  use: 'Việc làm ngay khi đã lỡ: gọi ai trước, rồi các bước trong một danh sách đánh số. Không trách ai.',
  props: z.strictObject({
    title: z.string().min(1).describe('Trường hợp, ví dụ "Lỡ đọc mã rồi"'),
    first: Id.describe('Mã nơi giúp đỡ gọi trước, lấy trong content/office.yaml; nguoi-lon: người lớn mà em tin cậy'),
    second: Id.optional().describe('Mã nơi giúp đỡ gọi sau'),
  }),
  wordsOnly: true,
});
