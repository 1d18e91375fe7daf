import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const story = define({
  name: 'Story',
  kind: 'flow',
  label: 'Câu chuyện',
  use: 'Một câu chuyện thầy cô đọc cho học sinh nghe; học sinh tự đọc thì bọc bằng thẻ <Reading>. Nhân vật và sự việc là tưởng tượng.',
  props: z.strictObject({
    title: z.string().min(1).describe('Tên câu chuyện'),
    id: Id.optional().describe('Mã câu chuyện, để bước dạy và câu thảo luận gọi tới'),
  }),
  madeUp: true,
});
