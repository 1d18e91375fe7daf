import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { KINDS } from '../../questions/kinds.ts';
import { LEVELS } from '../../questions/question.ts';
import { define } from '../define.ts';

export const question = define({
  name: 'Question',
  kind: 'flow',
  label: 'Câu hỏi',
  use: 'Một câu hỏi: lời hỏi, rồi các lựa chọn, câu khẳng định, đáp án hoặc hướng dẫn chấm.',
  props: z.strictObject({
    id: Id.describe('Mã câu, không bao giờ đổi'),
    kind: z.enum(KINDS).describe(`${KINDS.slice(0, -1).join(', ')} hoặc ${KINDS.at(-1)}`),
    objective: z.string().min(1).describe('Mã mục tiêu mà câu này hỏi'),
    level: z.enum(LEVELS).describe('biet, hieu hoặc van-dung'),
    retired: z.boolean().default(false).describe('Câu đã cũ, không rút vào đề nữa'),
  }),
  inside: [],
});
