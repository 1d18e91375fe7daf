import { z } from 'zod';
import { KINDS, LEVELS } from '../../questions/question.ts';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

/** A mark of the form editor writes `right={false}` where an author writes nothing. */
const right = z.boolean().default(false);

/** For those who cannot read yet. It stands beside the words and says no more than they do. */
const picture = Id.optional().describe(
  'Tên hình trong content/hinh, không có .svg; ở lớp 1, 2, 3 chỗ nào cũng phải có',
);

export const question = define({
  name: 'Question',
  kind: 'flow',
  label: 'Câu hỏi',
  use: 'Một câu hỏi: lời hỏi, rồi các lựa chọn, câu khẳng định, đáp án hoặc hướng dẫn chấm.',
  props: z.strictObject({
    id: Id.describe('Mã câu, không bao giờ đổi'),
    kind: z
      .enum(KINDS)
      .describe('single, multiple, true-false, short-answer, order, match, find-signs, story hoặc essay'),
    objective: z.string().min(1).describe('Mã mục tiêu mà câu này hỏi'),
    level: z.enum(LEVELS).describe('biet, hieu hoặc van-dung'),
    retired: z.boolean().default(false).describe('Câu đã cũ, không rút vào đề nữa'),
  }),
  inside: [],
});

export const option = define({
  name: 'Option',
  kind: 'mark',
  label: 'Lựa chọn',
  use: 'Một lựa chọn của câu single hoặc multiple, trên một dòng, có <Why> bên trong.',
  props: z.strictObject({
    id: Id.describe('Mã lựa chọn, không bao giờ đổi'),
    right: right.describe('Đây là lựa chọn đúng'),
    picture,
  }),
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

export const item = define({
  name: 'Item',
  kind: 'mark',
  label: 'Việc phải xếp',
  use: 'Một việc của câu order. Viết theo thứ tự đúng; học sinh thấy thứ tự đã xáo.',
  props: z.strictObject({ id: Id.describe('Mã việc, không bao giờ đổi'), picture }),
  inside: ['Question'],
});

export const pair = define({
  name: 'Pair',
  kind: 'mark',
  label: 'Cặp ghép',
  use: 'Một cặp của câu match: vế trái, rồi <With> bọc vế phải, rồi <Why>.',
  props: z.strictObject({ id: Id.describe('Mã cặp, không bao giờ đổi'), picture }),
  inside: ['Question'],
});

export const pairWith = define({
  name: 'With',
  kind: 'mark',
  label: 'Vế phải',
  use: 'Vế phải của một cặp; trên trang và trên giấy các vế phải được xáo.',
  props: z.strictObject({}),
  inside: ['Pair'],
});

export const scene = define({
  name: 'Scene',
  kind: 'flow',
  label: 'Cảnh',
  use: 'Một cảnh của câu story: đoạn văn hoặc tin nhắn mẫu, rồi các <Choice>, mỗi cái một dòng. Cảnh đầu tiên mở chuyện.',
  props: z.strictObject({
    id: Id.describe('Mã cảnh, không bao giờ đổi'),
    end: z
      .enum(['no', 'safe', 'learn'])
      .default('no')
      .describe(
        'Kết thúc, no: chuyện còn tiếp, safe: kết thúc an toàn, learn: kết thúc để rút kinh nghiệm, trang dẫn em quay lại cảnh trước',
      ),
  }),
  inside: ['Question'],
});

export const choice = define({
  name: 'Choice',
  kind: 'mark',
  label: 'Cách xử trí',
  use: 'Một việc em có thể làm trong cảnh, dẫn sang cảnh khác, có <Why> bên trong.',
  props: z.strictObject({
    id: Id.describe('Mã cách xử trí, không bao giờ đổi'),
    to: Id.describe('Mã cảnh tiếp theo'),
    right: right.describe('Đây là cách an toàn'),
  }),
  inside: ['Scene'],
});

export const questionSign = define({
  name: 'Sign',
  kind: 'mark',
  label: 'Dấu hiệu phải tìm',
  use: 'Trong câu find-signs: chỗ đáng ngờ của tin nhắn mẫu mà học sinh phải tìm.',
  props: z.strictObject({
    id: Id.describe('Mã dấu hiệu, không bao giờ đổi'),
    why: z.string().min(1).describe('Vì sao chỗ này đáng ngờ'),
  }),
  inside: ['Message', 'Reply'],
});

export const decoy = define({
  name: 'Decoy',
  kind: 'mark',
  label: 'Chỗ bình thường',
  use: 'Trong câu find-signs: chỗ vô hại của tin nhắn mẫu mà học sinh có thể nghi nhầm.',
  props: z.strictObject({
    id: Id.describe('Mã chỗ này, không bao giờ đổi'),
    why: z.string().min(1).describe('Vì sao chỗ này không đáng ngờ'),
  }),
  inside: ['Message', 'Reply'],
});

export const why = define({
  name: 'Why',
  kind: 'mark',
  label: 'Vì sao',
  use: 'Lời giải thích cho người chọn lựa chọn này, hoặc cho câu short-answer.',
  props: z.strictObject({}),
  inside: ['Question', 'Option', 'Statement', 'Item', 'Pair', 'Choice'],
});
