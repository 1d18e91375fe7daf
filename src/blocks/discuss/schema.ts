import { z } from 'zod';
import { define } from '../define.ts';

export const discuss = define({
  name: 'Discuss',
  kind: 'flow',
  label: 'Thảo luận',
  use: 'Câu hỏi để cả lớp nói chuyện, kèm câu trả lời mong đợi.',
  props: z.strictObject({}),
});

export const answer = define({
  name: 'Answer',
  kind: 'mark',
  label: 'Trả lời mong đợi',
  use: 'Một câu trả lời mong đợi, bọc cả một đoạn; giáo viên thấy, học sinh mở ra mới thấy.',
  props: z.strictObject({}),
  inside: ['Discuss', 'Task'],
});
