import { expect, test } from 'vitest';
import { wordsOf, words, type Book, type Paper, type PaperNode } from '../document/paper.ts';
import { readPdf } from '../../test/read-pdf.ts';
import { countPages } from './count-pages.ts';
import { loadFonts } from './fonts.ts';
import { goldenPlan, goldenSheet } from '../../test/made/golden-paper.ts';
import { measurePages, print } from './print.ts';

const fonts = loadFonts();
const edition = {
  notice: 'Bản in này còn mới không? Gõ mã 4MD82-X.',
  address: 'https://khien.example/kiem-tra-ban-in/#4MD82X',
};
const paragraph = (text: string): PaperNode => ({ type: 'paragraph', spans: [{ text }] });
const long: Paper = {
  ...goldenSheet,
  edition,
  body: Array.from({ length: 80 }, (_, i) => paragraph(`Dòng thứ ${i} của một tờ giấy dài.`)),
};

test('how to ask for a print’s age stands on its first page, once, as furniture', async () => {
  const { pages } = await readPdf(await print(long, fonts));
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach(({ furniture }, i) => {
    expect(furniture.join(' ').includes(edition.notice)).toBe(i === 0);
    expect(furniture.join(' ')).toContain(long.footer);
  });
});

test('the text of every page ends above its foot, also above a foot of many lines', async () => {
  const footer = Array.from({ length: 4 }, () => long.footer).join(' – ');
  for (const paper of [
    long,
    { ...long, footer },
    { ...long, style: { ...long.style, margins: { ...long.style.margins, bottom: 9 } } },
  ]) {
    for (const { texts } of (await readPdf(await print(paper, fonts))).pages) {
      const lowest = Math.max(...texts.filter(({ artifact }) => !artifact).map(({ y }) => y));
      const highest = Math.min(...texts.filter(({ artifact }) => artifact).map(({ y, size }) => y - size));
      expect(lowest).toBeLessThan(highest);
    }
  }
});

test('a code to scan is drawn only when there is an address to open', async () => {
  const size = async (paper: Paper) => (await print(paper, fonts)).length;
  const plain = { ...long, edition: { ...edition, address: null } };
  expect(await size(long)).toBeGreaterThan((await size(plain)) + 400);
});

test('a book counts its pages through, keeps each paper’s foot, and says every word of each in order', async () => {
  const book: Book = {
    title: 'Sách',
    revised: '2026-09-01',
    sections: [goldenPlan, { ...long, footer: 'Chân trang riêng' }],
  };
  const bytes = await print(book, fonts);
  const { pages, words: read, outline, title } = await readPdf(bytes);
  const [first, second] = book.sections.map((section) => measurePages(section, fonts));
  expect([title, pages.length, countPages(bytes)]).toEqual(['Sách', first! + second!, first! + second!]);
  // A row that a page break cuts is read part by part.
  expect(read.toSorted()).toEqual(book.sections.flatMap(({ body }) => wordsOf(body)).toSorted());
  pages.forEach(({ furniture }, i) => {
    expect(furniture.join(' ')).toContain(i < first! ? goldenPlan.footer : 'Chân trang riêng');
    expect(furniture.slice(-2)).toEqual(words(`Trang ${i + 1}/${pages.length}`));
  });
  expect(outline.length).toBe(1);
});

test('of several hand-outs each takes whole sheets: none backs another when the file is printed on both sides', async () => {
  const body = ['Mã đề 101', 'Mã đề 102'].flatMap((begins): PaperNode[] => [
    { type: 'pageBreak', begins },
    paragraph('Một trang.'),
  ]);
  const { pages } = await readPdf(await print({ ...long, body }, fonts));
  expect(pages.map(({ words }) => words.length > 0)).toEqual([true, false, true, false]);
  // The bare back bears no name to fill in and no number: nothing seems to be missing there.
  pages.forEach(({ furniture }, i) => expect(furniture.slice(-2)).toEqual(i % 2 ? [] : words('Trang 1/1')));
});

test('a smaller size is taken only where it saves sheets', async () => {
  const sizes = async (lines: number) => {
    const body = Array.from({ length: lines }, (_, i) => paragraph(`Dòng thứ ${i} của một tờ giấy dài.`));
    const { pages } = await readPdf(
      await print({ ...long, body, style: { ...long.style, size: 12, closer: [11, 8] } }, fonts),
    );
    return [
      pages.length,
      Math.round(
        Math.max(...pages.flatMap(({ texts }) => texts.filter(({ artifact }) => !artifact).map(({ size }) => size))),
      ),
    ];
  };
  expect([
    await sizes(30),
    await sizes(60),
    await sizes(70),
    await sizes(85),
    await sizes(100),
    await sizes(120),
  ]).toEqual([
    [1, 12],
    [2, 12],
    [2, 11],
    [2, 8],
    [3, 12],
    [3, 8],
  ]);
});

test('type grows into the room there is, but never so far that a word breaks in its cell', async () => {
  const grown = async (narrow: number) => {
    const rows = [[[paragraph('0,75')], [paragraph('Một dòng ngắn.')]]];
    const body: PaperNode[] = [{ type: 'table', columns: [narrow, 100 - narrow], rows, frame: 'grid' }];
    const { pages } = await readPdf(
      await print({ ...long, body, style: { ...long.style, size: 12, looser: [14, 20] } }, fonts),
    );
    return Math.round(pages[0]!.texts.find(({ artifact }) => !artifact)!.size);
  };
  expect([await grown(50), await grown(6)]).toEqual([20, 14]);
});

test('a sheet may lie across: its text, links and foot keep within it', async () => {
  const { pages } = await readPdf(
    await print({ ...goldenPlan, edition, style: { ...goldenPlan.style, landscape: true } }, fonts),
  );
  for (const { width, height, texts, links } of pages) {
    expect([width, height].map(Math.round)).toEqual([842, 595]);
    for (const { x, y, width: own } of texts) expect(x > 0 && x + own < width && y > 0 && y < height).toBe(true);
    for (const link of links) expect(link.url).toBeTruthy();
  }
});

test('what is handed out by itself counts its own pages, and says from its second page on whose it is', async () => {
  const body = ['Mã đề 101', 'Mã đề 102'].flatMap((begins): PaperNode[] => [
    { type: 'pageBreak', begins },
    ...long.body,
  ]);
  const { pages, words: read } = await readPdf(await print({ ...long, body }, fonts));
  expect(read).toEqual(wordsOf(body));
  expect(pages.length % 2).toBe(0);
  const each = pages.length / 2;
  pages.forEach(({ furniture, texts }, i) => {
    const number = i % each;
    expect(furniture.slice(-2)).toEqual(words(`Trang ${number + 1}/${each}`));
    const head = furniture.slice(0, 3).join(' ');
    if (number) expect(head).toBe(i < each ? 'Mã đề 101' : 'Mã đề 102');
    else expect(furniture.join(' ')).not.toContain('Mã đề');
    const highest = Math.min(...texts.filter(({ artifact }) => !artifact).map(({ y, size }) => y - size));
    if (number)
      expect(Math.min(...texts.filter(({ artifact }) => artifact).map(({ y }) => y)), 'above the text').toBeLessThan(
        highest,
      );
  });
});
