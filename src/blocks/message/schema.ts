import { z } from 'zod';
import { define } from '../define.ts';

export const CHANNELS = ['sms', 'chat', 'call', 'web', 'letter'] as const;

/** Stands inside the frame of every made-up message, in every output: children forward screenshots. */
export const SAMPLE_STAMP = 'MẪU – KHÔNG CÓ THẬT';

export const message = define({
  name: 'Message',
  kind: 'flow',
  label: 'Tin nhắn mẫu',
  use: 'Một tin nhắn, cuộc gọi, trang mạng hay tờ giấy tưởng tượng để học sinh soi dấu hiệu. Mỗi đoạn là một lời.',
  props: z.strictObject({
    kind: z
      .enum(CHANNELS)
      .describe('sms: tin nhắn, chat: trò chuyện, call: cuộc gọi, web: trang mạng, letter: tờ giấy'),
    from: z.string().min(1).describe('Ai gửi, ví dụ "Số lạ"; không dùng tên hay số thật'),
    address: z.string().optional().describe('Địa chỉ hiện trên trang mạng, luôn kết thúc bằng .example'),
  }),
  wordsOnly: true,
});

export const reply = define({
  name: 'Reply',
  kind: 'mark',
  label: 'Lời đáp',
  use: 'Lời người nhận trả lời trong cuộc trò chuyện mẫu, bọc cả một đoạn.',
  props: z.strictObject({}),
  inside: ['Message'],
});
