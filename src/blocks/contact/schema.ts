import { z } from 'zod';
import { Names } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const contact = define({
  name: 'Contact',
  kind: 'inline',
  label: 'Nơi giúp đỡ',
  use: 'Một nơi để gọi hoặc hỏi, lấy trong content/office.yaml; tên, số và ngày kiểm tra tự hiện.',
  props: z.strictObject({ id: Names.describe('Mã nơi giúp đỡ, ví dụ tong-dai-111') }),
});
