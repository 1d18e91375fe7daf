import { z } from 'zod';
import { KINDS } from '../questions/kinds.ts';
import { GRADES, GradeList, showGrades, type Grade } from './grade.ts';

const count = z.int().positive();

/** Grades that texts are written for together, and what their readers can do: the project's own values. */
const GradeGroup = z
  .strictObject({
    grades: GradeList.describe('Các lớp của nhóm, ví dụ 4-5'),
    sentence: z
      .strictObject({
        mean: count.describe('Câu trung bình dài nhiều nhất bao nhiêu tiếng'),
        floor: count.optional().describe('Câu trong chuyện và lời của bài trung bình dài ít nhất bao nhiêu tiếng'),
        longest: count.describe('Câu dài nhất, tính bằng tiếng'),
        long_share: z.number().min(0).max(1).optional().describe('Ít nhất bao nhiêu phần số câu là câu dài'),
      })
      .describe('Câu các em đọc được'),
    paragraph: z
      .strictObject({
        sentences: count.describe('Số câu của một đoạn'),
        tieng: count.describe('Số tiếng của một đoạn'),
      })
      .describe('Đoạn dài nhất'),
    terms: count.describe('Số từ mới một bài giải nghĩa'),
    wait: count.describe('Số tiếng em đọc trên trang giữa hai chỗ có việc để làm'),
    questions: z
      .strictObject({
        quiz: count.describe('Ít nhất bao nhiêu câu trắc nghiệm'),
        test: count.optional().describe('Ít nhất bao nhiêu câu để dành cho đề'),
        test_kinds: z
          .partialRecord(z.enum(KINDS), count)
          .optional()
          .describe('Trong đó mỗi dạng ít nhất bao nhiêu câu'),
      })
      .describe('Số câu hỏi của một bài'),
    hand_out: z.number().min(1).describe('Phát phiếu lâu gấp mấy so với toc-do.yaml'),
  })
  .transform((group) => ({ ...group, name: nameOf(group.grades) }));

/** A group goes by the grades it is written with: `4-5`. */
export type GradeGroup = z.infer<typeof GradeGroup>;

/** content/forms/nhom-lop.yaml. */
export const GroupsFile = z.strictObject({
  groups: z
    .array(GradeGroup)
    .describe('Các nhóm lớp, từ nhỏ đến lớn; mỗi lớp ở đúng một nhóm')
    .superRefine((groups, context) => {
      const listed = groups.flatMap(({ grades }) => grades);
      if (listed.join() === GRADES.join()) return;
      const missing = GRADES.filter((grade) => !listed.includes(grade));
      context.addIssue({
        code: 'custom',
        message: missing.length
          ? `chưa nhóm nào có lớp ${showGrades(missing)}`
          : 'mỗi lớp ở đúng một nhóm, nhóm nhỏ đứng trước',
      });
    }),
});

const nameOf = (grades: readonly Grade[]): string => showGrades(grades).replaceAll('–', '-');

/** The group of a text, by its youngest readers. */
export const groupOf = (groups: readonly GradeGroup[], grades: readonly Grade[]): GradeGroup =>
  groups.find((group) => group.grades.includes(Math.min(...grades)))!;
