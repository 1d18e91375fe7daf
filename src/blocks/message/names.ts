import type { Channel } from '../../document/paper.ts';
import type { Truth } from '../../questions/question.ts';

/** What a message of each kind is called, and `these` in the middle of a sentence. */
export const NAMES: Record<Channel, { name: string; these: string }> = {
  sms: { name: 'Tin nhắn', these: 'tin nhắn' },
  chat: { name: 'Trò chuyện', these: 'cuộc trò chuyện' },
  call: { name: 'Cuộc gọi', these: 'cuộc gọi' },
  web: { name: 'Trang mạng', these: 'trang mạng' },
  letter: { name: 'Tờ giấy', these: 'tờ giấy' },
  mail: { name: 'Thư điện tử', these: 'lá thư' },
  talk: { name: 'Gặp trực tiếp', these: 'lời nói' },
  game: { name: 'Khung chat trong trò chơi', these: 'đoạn chat' },
};

/** Who speaks through a loudspeaker meets nobody. */
export const nameOf = (kind: Channel, from: string): string =>
  kind === 'talk' && /(?<!\p{L})loa(?!\p{L})/iu.test(from) ? 'Tiếng loa' : NAMES[kind].name;

/** What is said of a message once the pupil has judged it. */
export const VERDICTS: Record<Truth, string> = {
  trap: 'Tin này là bẫy.',
  genuine: 'Tin này là thật.',
  ask: 'Tin này phải hỏi thêm mới biết.',
};
