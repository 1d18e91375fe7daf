import { z } from 'zod';

/** The four kinds of activity common to Công văn 5512 and Công văn 2345. */
export const ACTIVITY_KINDS = ['open', 'form', 'practice', 'apply'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
/** The four steps of carrying out a task in Công văn 5512 and, under its own names, in part A of Công văn 2345. */
export const PHASES = ['assign', 'perform', 'report', 'conclude'] as const;
export type PhaseName = (typeof PHASES)[number];

const words = z.string().min(1);
const heading = words.optional();
const name = words.describe('Tên in trên kế hoạch');
const nameEach = <K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, name])) as Record<K, typeof name>);

/** What stands in a plan besides the lesson's own words, as an office wants it. */
export const PlanForm = z.strictObject({
  title: words.describe('Tên in ở đầu kế hoạch; {TEN} là tên bài viết hoa'),
  teacher: z.array(words).describe('Các dòng bên phải đầu giấy; [] khi không có'),
  head: z.array(words).describe('Các dòng dưới tên kế hoạch; {ten}, {lop}, {tiet}, {phut} là chỗ máy điền'),
  follows: heading.describe('Theo văn bản nào; ghi ở phụ lục kế hoạch'),
  headings: z
    .strictObject({
      objectives: words.describe('Tên mục mục tiêu'),
      knowledge: heading.describe('Tên mục kiến thức'),
      competences: heading.describe('Tên mục năng lực'),
      qualities: heading.describe('Tên mục phẩm chất'),
      materials: words.describe('Tên mục đồ dùng'),
      course: words.describe('Tên mục các hoạt động'),
      changes: heading.describe('Tên mục điều chỉnh sau bài dạy'),
    })
    .describe('Tên các mục'),
  activity: words.describe('Dòng đầu của một hoạt động, ví dụ "Hoạt động {so}. {loai}: {ten} ({phut} phút)"'),
  activities: nameEach(ACTIVITY_KINDS).describe('Tên bốn loại hoạt động: open, form, practice, apply'),
  labels: z
    .strictObject({
      goal: words.describe('Tên ý mục tiêu'),
      task: words.describe('Tên ý nội dung'),
      product: words.describe('Tên ý sản phẩm'),
      how: heading.describe('Tên ý tổ chức thực hiện'),
    })
    .describe('Tên các ý của một hoạt động'),
  columns: z
    .strictObject({ teacher: words.describe('Tên cột giáo viên'), students: words.describe('Tên cột học sinh') })
    .optional()
    .describe('Tên hai cột, khi các bước xếp thành bảng'),
  steps: nameEach(PHASES).describe('Tên bốn bước: assign, perform, report, conclude'),
});
export type PlanForm = z.infer<typeof PlanForm>;

/** content/forms/ke-hoach.yaml. */
export const PlanForms = z.strictObject({
  primary: PlanForm.describe('Mẫu kế hoạch lớp 1–5'),
  secondary: PlanForm.describe('Mẫu kế hoạch lớp 6–12'),
});
export type PlanForms = z.infer<typeof PlanForms>;

/** What a line of a plan may leave to be filled in, and the first line of an activity. */
export const PLAN_PLACES = ['ten', 'TEN', 'lop', 'tiet', 'phut'];
export const ACTIVITY_PLACES = ['so', 'loai', 'ten', 'phut'];
