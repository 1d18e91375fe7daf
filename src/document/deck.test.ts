import { expect, test } from 'vitest';
import { framedWords, looseWords, type Slide } from './deck.ts';

const lines = ['A. Gọi mẹ', 'B. Tắt máy'].map((text) => ({ spans: [{ text }] }));
const asked: Slide = { kind: 'question', title: 'Em làm gì?', label: 'Biểu quyết', notes: [], lines };

test('the letter before an option is no word to read, in a frame or out of one, as the number of an item is none', () => {
  expect([looseWords(asked), framedWords(asked)]).toEqual([9, 0]);
  const framed: Slide = { ...asked, framed: true };
  expect([looseWords(framed), framedWords(framed)]).toEqual([2, 7]);
});
