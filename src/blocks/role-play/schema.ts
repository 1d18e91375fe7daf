import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const rolePlay = define({
  name: 'RolePlay',
  kind: 'flow',
  label: 'Đóng vai',
  use: 'Một màn đóng vai: tình huống, rồi từ hai vai trở lên (thẻ Role). Ai lừa người khác thì thầy cô đóng.',
  props: z.strictObject({
    id: Id.describe('Mã màn đóng vai, không bao giờ đổi'),
    title: z.string().min(1).describe('Tên màn đóng vai'),
    honest: z.boolean().default(false).describe('Không vai nào lừa ai, nên không cần vai của thầy cô'),
  }),
  madeUp: true,
});

export const role = define({
  name: 'Role',
  kind: 'leaf',
  label: 'Vai',
  use: 'Một vai: là ai, muốn gì, mở đầu bằng câu nào. Vai của học sinh in thành thẻ để cầm; vai của thầy cô hiện như cuộc gọi hay lời nói có dấu mẫu.',
  props: z.strictObject({
    name: z.string().min(1).describe('Vai ấy là ai, ví dụ "Người gọi"'),
    wants: z.string().min(1).describe('Vai ấy muốn gì'),
    says: z.string().min(1).describe('Câu mở đầu của vai ấy'),
    by: z
      .enum(['pupil', 'teacher'])
      .default('pupil')
      .describe('Ai đóng, pupil: học sinh, teacher: thầy cô; vai lừa người khác luôn là teacher'),
    kind: z
      .enum(['call', 'talk'])
      .default('call')
      .describe('Vai của thầy cô nói qua đâu, call: gọi điện, talk: gặp trực tiếp'),
    reply: z.string().optional().describe('Lời đáp mong đợi; giáo viên thấy, học sinh mở ra mới thấy'),
  }),
  inside: ['RolePlay'],
});
