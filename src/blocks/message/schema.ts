import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { TRUTHS } from '../../questions/question.ts';
import { define } from '../define.ts';

export const CHANNELS = ['sms', 'chat', 'call', 'web', 'letter', 'mail', 'game', 'talk'] as const;

/** Stands inside the frame of every made-up message, in every output: children forward screenshots. */
export const SAMPLE_STAMP = 'TIN MẪU – SOẠN ĐỂ HỌC';

export const message = define({
  name: 'Message',
  kind: 'flow',
  label: 'Tin nhắn mẫu',
  use: 'Một tin nhắn, cuộc gọi, trang mạng hay tờ giấy tưởng tượng để học sinh soi dấu hiệu. Mỗi đoạn là một lời.',
  props: z.strictObject({
    kind: z
      .enum(CHANNELS)
      .describe(
        'sms: tin nhắn, chat: trò chuyện, call: cuộc gọi, web: trang mạng, letter: tờ giấy, mail: thư điện tử, game: khung chat trong trò chơi, talk: lời nói trực tiếp ngoài đời',
      ),
    id: Id.optional().describe('Mã tin, để bước dạy, câu thảo luận và trò chơi gọi tới'),
    aloud: z.boolean().default(false).describe('Thầy cô đọc cho nghe: không in trên phiếu của học sinh'),
    truth: z.enum(TRUTHS).default('trap').describe('trap: tin bẫy, genuine: tin thật, ask: tin phải hỏi lại mới biết'),
    because: z
      .string()
      .min(1)
      .optional()
      .describe('Điều quyết định không nằm trong chữ nào của tin, ví dụ tin đứng trong nhóm lớp quen'),
    from: z.string().min(1).describe('Ai gửi, ví dụ "Số lạ"; không dùng tên hay số thật'),
    address: z.string().optional().describe('Địa chỉ hiện trên trang mạng, luôn kết thúc bằng .example'),
    before: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Chuyện trước tin trong một câu ngắn, cho trang Soi tin, nơi tin đứng một mình; lớp 1–3 tin thật, lớp 4–12 cuộc gọi thật phải có, và câu ấy nói nhờ đâu em biết là thật: ai gọi cho ai',
      ),
  }),
  wordsOnly: true,
  madeUp: true,
});

export const reply = define({
  name: 'Reply',
  kind: 'mark',
  label: 'Lời đáp',
  use: 'Lời người nhận trả lời trong cuộc trò chuyện mẫu, bọc cả một đoạn.',
  props: z.strictObject({}),
  inside: ['Message'],
});
