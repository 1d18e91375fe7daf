import { expect, test } from 'vitest';
import { phraseFinder, withoutQuotes } from './phrases.ts';
import { misspelt } from './spelling.ts';

const find = phraseFinder(['link', 'đường link', 'anh Hai', '2FA']);

test('phrases are found as whole words, the longest first, names by their capitals', () => {
  const said = 'Đường link này, linkage, hyperlink. Link! anh hai và anh Hai dùng 2fa.';
  expect(find(said).map(({ phrase, from }) => [phrase, from])).toEqual([
    ['đường link', 0],
    ['link', said.indexOf('Link!')],
    ['anh Hai', said.indexOf('anh Hai')],
    ['2FA', said.indexOf('2fa')],
  ]);
  expect(phraseFinder([])('link')).toEqual([]);
});

test('what others say is blanked out, place for place', () => {
  const text = 'Bà nói “bấm link” rồi thôi. “Không đóng';
  expect(withoutQuotes(text)).toHaveLength(text.length);
  expect(find(withoutQuotes(text))).toEqual([]);
});

test('names, numbers, addresses and sample passwords are not spelt', () => {
  const known = new Set(['em', 'gọi', 'mã']);
  const wrong = misspelt('Em gọi H’Lan 09xx xxx, a@b.example, rua-khoai-7den, gui-may-ca, mả x gọii.', (one) =>
    known.has(one),
  );
  expect(wrong.map(({ word }) => word)).toEqual(['mả', 'gọii']);
});
