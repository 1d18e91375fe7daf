import { z } from 'zod';
import { Names } from '../../curriculum/source.ts';
import { ACTIVITY_KINDS, PHASES } from '../../curriculum/plan-form.ts';
import { define } from '../define.ts';

export const activity = define({
  name: 'Activity',
  kind: 'flow',
  label: 'Hoạt động',
  use: 'Một hoạt động của tiết học, có thời gian, mục tiêu, nội dung và sản phẩm.',
  props: z.strictObject({
    kind: z
      .enum(ACTIVITY_KINDS)
      .describe('open: mở đầu, form: hình thành kiến thức, practice: luyện tập, apply: vận dụng'),
    title: z.string().min(1).describe('Tên hoạt động, học sinh cũng thấy'),
    minutes: z.coerce.number().int().positive().describe('Số phút'),
    goal: z.string().min(1).describe('Mục tiêu của hoạt động (giáo viên thấy)'),
    task: z
      .string()
      .min(1)
      .describe('Nội dung: học sinh được giao việc gì (giáo viên thấy, học sinh thấy trên trang chiếu)'),
    product: z.string().min(1).describe('Sản phẩm: học sinh làm ra hoặc nói được gì (giáo viên thấy)'),
    objectives: z
      .string()
      .meta({ names: true })
      .optional()
      .describe(
        'Mã các mục tiêu mà hoạt động này dạy, cách nhau bằng dấu cách: trang kết quả trắc nghiệm dẫn học sinh về đúng đây',
      ),
  }),
  inside: [],
});

export const phase = define({
  name: 'Phase',
  kind: 'flow',
  label: 'Bước tổ chức',
  use: 'Một bước tổ chức hoạt động: thầy cô làm gì, học sinh làm gì.',
  props: z.strictObject({
    is: z
      .enum(PHASES)
      .describe('assign: giao nhiệm vụ, perform: thực hiện, report: báo cáo thảo luận, conclude: kết luận'),
    minutes: z.coerce
      .number()
      .int()
      .positive()
      .optional()
      .describe('Số phút của bước; các bước cộng lại bằng số phút của hoạt động'),
    of: Names.optional().describe(
      'Mã những gì được làm, được chữa trong bước này, cách nhau bằng dấu cách: trang chiếu đáp án theo đó',
    ),
    groups: z.coerce.number().int().min(1).max(20).optional().describe('Bao nhiêu nhóm hay em lên báo cáo'),
  }),
  inside: ['Activity', 'Short'],
  teacherOnly: true,
});

export const teacher = define({
  name: 'Teacher',
  kind: 'mark',
  label: 'Giáo viên',
  use: 'Việc của giáo viên trong một bước.',
  props: z.strictObject({}),
  inside: ['Phase'],
  teacherOnly: true,
});

export const students = define({
  name: 'Students',
  kind: 'mark',
  label: 'Học sinh',
  use: 'Việc của học sinh trong một bước.',
  props: z.strictObject({}),
  inside: ['Phase'],
  teacherOnly: true,
});

export const say = define({
  name: 'Say',
  kind: 'mark',
  label: 'Lời nói',
  use: 'Lời thầy cô nói với lớp, nguyên văn, bọc cả một đoạn. Tờ kịch bản in từng lời.',
  props: z.strictObject({}),
  inside: ['Phase'],
  teacherOnly: true,
});

export const show = define({
  name: 'Show',
  kind: 'mark',
  label: 'Giơ lên',
  use: 'Thầy cô giơ, chiếu hay viết bảng điều gì, bọc cả một đoạn. Tờ kịch bản in điều này.',
  props: z.strictObject({}),
  inside: ['Phase'],
  teacherOnly: true,
});
