import { expect, test } from 'vitest';
import { cutFont } from './cut-font.ts';
import { lacks, loadFonts } from './fonts.ts';
import { create, type Font } from 'fontkit';

test('the fonts have every Vietnamese letter and the signs of lessons', () => {
  const letters = [...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ'];
  expect(
    lacks(letters.join('') + letters.join('').toUpperCase() + ' 0123456789 “”‘’–—…·×≤≥%₫@#&*()[]/+=_ \n\u00a0'),
  ).toEqual([]);
});

test('what a font lacks is named, each character once', () => {
  expect(lacks('☐ Có ☐ Không 👍 \u00ad')).toEqual(['☐', '👍', '\u00ad']);
});

test('the letters of the highlands are there, also those that one face has to borrow', () => {
  const letters = '\u0180\u0243\u012d\u012c\u0115\u0114\u014f\u014e\u016d\u016cñÑčČ';
  expect(lacks(`${letters}ê\u0306Ê\u0306ô\u0306Ô\u0306ơ\u0306Ơ\u0306ư\u0306Ư\u0306`)).toEqual([]);
  // One that no face has stays told.
  expect(lacks('\u0253\u0180')).toEqual(['\u0253']);
});

test('fonts are loaded once', () => {
  expect(loadFonts()).toBe(loadFonts());
});

test('a cut font keeps the shapes of its glyphs', () => {
  const face = loadFonts().serif.regular;
  const glyphs = [...'Ngưỡng'].map((char) => face.glyphOf.get(char.charCodeAt(0))!);
  const cut = cutFont(face.tables, glyphs, new Map());
  // Read by hand: fontkit wants tables that a font inside a PDF does not have.
  expect(cut.length).toBeLessThan(60_000);
  expect(() => create(Buffer.from(cut)) as Font).not.toThrow();
});
