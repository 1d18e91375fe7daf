import { expect, test } from 'vitest';
import { letteredLine, type Line } from '../document/deck.ts';
import { spanText } from '../document/paper.ts';
import { heightOf } from './measure.ts';

const words = ['Gọi mẹ', 'Tắt máy', 'Hỏi cô'];
const heights = (lines: readonly Line[]) => heightOf(lines, { size: 24 }, 600);

test('lettered lines stand as close as items of a list; paragraphs that look like them do not', () => {
  const lettered = words.map((text, i) => letteredLine(i, [{ text }]));
  const items = words.map((text): Line => ({ spans: [{ text }], item: { depth: 0, number: null } }));
  const written = lettered.map(({ spans }): Line => ({ spans: [{ text: spanText(spans), bold: true }] }));
  expect(heights(lettered)).toBe(heights(items));
  expect(heights(written)).toBeGreaterThan(heights(items));
});
