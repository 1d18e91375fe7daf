import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { readNumber } from '../../teaching/alert/read-number.ts';
import { fold } from '../fold.ts';
import { TOOLS } from '../kinds.ts';
import { numberIn } from './number-in.ts';
import { scoreShortAnswer } from './score.ts';

/** A number below a million million as it is read aloud, in the north or in the south. */
const aloud = (n: number, south: boolean): string =>
  south ? readNumber(n).replaceAll('nghìn', 'ngàn').replaceAll('linh', 'lẻ').replaceAll('tỷ', 'tỉ') : readNumber(n);

const numbers = fc.oneof(fc.nat(200), fc.nat(99_999), fc.integer({ min: 0, max: 999_999_999_999 }));

test('a number says the same in words, in digits, and with its thousands apart', () => {
  fc.assert(
    fc.property(numbers, fc.boolean(), (n, south) => {
      const apart = (sign: string) => String(n).replace(/\B(?=(?:\d{3})+$)/g, sign);
      for (const written of [aloud(n, south), String(n), apart('.'), apart(' '), `${n} người`, `${n}đ`])
        expect(numberIn(fold(written)), written).toBe(n);
    }),
    cases(),
  );
});

test.each([
  ['6,5', 6.5],
  ['6.5 triệu', 6_500_000],
  ['6 triệu rưỡi', 6_500_000],
  ['hai trăm rưỡi', 250],
  ['1 triệu 200 nghìn đồng', 1_200_000],
  ['Bảy năm', 7],
  ['7 năm', 7],
  ['hai bà', 2],
  ['một một một', 111],
  ['gọi số 111', 111],
  ['Tổng đài 111', 111],
  ['không ai', 0],
  ['không bác nào cả', 0],
])('“%s” is %d', (written, number) => {
  expect(numberIn(fold(written))).toBe(number);
});

test.each([
  '',
  'người',
  'ba hoặc bốn',
  '3 hay 4',
  '3 - 4',
  'không phải 3',
  'không biết',
  'hơn 3',
  'triệu',
  '3 bạn và một cô giáo nữa',
])('“%s” is no number, or not one alone', (written) => {
  expect(numberIn(fold(written))).toBeNull();
});

test('where a number is asked for, it counts however it is written; elsewhere a word stays a word', () => {
  const score = (accepted: string[], written: string) =>
    scoreShortAnswer({ kind: 'short-answer', accepted }, { kind: 'short-answer', written }, TOOLS);
  for (const written of ['3', 'ba', '3 bạn', 'Ba bạn.', 'còn 3']) expect(score(['3'], written), written).toBe(1);
  for (const written of ['4', '30', '3 triệu', 'mười ba', '13', '']) expect(score(['3'], written), written).toBe(0);
  expect(score(['6,5', '6,5 triệu'], '6.500.000 đồng')).toBe(1);
  expect(score(['không ai', 'chẳng ai'], '0')).toBe(0);
});
