import { z } from 'zod';
import { GradeList } from './grade.ts';
import type { Picture } from '../document/paper.ts';
import type { Question } from '../questions/kinds.ts';
import { Language, type Sound } from './sound.ts';
import { Day, Id, Source } from './source.ts';
import type { Flow } from './tree.ts';
import { Withdrawn } from './withdrawn.ts';

/** One line of a lesson's history. */
const Revision = z.strictObject({
  date: Day.describe('Ngày sửa'),
  grades: GradeList.optional().describe('Sửa ở lớp nào, ví dụ 4-5; để trống khi ở mọi lớp'),
  changed: z.string().min(1).describe('Sửa điều gì, nói với thầy cô dùng bài'),
});
export type Revision = z.infer<typeof Revision>;

/** lesson.yaml: what all grades of a lesson share. */
export const LessonFile = z.strictObject({
  title: z.string().min(1).describe('Tên bài'),
  summary: z.string().min(1).describe('Một câu nói bài này giúp được gì'),
  grades: GradeList.describe('Các lớp mà bài dành cho, ví dụ 1-12; mỗi lớp phải có đúng một văn bản'),
  forms: z
    .array(z.string())
    .describe(
      'Mã các hình thức lừa đảo, lấy trong content/frameworks/scam-forms.yaml; để trống khi không có mã nào hợp',
    ),
  sources: z.array(Source).min(1).describe('Các nguồn của bài'),
  revisions: z.array(Revision).min(1).describe('Lịch sử sửa đổi, mới nhất ở cuối'),
  reviewer: z.string().min(1).describe('Người hoặc nhóm đã duyệt bài'),
  care: z
    .enum(['open', 'private'])
    .default('open')
    .describe(
      'open: cả lớp cùng học, private: chuyện riêng tư; không thẻ, biểu quyết, đóng vai, không giữ gì trên máy',
    ),
  status: z.enum(['draft', 'published']).describe('draft: còn soạn, published: đã đăng'),
  languages: z
    .array(Language)
    .optional()
    .describe('Các tiếng khác tiếng Việt mà bài có bản thu (thư mục tieng của văn bản)'),
  // For later, so last in the form.
  withdrawn: Withdrawn.optional(),
});
export type LessonFile = z.infer<typeof LessonFile>;

/** Whether a lesson is on the site for its classes: published, and not withdrawn since. */
export const isTaught = ({ status, withdrawn }: Pick<LessonFile, 'status' | 'withdrawn'>): boolean =>
  status === 'published' && withdrawn === undefined;

/** Kiến thức, năng lực, phẩm chất: how Công văn 5512 and 2345 part objectives. */
const OBJECTIVE_TYPES = ['kien-thuc', 'nang-luc', 'pham-chat'] as const;

export const Objective = z.strictObject({
  id: Id.describe('Tên ngắn của mục tiêu, câu hỏi sẽ nhắc tới'),
  type: z.enum(OBJECTIVE_TYPES).describe('kien-thuc: kiến thức, nang-luc: năng lực, pham-chat: phẩm chất'),
  text: z.string().min(1).describe('Mục tiêu, bắt đầu bằng một động từ'),
});
export type Objective = z.infer<typeof Objective>;

export const Quality = z.strictObject({
  name: z.string().min(1).describe('Tên phẩm chất, ví dụ Trách nhiệm'),
  shows: z.string().min(1).describe('Học sinh làm gì thì thấy được phẩm chất ấy trong tiết này'),
});
export type Quality = z.infer<typeof Quality>;

/** Who and where the text's story is: two texts of one grade share neither. */
export const Setting = z.strictObject({
  child: z.string().min(1).describe('Bạn nhỏ trong chuyện'),
  place: z.string().min(1).describe('Nơi xảy ra chuyện'),
  device: z.string().min(1).describe('Lừa qua gì: điện thoại bàn, tờ phiếu, nhóm chat…'),
  ending: z.string().min(1).describe('Chuyện kết ra sao'),
});

/** The front matter of bai.mdx: what is true of this text for all the grades it is written for. */
export const TextMatter = z.strictObject({
  grades: GradeList.describe('Lớp hoặc các lớp mà bài này viết cho, ví dụ 4-5'),
  title: z.string().optional().describe('Tên bài riêng cho lứa tuổi này, nếu khác tên chung'),
  summary: z.string().optional().describe('Một câu giới thiệu viết cho học sinh lứa tuổi này'),
  minutes: z.int().positive().describe('Số phút: 35 mỗi tiết ở tiểu học, 45 ở THCS và THPT'),
  objectives: z.array(Objective).min(1).describe('Mục tiêu của bài'),
  forms: z
    .array(z.string())
    .optional()
    .describe(
      'Những hình thức lừa đảo mà bài này dạy, khi không phải mọi hình thức ghi ở lesson.yaml; có thể để trống',
    ),
  outcomes: z.array(z.string()).default([]).describe('Mã yêu cầu cần đạt trong content/frameworks/outcomes.yaml'),
  competences: z.array(z.string()).default([]).describe('Mã năng lực số trong content/frameworks/competences.yaml'),
  qualities: z.array(Quality).default([]).describe('Phẩm chất bài góp phần hình thành, kèm biểu hiện'),
  materials: z.array(z.string()).default([]).describe('Đồ dùng, thiết bị cần chuẩn bị'),
  setting: Setting.optional().describe('Bối cảnh câu chuyện, để không có hai bài trùng nhau trong một lớp'),
});
export type TextMatter = z.infer<typeof TextMatter>;

/** The ids of the scam forms that a text teaches: its lesson's, or those of them that it names itself. */
export const formsOf = ({ forms }: Pick<LessonFile, 'forms'>, text: Pick<TextMatter, 'forms'>): readonly string[] =>
  text.forms ?? forms;

/** One text of a lesson, written for some grades, with its questions. */
export interface LessonText extends TextMatter {
  /** Path of bai.mdx and of cau-hoi.mdx, as Problems name them. */
  file: string;
  questionsFile: string | null;
  body: Flow[];
  questions: Question[];
  /** Its parts as somebody read them out. */
  sounds: Sound[];
}

export interface Lesson extends LessonFile {
  /** The folder's name; part of the address, never changed once published. */
  slug: string;
  file: string;
  texts: LessonText[];
  /** The lesson's own pictures, by the name a <Figure> gives. */
  pictures: Record<string, Picture>;
}
