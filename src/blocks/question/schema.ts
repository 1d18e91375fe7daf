import { z } from 'zod';
import { Id, Names } from '../../curriculum/source.ts';
import { KINDS } from '../../questions/kinds.ts';
import { LEVELS, TRUTHS } from '../../questions/question.ts';
import { define } from '../define.ts';

export const question = define({
  name: 'Question',
  kind: 'flow',
  label: 'Câu hỏi',
  use: 'Một câu hỏi: lời hỏi, rồi các lựa chọn, câu khẳng định, đáp án hoặc hướng dẫn chấm.',
  props: z.strictObject({
    id: Id.describe('Mã câu, không bao giờ đổi'),
    kind: z.enum(KINDS).describe(`${KINDS.slice(0, -1).join(', ')} hoặc ${KINDS.at(-1)}`),
    objective: Names.describe('Mã mục tiêu mà câu này hỏi'),
    level: z.enum(LEVELS).describe('biet, hieu hoặc van-dung'),
    use: z
      .enum(['quiz', 'test'])
      .default('quiz')
      .describe('quiz: trắc nghiệm trên trang, test: chỉ để ra đề, học sinh không thấy ở đâu khác'),
    truth: z
      .enum(['none', ...TRUTHS])
      .default('none')
      .describe('none: không hỏi về tin nào, trap: tin bẫy, genuine: tin thật, ask: tin phải hỏi lại mới biết'),
    retired: z.boolean().default(false).describe('Câu đã cũ, không rút vào đề nữa'),
  }),
  inside: [],
});
