import { expect, test } from 'vitest';
import { goldenPlan, goldenSheet } from '../../test/made/golden-paper.ts';
import { readPdf } from '../../test/read-pdf.ts';
import type { Paper } from '../document/paper.ts';
import { cutFamily } from '../maker/cut-family.ts';
import { readFamily } from '../maker/read-family.ts';
import { BORROWED } from './borrowed.ts';
import { loadFonts, type Fonts } from './fonts.ts';
import { print } from './print.ts';

/** Words of the Ê Đê and the M'Nông, bold and in a link too, and one that a line must part. */
const WORDS = ['\u0180uôn', '\u0243ih', 'k\u012d', '\u012dng', 'Ê\u0306k', 'a\u0180\u012d\u0180a'];
const saying = (paper: Paper): Paper => ({
  ...paper,
  footer: '',
  edition: undefined as never,
  body: [
    { type: 'paragraph', spans: [{ text: WORDS.join(' ') }, { text: ' ' }, { text: WORDS[0]!, bold: true }] },
    { type: 'paragraph', spans: [{ text: `${'\u0180u'.repeat(90)}` }] },
  ],
});
const said = [...WORDS, WORDS[0]!].map((word) => word.normalize('NFC'));

test.each([
  ['Tinos', goldenPlan],
  ['Be Vietnam Pro', goldenSheet],
])('a paper in %s says them, and gives them back when copied', async (_, paper) => {
  const { words, pages } = await readPdf(await print(saying(paper), loadFonts()));
  expect(words.slice(0, said.length)).toEqual(said);
  expect(words.slice(said.length).join('')).toBe('\u0180u'.repeat(90));
  for (const { texts, width } of pages) for (const text of texts) expect(text.x + text.width).toBeLessThan(width);
});

test('a face is embedded for them only where one of them stands', async () => {
  const bytes = async (paper: Paper) => Buffer.from(await print(paper, loadFonts())).toString('latin1');
  expect(await bytes(saying(goldenSheet))).toContain('Arimo');
  expect(await bytes(goldenSheet)).not.toContain('Arimo');
  expect(await bytes(saying(goldenPlan))).not.toContain('Arimo');
});

test('the typefaces cut for the browser borrow the same, and carry the lender only when it is needed', async () => {
  const without = await cutFamily('sans', 'Trang chữ');
  expect(without.lender).toBeUndefined();
  const letters = `${[...said, ...said.join('').normalize('NFD')].join('')} Trang/0123456789`;
  expect((await cutFamily('serif', letters)).lender).toBeUndefined();
  const cut: Fonts = {
    serif: readFamily(await cutFamily('serif', letters)),
    sans: readFamily(await cutFamily('sans', letters)),
  };
  const [whole, small] = [
    await readPdf(await print(saying(goldenSheet), loadFonts())),
    await readPdf(await print(saying(goldenSheet), cut)),
  ];
  expect(small.words).toEqual(whole.words);
  expect(small.pages.map(({ texts }) => texts)).toEqual(whole.pages.map(({ texts }) => texts));
  expect(letters).toContain(BORROWED[0]);
});
