import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const reading = define({
  name: 'Reading',
  kind: 'flow',
  label: 'Học sinh tự đọc',
  use: 'Bọc những gì kế hoạch giao cho học sinh đọc: câu chuyện, đoạn chữ, bảng, khung. Phiếu học tập in chúng theo thứ tự trong bài, nên đặt trước bài hỏi về chúng; không bọc thì chỉ kế hoạch và trang mạng có. Đoạn mà kế hoạch gọi tên thì mở đầu bằng đúng tên ấy, in đậm. Đoạn kết nói ra câu trả lời thì để thầy cô đọc, đừng bọc.',
  props: z.strictObject({ id: Id.optional().describe('Mã đoạn đọc, để bước dạy gọi tới') }),
});
