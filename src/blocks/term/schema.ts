import { z } from 'zod';
import { define } from '../define.ts';

export const term = define({
  name: 'Term',
  kind: 'mark',
  label: 'Từ mới',
  use: 'Một từ cần giải nghĩa, ở chỗ nó xuất hiện lần đầu.',
  props: z.strictObject({ meaning: z.string().min(1).describe('Nghĩa của từ, viết cho lứa tuổi này') }),
});
