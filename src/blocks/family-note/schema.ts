import { z } from 'zod';
import { define } from '../define.ts';

export const familyNote = define({
  name: 'FamilyNote',
  kind: 'flow',
  label: 'Mang về nhà',
  use: 'Lời gửi gia đình: điều em kể lại và cùng làm với ông bà, cha mẹ. In trên tờ gửi gia đình, mỗi em một tờ, nên không in lại trên phiếu học tập.',
  props: z.strictObject({
    title: z.string().min(1).describe('Tiêu đề'),
    trick: z
      .string()
      .optional()
      .describe('Chiêu lừa là gì, nói với ông bà, cha mẹ trong một, hai câu; in trên tờ gửi gia đình'),
    signs: z
      .string()
      .optional()
      .describe(
        'Ba dấu hiệu, mỗi dấu hiệu không quá 26 chữ cái, cách nhau bằng dấu chấm phẩy; in trên tờ gửi gia đình và áp phích',
      ),
  }),
});
