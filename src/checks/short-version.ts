import { makeShort } from '../teaching/short-version.ts';
import { textRule } from './text-rule.ts';

/** Every text gives a version for a quarter of an hour, from its own pieces. */
export const shortVersion = textRule('bai-15-phut', ({ cuts, document }, report) => {
  if (cuts.every((one) => makeShort(one))) return;
  report(
    document,
    document.placeOf(['minutes']),
    'Không rút được bài này thành bài 15 phút.',
    'Nơi thiếu thiết bị hoặc chỉ có mười lăm phút vẫn phải dạy được: đọc câu chuyện, soi một tin nhắn, hỏi, ba bước, mang về nhà.',
    'Bài cần <Story>, <Message>, <Discuss>, <Steps> và <FamilyNote>; câu chuyện đầu tiên đọc to không quá sáu phút.',
  );
});
