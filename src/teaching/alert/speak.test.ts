import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';
import { countTieng, speak, unsayable } from './speak.ts';

const LIST = [
  { write: 'OTP', say: 'ô tê pê' },
  { write: 'TP.HCM', say: 'Thành phố Hồ Chí Minh' },
  { write: 'TP', say: 'thành phố' },
  { write: 'Quân y 108', say: 'Quân y một không tám' },
];

test.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [55, 'năm mươi lăm'],
  [101, 'một trăm linh một'],
  [110, 'một trăm mười'],
  [1005, 'một nghìn không trăm linh năm'],
  [2026, 'hai nghìn không trăm hai mươi sáu'],
  [2_000_000, 'hai triệu'],
  [18_900_000, 'mười tám triệu chín trăm nghìn'],
  [1_000_000_000, 'một tỷ'],
])('%d is said “%s”', (number, said) => {
  expect(readNumber(number)).toBe(said);
});

test.each([
  ['ngày 15/6/2024', 'ngày mười lăm tháng sáu năm hai nghìn không trăm hai mươi tư'],
  ['Từ 1/4/2026 đến nay', 'Từ ngày một tháng tư năm hai nghìn không trăm hai mươi sáu đến nay'],
  ['tháng 9/2024', 'tháng chín năm hai nghìn không trăm hai mươi tư'],
  ['trước 19h30', 'trước mười chín giờ ba mươi'],
  ['gọi 113. Xong', 'gọi một một ba. Xong'],
  ['Tổng đài 111, gọi được', 'Tổng đài một một một, gọi được'],
  ['công an xã 0263 3123 456.', 'công an xã không hai sáu ba, ba một hai ba, bốn năm sáu.'],
  ['gọi +84 24 3333 4444', 'gọi không hai bốn, ba ba ba ba, bốn bốn bốn bốn'],
  ['gọi 1800 1567', 'gọi một tám không không, một năm sáu bảy'],
  ['số 0912345678', 'số không chín một hai ba bốn năm sáu bảy tám'],
  ['77 vụ', 'bảy mươi bảy vụ'],
  ['lớp 6–12', 'lớp sáu đến mười hai'],
  ['40%', 'bốn mươi phần trăm'],
  ['mất 2.000.000 đồng', 'mất hai triệu đồng'],
  ['mất 200.000đ', 'mất hai trăm nghìn đồng'],
  ['1,5 triệu', 'một phẩy năm triệu'],
  ['mã OTP (TP.HCM)', 'mã ô tê pê, Thành phố Hồ Chí Minh,'],
  ['Bệnh viện Quân y 108 và 108 hộp', 'Bệnh viện Quân y một không tám và một trăm linh tám hộp'],
])('“%s” is said “%s”', (written, said) => {
  expect(speak(written, LIST)).toBe(said);
  expect(unsayable(speak(written, LIST))).toEqual([]);
});

test('what nobody can say is named: short forms that the list has not, signs, numbers with letters', () => {
  expect(unsayable(speak('CSKH, 200k và a/b, xem VNeID, nhan-qua.example.', LIST))).toEqual([
    'CSKH',
    '200k',
    'a/b',
    'VNeID',
    'nhan-qua.example',
  ]);
  expect(unsayable(speak('Zalo nhắn: bà ơi!', LIST))).toEqual([]);
});

test('a tiếng is counted once, whatever stands around it', () => {
  expect(countTieng('Bà con, xin “gọi” một một ba – ngay.')).toBe(8);
});
