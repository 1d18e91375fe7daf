import { z } from 'zod';
import { define } from '../../blocks/define.ts';
import { Id } from '../../curriculum/source.ts';

const decides = z.boolean().default(false).describe('Chỗ quyết định tin này là bẫy hay thật: trò chơi nêu chỗ này');
const id = Id.optional().describe('Mã chỗ này, không bao giờ đổi; câu find-signs nào cũng cần');

export const sign = define({
  name: 'Sign',
  kind: 'mark',
  label: 'Dấu hiệu',
  use: 'Chỗ đáng ngờ trong tin nhắn mẫu và lời giải thích; trong câu find-signs là chỗ học sinh phải tìm.',
  props: z.strictObject({ id, why: z.string().min(1).describe('Vì sao chỗ này đáng ngờ'), decides }),
});

export const decoy = define({
  name: 'Decoy',
  kind: 'mark',
  label: 'Chỗ bình thường',
  use: 'Chỗ vô hại trong lời của người gửi mà học sinh có thể nghi nhầm, và vì sao nó vô hại.',
  props: z.strictObject({ id, why: z.string().min(1).describe('Vì sao chỗ này không đáng ngờ'), decides }),
  inside: ['Message', 'Reply'],
});
