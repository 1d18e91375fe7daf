import { z } from 'zod';
import { define } from '../../blocks/define.ts';

export const guide = define({
  name: 'Guide',
  kind: 'mark',
  label: 'Hướng dẫn chấm',
  use: 'Một ý của hướng dẫn chấm câu essay, với số điểm.',
  props: z.strictObject({ points: z.coerce.number().positive().describe('Điểm của ý này, ví dụ 0.5') }),
  inside: ['Question'],
});
