import { z } from 'zod';
import { KINDS, LEVELS } from '../../model/question.ts';
import { Id } from '../../model/source.ts';
import { define } from '../define.ts';

/** A mark of the form editor writes `right={false}` where an author writes nothing. */
const right = z.boolean().default(false);

export const question = define({
  name: 'Question',
  kind: 'flow',
  label: 'Câu hỏi',
  use: 'Một câu hỏi: lời hỏi, rồi các lựa chọn, câu khẳng định, đáp án hoặc hướng dẫn chấm.',
  props: z.strictObject({
    id: Id.describe('Mã câu, không bao giờ đổi'),
    kind: z.enum(KINDS).describe('single, multiple, true-false, short-answer hoặc essay'),
    objective: z.string().min(1).describe('Mã mục tiêu mà câu này hỏi'),
    level: z.enum(LEVELS).describe('biet, hieu hoặc van-dung'),
    retired: z.boolean().default(false).describe('Câu đã cũ, không rút vào đề nữa'),
  }),
});

export const option = define({
  name: 'Option',
  kind: 'mark',
  label: 'Lựa chọn',
  use: 'Một lựa chọn của câu single hoặc multiple, trên một dòng, có <Why> bên trong.',
  props: z.strictObject({ id: Id.describe('Mã lựa chọn, không bao giờ đổi'), right: right.describe('Đây là lựa chọn đúng') }),
  inside: ['Question'],
});

export const statement = define({
  name: 'Statement',
  kind: 'mark',
  label: 'Câu khẳng định',
  use: 'Một trong bốn câu khẳng định của câu true-false, có <Why> bên trong.',
  props: z.strictObject({ id: Id.describe('Mã câu khẳng định'), right: right.describe('Câu khẳng định này đúng') }),
  inside: ['Question'],
});

export const accept = define({
  name: 'Accept',
  kind: 'mark',
  label: 'Đáp án được chấp nhận',
  use: 'Một cách trả lời đúng của câu short-answer; cách đầu tiên được in trong đáp án.',
  props: z.strictObject({}),
  inside: ['Question'],
});

export const guide = define({
  name: 'Guide',
  kind: 'mark',
  label: 'Hướng dẫn chấm',
  use: 'Một ý của hướng dẫn chấm câu essay, với số điểm.',
  props: z.strictObject({ points: z.coerce.number().positive().describe('Điểm của ý này, ví dụ 0.5') }),
  inside: ['Question'],
});

export const why = define({
  name: 'Why',
  kind: 'mark',
  label: 'Vì sao',
  use: 'Lời giải thích cho người chọn lựa chọn này, hoặc cho câu short-answer.',
  props: z.strictObject({}),
  inside: ['Question', 'Option', 'Statement'],
});
