import { z } from 'zod';
import { Id } from './source.ts';

const line = z.string().min(1);

/** What happened to a child, in the words of one age: its name, a line for each of the three steps, whom to tell. */
export const HelpText = z.strictObject({
  title: line.describe('Chuyện gì, như lời em kể'),
  slow: line.describe('Chậm lại: điều em làm, hay thôi không làm, ngay bây giờ'),
  check: line.describe('Kiểm tra: điều em xem, em hỏi, em giữ lại'),
  ask: line.describe('Dừng lại, hỏi: điều em nói với người lớn'),
  tell: line.describe('Em kể với ai'),
});
export type HelpText = z.infer<typeof HelpText>;

export const HelpCase = z.strictObject({
  id: Id.describe('Tên ngắn của chuyện, ví dụ mat-nick'),
  number: z
    .int()
    .positive()
    .describe('Số trong địa chỉ của chuyện (#chuyen-3), cả đời: chuyện mới lấy số kế tiếp, dù đứng ở đâu'),
  lessons: z.array(Id).describe('Thư mục của các bài hợp với chuyện, bài hợp nhất đứng đầu; bài chưa viết thì ghi sẵn'),
  contacts: z.array(Id).default([]).describe('Mã nơi giúp trong office.yaml, ngoài nơi trẻ được tự gọi'),
  picture: Id.optional().describe('Tên hình trong content/hinh, cho lớp 1–3'),
  say: z.array(line).default([]).describe('Lời khác mà trẻ có thể gõ'),
  ages: z
    .strictObject({ '1-3': HelpText.optional(), '4-7': HelpText.optional(), '8-12': HelpText.optional() })
    .describe('Lời cho từng lứa tuổi: "1-3", "4-7", "8-12"; lứa tuổi không có chuyện này thì bỏ trống'),
});
export type HelpCase = z.infer<typeof HelpCase>;

/** content/help.yaml: what may be happening to a child. */
export const HelpFile = z.strictObject({ cases: z.array(HelpCase).describe('Các chuyện, hay gặp hơn đứng trước') });
