import { z } from 'zod';
import { GradeList } from './grade.ts';
import { Id } from './source.ts';

/** Weeks of a school year: those of the programme. */
export const YEAR_WEEKS = 35;
const week = z.int().min(1).max(YEAR_WEEKS);
const name = z.string().min(1).describe('Tên in trên kế hoạch');

/** content/forms/nam-hoc.yaml: how a grade's lessons are spread over its year. */
export const YearForm = z
  .strictObject({
    start: week.describe('Tuần đầu tiên có bài'),
    end: week.describe('Tuần cuối cùng có bài'),
    kept: z.array(week).default([]).describe('Tuần để trống: ôn tập, kiểm tra, nghỉ Tết'),
    order: z
      .array(Id)
      .default([])
      .describe('Thứ tự các bài, trên trang của lớp và trong năm học; bài không ghi ở đây theo sau'),
    places: z
      .array(
        z.strictObject({
          name,
          grades: GradeList.describe('Lớp có chỗ này'),
          needs: z
            .enum(['outcome', 'nothing'])
            .default('nothing')
            .describe('outcome: chỉ bài góp phần vào một yêu cầu cần đạt môn Tin học của lớp'),
        }),
      )
      .min(1)
      .refine((places) => {
        const open = new Set(places.filter(({ needs }) => needs === 'nothing').flatMap(({ grades }) => grades));
        return open.size === 12;
      }, 'mỗi lớp cần ít nhất một chỗ nhận mọi bài (không ghi needs)')
      .describe('Chỗ dạy trọn bài: chỗ đầu tiên hợp với bài, rồi những chỗ khác cũng dạy được bài ấy'),
    quarters: z
      .array(
        z.strictObject({
          name,
          after: z.int().min(0).max(10).describe('Bao nhiêu tuần sau tiết chính'),
          most: z.int().min(1).max(YEAR_WEEKS).default(YEAR_WEEKS).describe('Chỉ bấy nhiêu bài đầu năm'),
        }),
      )
      .default([])
      .describe('Chỗ dạy lại bản 15 phút'),
  })
  .refine((form) => openWeeks(form).length > 0, {
    path: ['end'],
    error: 'không còn tuần nào có bài: xem start, end, kept',
  });
export type YearForm = z.infer<typeof YearForm>;

/** Lessons as they are learnt one after the other; those that the office's order does not name come last. */
export function inOrder<L extends { slug: string }>(lessons: readonly L[], { order }: Pick<YearForm, 'order'>): L[] {
  const rank = ({ slug }: L) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  return lessons.toSorted((a, b) => rank(a) - rank(b));
}

/** The weeks that may have a lesson. */
export const openWeeks = ({ start, end, kept }: { start: number; end: number; kept: readonly number[] }): number[] =>
  Array.from({ length: Math.max(0, end - start + 1) }, (_, i) => start + i).filter((one) => !kept.includes(one));
