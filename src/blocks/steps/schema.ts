import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const steps = define({
  name: 'Steps',
  kind: 'flow',
  label: 'Các bước',
  use: 'Việc làm lần lượt; bên trong là một danh sách đánh số.',
  props: z.strictObject({
    title: z.string().min(1).describe('Tên của các bước'),
    id: Id.optional().describe('Mã, để bước dạy gọi tới'),
  }),
});
