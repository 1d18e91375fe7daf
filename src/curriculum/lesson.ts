import { z } from 'zod';
import { GradeList } from './grade.ts';
import type { Picture } from '../document/paper.ts';
import type { Question } from '../questions/kinds.ts';
import { Day, Id, Source } from './source.ts';
import type { Flow } from './tree.ts';

/** lesson.yaml: what all grades of a lesson share. */
export const LessonFile = z.strictObject({
  title: z.string().min(1).describe('Tên bài'),
  summary: z.string().min(1).describe('Một câu nói bài này giúp được gì'),
  grades: GradeList.describe('Các lớp mà bài dành cho, ví dụ 1-12; mỗi lớp phải có đúng một văn bản'),
  forms: z.array(z.string()).min(1).describe('Mã các hình thức lừa đảo, lấy trong content/frameworks/scam-forms.yaml'),
  sources: z.array(Source).min(1).describe('Các nguồn của bài'),
  revisions: z
    .array(z.strictObject({ date: Day.describe('Ngày sửa'), changed: z.string().min(1).describe('Sửa điều gì') }))
    .min(1)
    .describe('Lịch sử sửa đổi, mới nhất ở cuối'),
  reviewer: z.string().min(1).describe('Người hoặc nhóm đã duyệt bài'),
  status: z.enum(['draft', 'published']).describe('draft: còn soạn, published: đã đăng'),
});
export type LessonFile = z.infer<typeof LessonFile>;

export const Objective = z.strictObject({
  id: Id.describe('Tên ngắn của mục tiêu, câu hỏi sẽ nhắc tới'),
  text: z.string().min(1).describe('Mục tiêu, bắt đầu bằng một động từ'),
});
export type Objective = z.infer<typeof Objective>;

/** The front matter of bai.mdx: what is true of this text for all the grades it is written for. */
export const TextMatter = z.strictObject({
  grades: GradeList.describe('Lớp hoặc các lớp mà bài này viết cho, ví dụ 4-5'),
  title: z.string().optional().describe('Tên bài riêng cho lứa tuổi này, nếu khác tên chung'),
  summary: z.string().optional().describe('Một câu giới thiệu viết cho học sinh lứa tuổi này'),
  minutes: z.int().positive().describe('Số phút: 35 mỗi tiết ở tiểu học, 45 ở THCS và THPT'),
  objectives: z.array(Objective).min(1).describe('Mục tiêu của bài'),
  outcomes: z.array(z.string()).default([]).describe('Mã yêu cầu cần đạt trong content/frameworks/outcomes.yaml'),
  competences: z.array(z.string()).default([]).describe('Mã năng lực số trong content/frameworks/competences.yaml'),
  qualities: z.array(z.string()).default([]).describe('Phẩm chất bài góp phần hình thành'),
  materials: z.array(z.string()).default([]).describe('Đồ dùng, thiết bị cần chuẩn bị'),
});
export type TextMatter = z.infer<typeof TextMatter>;

/** One text of a lesson, written for some grades, with its questions. */
export interface LessonText extends TextMatter {
  /** Path of bai.mdx and of cau-hoi.mdx, as Problems name them. */
  file: string;
  questionsFile: string | null;
  body: Flow[];
  questions: Question[];
}

export interface Lesson extends LessonFile {
  /** The folder's name; part of the address, never changed once published. */
  slug: string;
  file: string;
  texts: LessonText[];
  /** The lesson's own pictures, by the name a <Figure> gives. */
  pictures: Record<string, Picture>;
}
