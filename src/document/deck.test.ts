import { expect, test } from 'vitest';
import { framedWords, letteredLine, looseWords, type Line, type Slide } from './deck.ts';
import { pieceName } from './paper.ts';

const asking = (lines: Line[]): Slide => ({
  kind: 'question',
  title: 'Em làm gì?',
  label: 'Biểu quyết',
  notes: [],
  lines,
});
const options = ['Gọi mẹ', 'Tắt máy'].map((text, i) => letteredLine(i, [{ text }]));

test('the letter before an option is no word to read, in a frame or out of one, as the number of an item is none', () => {
  const asked = asking(options);
  expect([looseWords(asked), framedWords(asked)]).toEqual([9, 0]);
  const framed: Slide = { ...asked, framed: true };
  expect([looseWords(framed), framedWords(framed)]).toEqual([2, 7]);
});

test('a name amid the words is none either, and the words around it stay two', () => {
  const pair = asking([{ spans: [pieceName('1. '), { text: 'Gọi' }, pieceName('   A. '), { text: 'mẹ' }] }]);
  expect(looseWords(pair)).toBe(looseWords(asking([{ spans: [{ text: 'Gọi mẹ' }] }])));
});

test('what only looks like a name is read: an author wrote it', () => {
  const written = asking([{ spans: [{ text: 'Nhóm A. Nhóm (1)' }] }]);
  expect(looseWords(written)).toBe(looseWords(asking([])) + 4);
});
