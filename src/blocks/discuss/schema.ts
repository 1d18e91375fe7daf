import { z } from 'zod';
import { Id, Names } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const discuss = define({
  name: 'Discuss',
  kind: 'flow',
  label: 'Thảo luận',
  use: 'Câu hỏi để cả lớp nói chuyện, kèm câu trả lời mong đợi.',
  props: z.strictObject({
    id: Id.optional().describe('Mã câu thảo luận, để bước dạy gọi tới'),
    about: Names.optional().describe('Mã câu chuyện, tin hay bài mà câu này hỏi tới, cách nhau bằng dấu cách'),
  }),
});

export const answer = define({
  name: 'Answer',
  kind: 'mark',
  label: 'Trả lời mong đợi',
  use: 'Một câu trả lời mong đợi, bọc cả một đoạn; giáo viên thấy, học sinh mở ra mới thấy.',
  props: z.strictObject({}),
  inside: ['Discuss', 'Task'],
});
