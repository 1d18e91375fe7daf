import { z } from 'zod';
import { Day, Id } from './source.ts';
import { Mark } from './mark.ts';

/** A person or line to turn to. */
export const Contact = z.strictObject({
  id: Id.describe('Tên ngắn để bài nhắc tới, ví dụ tong-dai-111'),
  name: z.string().min(1).describe('Tên đầy đủ'),
  short: z.string().min(1).describe('Cách gọi trong câu, ví dụ "Tổng đài 111"'),
  phone: z.string().optional().describe('Số gọi'),
  address: z.url().optional().describe('Địa chỉ trang mạng'),
  what: z.string().min(1).describe('Giúp được việc gì, gọi lúc nào'),
  needs_adult: z.boolean().describe('Cần người lớn làm giúp'),
  recheck: z.boolean().describe('Tình trạng năm nay chưa chắc: in kèm "kiểm tra lại trước khi dùng"'),
  verified_on: Day.describe('Ngày kiểm tra gần nhất'),
  source: z.string().min(1).describe('Nguồn'),
  mark: Mark,
});
export type Contact = z.infer<typeof Contact>;

/** office.yaml: who publishes. Nothing about an office stands in code. */
export const Office = z.strictObject({
  name: z.string().min(1).describe('Tên đơn vị công bố'),
  letterhead: z.array(z.string()).describe('Các dòng đầu giấy; để trống dòng nào thì nhà trường tự điền'),
  site: z.strictObject({
    address: z.url().nullable().describe('Địa chỉ trang, ví dụ https://khien.example; null khi chưa có'),
    base: z
      .string()
      .regex(/^\/([\w-]+\/)*$/, 'bắt đầu và kết thúc bằng /')
      .describe('Đường dẫn gốc trên máy chủ, thường là /'),
  }),
  contacts: z.array(Contact),
});
export type Office = z.infer<typeof Office>;
