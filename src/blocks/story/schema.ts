import { z } from 'zod';
import { define } from '../define.ts';

export const story = define({
  name: 'Story',
  kind: 'flow',
  label: 'Câu chuyện',
  use: 'Một câu chuyện học sinh đọc hoặc nghe. Nhân vật và sự việc là tưởng tượng.',
  props: z.strictObject({ title: z.string().min(1).describe('Tên câu chuyện') }),
});
