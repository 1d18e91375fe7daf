import { z } from 'zod';
import { Names } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const figure = define({
  name: 'Figure',
  kind: 'leaf',
  label: 'Hình',
  use: 'Một hình nằm trong thư mục của bài.',
  props: z.strictObject({
    src: Names.describe('Tên tệp hình trong thư mục bài, ví dụ hinh/to-phieu.svg'),
    alt: z.string().min(1).describe('Lời tả hình cho người không nhìn thấy'),
    caption: z.string().optional().describe('Chú thích dưới hình'),
    opening: z
      .boolean()
      .default(false)
      .describe('Hình mở đầu bài tiểu học, khi hình của câu chuyện đầu không phải là điều tên bài nói tới'),
  }),
});
