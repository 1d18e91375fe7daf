import { z } from 'zod';
import { define } from '../define.ts';

export const familyNote = define({
  name: 'FamilyNote',
  kind: 'flow',
  label: 'Mang về nhà',
  use: 'Lời gửi gia đình: điều em kể lại và cùng làm với ông bà, cha mẹ.',
  props: z.strictObject({ title: z.string().min(1).describe('Tiêu đề') }),
});
