import { z } from 'zod';
import { lessonPage } from './address.ts';
import type { Alert } from './alert.ts';
import type { Curriculum } from './curriculum.ts';
import type { Grade } from './grade.ts';
import type { LessonFile } from './lesson.ts';
import { Day } from './source.ts';

/** What was published and should not have been, or is true no more: its addresses go on, and say so. */
export const Withdrawn = z
  .strictObject({
    date: Day.describe('Ngày rút, ví dụ 2026-11-24'),
    why: z
      .string()
      .min(1)
      .max(200, 'dài quá 200 kí tự: một hai câu là đủ')
      .describe('Vì sao rút: người cầm bản đã in đọc câu này'),
  })
  .describe('Đã rút: để về sau, còn dùng thì để trống. Điền rồi công bố thì trang chỉ còn nói rằng đã rút và vì sao');
export type Withdrawn = z.infer<typeof Withdrawn>;

/** A lesson of one grade that was withdrawn. */
export interface WithdrawnLesson {
  slug: string;
  grade: Grade;
  care: LessonFile['care'];
  title: string;
  page: string;
  withdrawn: Withdrawn;
}

/** Every grade of every lesson that was published and then withdrawn: its address stays. */
export const withdrawnLessons = ({ lessons }: Pick<Curriculum, 'lessons'>): WithdrawnLesson[] =>
  lessons.flatMap(({ slug, care, title, texts, status, withdrawn }) =>
    status === 'published' && withdrawn
      ? texts.flatMap((text) =>
          text.grades.map((grade) => {
            const page = lessonPage(grade, slug);
            return { slug, grade, care, title: text.title ?? title, page, withdrawn };
          }),
        )
      : [],
  );

export type WithdrawnAlert = Alert & { withdrawn: Withdrawn };
export const withdrawnAlerts = ({ alerts }: Pick<Curriculum, 'alerts'>): WithdrawnAlert[] =>
  alerts.filter((alert): alert is WithdrawnAlert => alert.status === 'published' && alert.withdrawn !== undefined);
