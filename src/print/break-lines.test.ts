import { expect, test } from 'vitest';
import { breakLines, type Line } from './break-lines.ts';
import { loadFonts } from './fonts.ts';
import { goldenPlan } from '../../test/made/golden-paper.ts';
import { measureWords } from './measure.ts';
import { chooseSetting } from './setting.ts';

const { body, family } = chooseSetting(goldenPlan, loadFonts());
const text = 'Chiều thứ Bảy, bà gọi Y Minh ra hiên. Trên tay bà là một tờ phiếu in chữ vàng rực rỡ. '.repeat(8);
const lines = (width: number, justify = true) => {
  const type = { ...body, justify };
  return breakLines(measureWords([{ text }], type, family, width), type, width);
};

test('every justified line but the last fills its width', () => {
  for (const line of lines(400).slice(0, -1)) expect(line.width).toBeCloseTo(400);
});

test('no line is wider than its column', () => {
  for (const width of [60, 90, 150, 300])
    for (const line of lines(width, false)) expect(line.width).toBeLessThanOrEqual(width + 0.01);
});

test('spaces of justified lines stay near their own width', () => {
  for (const line of lines(420).slice(0, -1)) expect(line.stretch / line.words[0]!.space.width).toBeGreaterThan(-0.2);
  for (const line of lines(420).slice(0, -1)) expect(line.stretch / line.words[0]!.space.width).toBeLessThan(1);
});

test('a no-break space holds its words on one line', () => {
  const words = measureWords([{ text: 'một hai ba bốn năm\u00a0phút' }], body, family, 400);
  const width = words.slice(0, 5).reduce((sum, word) => sum + word.width + word.space.width, 0);
  const set = breakLines(words, { ...body, justify: false }, width);
  expect(set[1]!.words.map((word) => ('text' in word.parts[0]! ? word.parts[0].text : ''))).toEqual(['năm', 'phút']);
});

test('an address fills the line it starts in: it may be parted after its signs', () => {
  const type = { ...body, justify: false };
  const source =
    'Cảnh giác thủ đoạn bắt cóc online. Thông tấn xã, 12/8/2025. https://www.vietnamplus.example/canh-giac-truoc-thu-doan-bat-coc-online-post1055205.vnp. Đọc ngày 24/11/2026.';
  for (const width of [250, 300, 400]) {
    const set = breakLines(measureWords([{ text: source }], type, family, width), type, width);
    // The longest word and the longest stretch of an address without a sign: what no break can mend.
    for (const line of set.slice(0, -1)) expect(line.width, `${width}: ${wordsIn(line)}`).toBeGreaterThan(width - 75);
    expect(set.map(wordsIn).join('')).toContain(
      'https://www.vietnamplus.example/canh-giac-truoc-thu-doan-bat-coc-online-post1055205.vnp.',
    );
  }
});

const wordsIn = (line: Line): string =>
  line.words
    .map(
      (word, i) =>
        (i && word.join !== 'none' ? ' ' : '') + word.parts.map((part) => ('text' in part ? part.text : '')).join(''),
    )
    .join('');
