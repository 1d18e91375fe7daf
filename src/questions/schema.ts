import { z } from 'zod';
import { Id } from '../curriculum/source.ts';

/** A mark of the form editor writes `right={false}` where an author writes nothing. */
export const right = z.boolean().default(false);

/** For those who cannot read yet. It stands beside the words and says no more than they do. */
export const picture = Id.optional().describe(
  'Tên hình trong content/hinh, không có .svg; ở lớp 1, 2, 3 chỗ nào cũng phải có',
);

/** Only teachers see it: it never leaves for a pupil or a learning system. */
export const myth = Id.optional().describe(
  'Ngộ nhận mà chỗ sai này bắt được: một mã trong content/myths, hoặc none khi chỉ là nhớ sai',
);

/** Where an exercise's own parts stand. */
export const EXERCISES = ['Question', 'Task'] as const;
