import { z } from 'zod';

/** A line of a form that an office words; what does not fit on its paper is no line. */
const line = (most: number) => z.string().min(1).max(most);

/** content/forms/to-giay.yaml: what an office says on papers whose other words are the lesson's. */
export const PaperWords = z.strictObject({
  certificate: z
    .strictObject({
      title: line(30).describe('Tên giấy'),
      lines: z
        .array(line(80))
        .min(1)
        .max(4)
        .describe('Các dòng đứng trên ba bước của tấm khiên; {ten} tên bài, {lop} lớp là chỗ máy điền'),
      date: line(40).describe('Dòng ghi ngày'),
      signer: line(32).describe('Ai kí'),
    })
    .describe('Giấy chứng nhận, hai giấy một trang nên nhiều nhất bốn dòng'),
  family: z
    .strictObject({
      greeting: line(120).describe('Lời chào dưới tên bài; {ten}, {lop} là chỗ máy điền'),
      first_call: line(80).describe('Dòng để gia đình tự ghi người gọi đầu tiên'),
    })
    .describe('Tờ gửi gia đình'),
  cover: z
    .strictObject({
      saving: line(240).describe('Ít giấy thì in thế nào'),
      notes: z.array(line(240)).max(3).describe('Ghi chú ở cuối; [] khi không có'),
    })
    .describe('Trang “Đọc trước khi in” của gói'),
});
export type PaperWords = z.infer<typeof PaperWords>;

/** What a line may leave to be filled in. */
export const PAPER_PLACES = ['ten', 'lop'];
