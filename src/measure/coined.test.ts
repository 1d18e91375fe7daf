import { expect, test } from 'vitest';
import { asksForCoined, coinedIn } from './coined.ts';

const TITLES = ['Năm mắt xích', 'Bẻ từng mắt xích', 'Bốn cái nút', 'Ba vòng tròn', 'Ba câu soi', 'Hai kênh', 'Ba bước'];
const coined = coinedIn(TITLES, ['chiếc gùi', 'mã OTP'], ['kênh khác']);

test.each([
  ['Câu này bấm nút nào?', 'nút nào'],
  ['Trong năm mắt xích, cái nào đi trước?', 'năm mắt'],
  ['Chọn việc cắt được mắt xích “mượn danh”.', 'mắt xích'],
  ['Ai ở vòng trong cùng?', 'ở vòng'],
  ['Điều nào ở trong gùi?', 'ở trong gùi'],
  ['Những chỗ mà ba câu soi bắt được', 'ba câu soi'],
  ['Theo bài học, em làm gì?', 'theo bài học'],
])('%s asks for what the lesson coined', (stem, asked) => expect(asksForCoined(stem, coined)).toBe(asked));

test.each([
  'Số nào dưới đây là số quen?',
  'Kênh nào em gọi lại?',
  'Em xếp ba bước nhé.',
  'Ba bạn cùng lớp nói gì?',
  'Em bấm nút tắt máy.',
  'Năm đầu xa nhà, em làm gì?',
])('%s asks for nothing of its own', (stem) => expect(asksForCoined(stem, coined)).toBeNull());
