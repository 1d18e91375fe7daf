import { z } from 'zod';
import { define } from '../define.ts';

export const callout = define({
  name: 'Callout',
  kind: 'flow',
  label: 'Khung nhấn mạnh',
  use: 'Điều cần nhớ, lưu ý, mẹo hoặc quy định.',
  props: z.strictObject({
    kind: z.enum(['remember', 'warning', 'tip', 'law']).describe('remember: ghi nhớ, warning: cẩn thận, tip: mẹo, law: quy định'),
    title: z.string().min(1).describe('Tiêu đề của khung'),
  }),
});
