import { z } from 'zod';
import { KINDS } from '../questions/kinds.ts';
import type { Level } from '../questions/question.ts';
import { MOST_MINUTES } from './paper-code.ts';

const words = z.string().min(1);

/** A part of a test paper: it holds the questions of one kind. */
export const TestPart = z.strictObject({
  kind: z.enum(KINDS).describe('Loại câu hỏi'),
  name: words.describe('Tên của phần'),
  short: words.describe('Tên ngắn, trên cột hẹp của ma trận'),
  how: words.describe('Lời dặn học sinh'),
  most: z.int().min(1).max(40).describe('Số câu của một đề đủ'),
  points: z.number().positive().optional().describe('Điểm của cả phần'),
  weight: z.number().positive().optional().describe('Một câu nặng bằng mấy câu thường, khi phần không có điểm riêng'),
  /** Its scale holds for a whole point: 0,1 / 0,25 / 0,5 / 1. */
  whole_points: z.boolean().default(false).describe('true: mỗi câu nên tròn điểm'),
  spare: z.boolean().optional().describe('true: đề quá số câu ở full thì bỏ phần này'),
});
export type TestPart = z.infer<typeof TestPart>;

const level = z.strictObject({
  name: words.describe('Tên của mức độ'),
  short: words.describe('Chữ tắt trong ma trận'),
  share: z.number().min(0).max(100).describe('Phần trăm số câu nên có ở mức này'),
});
/** Type-checked: no level is forgotten. */
const levels: Record<Level, typeof level> = { biet: level, hieu: level, 'van-dung': level };

/** What a test consists of, as an office wants it. */
const form = z.strictObject({
  name: words.describe('Tên in ở đầu đề, ví dụ "Đề kiểm tra"'),
  head: z.array(words).describe('Các dòng thêm ở đầu đề; [] khi không có'),
  pupil: z.array(words).min(1).describe('Các dòng học sinh tự ghi ở đầu đề: họ tên, lớp, số báo danh'),
  marks: z.array(words).describe('Các ô để thầy cô ghi sau khi chấm, ví dụ Điểm, Lời phê; [] khi không có ô nào'),
  end: words.describe('Dòng cuối đề, ví dụ HẾT'),
  judged: z
    .enum(['points', 'words'])
    .describe('points: chấm bằng điểm, words: nhận xét bằng lời, không ghi điểm ở đâu cả'),
  follows: words.optional().describe('Ma trận theo văn bản nào'),
  total: z.int().positive().max(100).describe('Tổng điểm'),
  step: z.literal([0.25, 0.5, 1]).describe('Điểm lẻ nhỏ nhất'),
  /** With fewer there is no test to speak of, and too little to shuffle. */
  least: z.int().min(1).describe('Ít câu hơn số này thì không ra đề'),
  /** What one sheet a pupil holds. */
  full: z.int().min(1).optional().describe('Nhiều câu hơn số này thì đề bỏ các phần spare, từ trên xuống'),
  periods: z.int().min(1).max(4).describe('Bài kiểm tra dài nhất mấy tiết'),
  levels: z.strictObject(levels).describe('Ba mức độ: biet, hieu, van-dung'),
  parts: z.array(TestPart).min(1).describe('Các phần theo thứ tự in'),
});
/** A form as a test is made by it. `minutes`: absent where a test takes as long as its questions. */
export type TestForm = z.infer<typeof form> & { minutes?: number };

/** A test of another length: the rest is as in the form it stands in, except for the document that one follows. */
const otherLength = form.pick({ name: true, follows: true, parts: true }).extend({
  minutes: z.int().min(1).max(MOST_MINUTES).describe('Số phút làm bài'),
});

const withLengths = form.extend({
  lengths: z.array(otherLength).optional().describe('Các mẫu dài ngắn khác mà thầy cô chọn được khi ra đề'),
});

/** A form, then each of its other lengths as a form of its own. */
export function eachLength({ lengths = [], ...form }: z.infer<typeof withLengths>): TestForm[] {
  const { follows: _, ...shared } = form;
  return [form, ...lengths.map((length) => ({ ...shared, ...length }))];
}

/** content/forms/de-kiem-tra.yaml: primary is answered on the paper itself, national on an answer sheet. */
export const TestForms = z.strictObject({
  primary: withLengths.describe('Mẫu đề lớp 1–5'),
  national: withLengths.describe('Mẫu đề lớp 6–12'),
});
export type TestForms = z.infer<typeof TestForms>;
