import { z } from 'zod';
import { define } from '../../blocks/define.ts';
import { EXERCISES } from '../schema.ts';

export const accept = define({
  name: 'Accept',
  kind: 'mark',
  label: 'Đáp án được chấp nhận',
  use: 'Một cách trả lời đúng của câu short-answer; cách đầu tiên được in trong đáp án. Cách đầu là một số thì số ấy viết bằng chữ hay kèm đơn vị cũng được tính.',
  props: z.strictObject({}),
  inside: EXERCISES,
});
