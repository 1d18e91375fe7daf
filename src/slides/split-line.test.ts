import { expect, test } from 'vitest';
import type { Line } from '../document/deck.ts';
import { spanText } from '../document/paper.ts';
import { joinLines, splitLine } from './split-line.ts';

const line: Line = {
  spans: [{ text: 'Một hai. Ba ' }, { text: 'bốn', bold: true }, { text: '. Năm sáu bảy tám chín mười.' }],
  item: { depth: 0, number: 3 },
};
const upTo = (letters: number) => (piece: Line) => spanText(piece.spans).length <= letters;
const texts = (lines: readonly Line[]) => lines.map(({ spans }) => spanText(spans));

test('a paragraph that fits is left whole', () => {
  expect(splitLine(line, () => true)).toEqual([line]);
});

test('a long paragraph is parted at its sentences, a long sentence at its words', () => {
  expect(texts(splitLine(line, upTo(30)))).toEqual(['Một hai.', 'Ba bốn.', 'Năm sáu bảy tám chín mười.']);
  expect(texts(splitLine(line, upTo(8)))).toEqual(['Một hai.', 'Ba bốn.', 'Năm', 'sáu', 'bảy', 'tám', 'chín', 'mười.']);
});

test('only the first piece is the item of the list, and type stays as it was', () => {
  const pieces = splitLine(line, upTo(8));
  expect(pieces.map(({ item }) => item?.number)).toEqual([3, ...Array(7).fill(undefined)]);
  expect(pieces[1]!.spans).toContainEqual({ text: 'bốn', bold: true });
  const { item: _, ...plain } = line;
  expect(splitLine({ ...plain, lettered: true }, upTo(8)).map(({ lettered }) => lettered)).toEqual([
    true,
    ...Array(7).fill(undefined),
  ]);
});

test('pieces that stand together again are one paragraph with every word', () => {
  expect(texts(joinLines(splitLine(line, upTo(8))))).toEqual([spanText(line.spans)]);
  expect(texts(joinLines(splitLine(line, upTo(8)).slice(3)))).toEqual(['sáu bảy tám chín mười.']);
});
