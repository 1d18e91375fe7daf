import { z } from 'zod';
import { Id, Names } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const comic = define({
  name: 'Comic',
  kind: 'flow',
  label: 'Truyện tranh',
  use: 'Ba hoặc bốn khung tranh (thẻ Frame), có bóng nói để trống cho học sinh điền.',
  props: z.strictObject({
    id: Id.describe('Mã truyện tranh, không bao giờ đổi'),
    title: z.string().min(1).describe('Tên truyện tranh'),
  }),
  madeUp: true,
});

export const frame = define({
  name: 'Frame',
  kind: 'leaf',
  label: 'Khung tranh',
  use: 'Một khung của truyện tranh: hình của bài, lời đã in, lời học sinh điền.',
  props: z.strictObject({
    src: Names.describe('Tên tệp hình trong thư mục bài, ví dụ hinh/khung-1.svg'),
    alt: z.string().min(1).describe('Lời tả hình cho người không nhìn thấy'),
    says: z.string().optional().describe('Lời in sẵn, ghi "Ai: lời"'),
    fill: z
      .string()
      .optional()
      .describe('Lời mong đợi trong bóng nói để trống, ghi "Ai: lời"; học sinh chỉ thấy ai nói'),
  }),
  inside: ['Comic'],
});
