import { z } from 'zod';
import { GradeList } from './grade.ts';
import { Id } from './source.ts';

/**
 * A misconception that wrong answers show: what a child tells itself, in the first person. It is for those who write
 * and teach, and never leaves for a pupil or a learning system.
 */
export const Myth = z.strictObject({
  id: Id.describe('Mã của ngộ nhận, ví dụ cham-la-mat-qua; câu hỏi sẽ nhắc tới'),
  text: z.string().min(1).describe('Lời trẻ tự nhủ, ngôi thứ nhất'),
  why: z.string().min(1).describe('Vì sao sai, viết cho thầy cô'),
  grades: GradeList.describe('Lớp hay các lớp hay gặp, ví dụ 4-12'),
});
export type Myth = z.infer<typeof Myth>;

/** content/myths/*.yaml: a file a lesson, and one that lessons share. */
export const MythsFile = z.strictObject({ myths: z.array(Myth).describe('Các ngộ nhận') });
