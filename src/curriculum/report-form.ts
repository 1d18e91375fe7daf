import { z } from 'zod';

const words = z.string().min(1);
const lines = z.array(words);
const months = z.int().min(1).max(60);

/** content/forms/bao-cao.yaml: when an office is reminded of something, and what its report of activities says. */
export const ReportForm = z.strictObject({
  limits: z
    .strictObject({
      lesson_months: months.describe('Bài quá bấy nhiêu tháng từ bản sửa cuối thì đến hạn đọc lại'),
      contact_months: months.describe('Nơi giúp đỡ quá bấy nhiêu tháng từ ngày kiểm tra thì phải gọi lại'),
      source_months: months.describe('Nguồn quá bấy nhiêu tháng từ ngày đọc thì phải mở lại'),
      ahead_days: z.int().min(0).max(365).describe('Nhắc trước bấy nhiêu ngày: bài, cảnh báo sắp đến hạn'),
    })
    .describe('Khi nào trang “Tình hình” nhắc'),
  activity: z
    .strictObject({
      about: words.describe('Trích yếu, dưới chữ BÁO CÁO'),
      number: words.describe('Dòng Số, kèm kí hiệu của đơn vị'),
      place_and_day: words.describe('Nơi và ngày kí'),
      to: lines.min(1).describe('Kính gửi'),
      opening: lines.min(1).describe('Đoạn mở đầu: làm theo văn bản nào'),
      results: lines.min(1).describe('Những con số chỉ người làm mới biết, mỗi dòng một chỗ trống'),
      difficulties: words.describe('Lời hỏi về khó khăn, vướng mắc'),
      proposals: words.describe('Lời hỏi về kiến nghị'),
      closing: words.describe('Câu cuối'),
      copies: lines.min(1).describe('Nơi nhận'),
      signer: lines.min(1).describe('Chức danh người kí, và chỗ ghi tên'),
    })
    .describe('Lời của báo cáo hoạt động'),
});
export type ReportForm = z.infer<typeof ReportForm>;
