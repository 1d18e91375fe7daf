import { expect, test } from 'vitest';
import { letteredLine, type Line } from '../document/deck.ts';
import { spanText } from '../document/paper.ts';
import { heightOf, rowsOf } from './measure.ts';

const words = ['Gọi mẹ', 'Tắt máy', 'Hỏi cô'];
const heights = (lines: readonly Line[]) => heightOf(lines, { size: 24 }, 600);

test('lettered lines stand as close as items of a list; paragraphs that look like them do not', () => {
  const lettered = words.map((text, i) => letteredLine(i, [{ text }]));
  const items = words.map((text): Line => ({ spans: [{ text }], item: { depth: 0, number: null } }));
  const written = lettered.map(({ spans }): Line => ({ spans: [{ text: spanText(spans), bold: true }] }));
  expect(heights(lettered)).toBe(heights(items));
  expect(heights(written)).toBeGreaterThan(heights(items));
});

test('a word wider than its column is broken at its hyphens, and what follows it finds no room before them', () => {
  const address = [{ text: 'xacminh-the.example/nhan đi' }];
  expect(rowsOf(address, { size: 24 }, 400)).toBe(1);
  // `xacminh-` leaves most of its row unused: by letters alone all of it would stand on two.
  expect(rowsOf(address, { size: 24 }, 215)).toBe(3);
});
