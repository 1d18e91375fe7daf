import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

/** What each kind is called where colour and picture do not tell it. */
export const CALLOUTS = { remember: 'Ghi nhớ', warning: 'Cẩn thận', tip: 'Cần biết', law: 'Quy định' } as const;

export const callout = define({
  name: 'Callout',
  kind: 'flow',
  label: 'Khung nhấn mạnh',
  use: 'Điều cần nhớ, điều phải cẩn thận, điều cần biết hoặc quy định.',
  props: z.strictObject({
    kind: z
      .enum(['remember', 'warning', 'tip', 'law'])
      .describe('remember: ghi nhớ, warning: cẩn thận, tip: cần biết, law: quy định'),
    title: z.string().min(1).describe('Tiêu đề của khung'),
    id: Id.optional().describe('Mã, để bước dạy gọi tới'),
  }),
});
