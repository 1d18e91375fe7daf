import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const game = define({
  name: 'Game',
  kind: 'flow',
  label: 'Trò chơi',
  use: 'Một trò chơi hay màn làm thử do thầy cô dẫn: cách chơi bằng lời và danh sách đánh số.',
  props: z.strictObject({
    id: Id.describe('Mã trò chơi, không bao giờ đổi'),
    title: z.string().min(1).describe('Tên trò chơi'),
    needs: z.string().min(1).describe('Đồ dùng, cách nhau bằng dấu chấm phẩy, ví dụ "thẻ; phấn"'),
    rounds: z.coerce.number().int().min(1).max(20).optional().describe('Chơi mấy vòng'),
  }),
  wordsOnly: true,
});
