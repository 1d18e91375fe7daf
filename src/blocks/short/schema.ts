import { z } from 'zod';
import { define } from '../define.ts';

/** Content stands in its phases alone: it tells how pieces of the lesson are done in a quarter of an hour. */
export const short = define({
  name: 'Short',
  kind: 'flow',
  label: 'Bài 15 phút',
  use: 'Bài dạy khi chỉ có mười lăm phút và không có thiết bị: các bước <Phase> có số phút (minutes), gọi tới (of) chuyện, tin, bài của chính bài này. Viết ở cuối tệp, ngoài mọi hoạt động.',
  props: z.strictObject({}),
  inside: [],
  teacherOnly: true,
});
