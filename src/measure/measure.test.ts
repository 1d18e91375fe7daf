import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';
import { likeness, shinglesOf } from './shingles.ts';
import { tiengOf } from './tieng.ts';

test('a tiếng stands between blanks, composed or not', () => {
  expect(tiengOf('Bà ơi, 1.900.000 đồng!')).toEqual(['bà', 'ơi', '1.900.000', 'đồng']);
  expect(tiengOf('đường'.normalize('NFD'))).toEqual(['đường']);
});

test('a sentence ends where one stops reading, not in the middle of speech', () => {
  const line = 'Bà cười: “Ai đấy?” rồi ra mở cửa. Trời mưa, gió to, tối om! …';
  expect(sentencesOf(line).map(({ tieng, commas, from }) => [tieng, commas, line.slice(from, from + 2)])).toEqual([
    [8, 0, 'Bà'],
    [6, 2, 'Tr'],
  ]);
});

test('likeness is what two texts share of what either has', () => {
  const [a, b] = [shinglesOf('một hai ba bốn'), shinglesOf('Một hai ba năm')];
  expect(likeness(a, a)).toBe(1);
  expect(likeness(a, b)).toBeCloseTo(1 / 3);
  expect(likeness(shinglesOf(''), shinglesOf(''))).toBe(0);
  expect(likeness(shinglesOf('hỏi mẹ'), shinglesOf('Hỏi mẹ!'))).toBe(1);
});
