import { expect, test } from 'vitest';
import type { PaperNode } from '../document/paper.ts';
import { goldenPlan } from '../../test/made/golden-paper.ts';
import { drawing } from '../../test/made/golden-picture.ts';
import { paragraphsOf, readDocx, textOf } from '../../test/read-docx.ts';
import { write } from './write.ts';

const p = (text: string): PaperNode => ({ type: 'paragraph', spans: [{ text }] });
const long = (count: number): PaperNode[] =>
  Array.from({ length: count }, () => p('Chậm lại một chút, rồi hỏi người lớn em tin. '.repeat(6)));
const read = async (body: PaperNode[]) => readDocx(await write({ ...goldenPlan, body }));
/** The words of the paragraphs that may not part from what follows, in short. */
const held = async (body: PaperNode[]) =>
  paragraphsOf(await read(body))
    .filter(({ xml }) => xml.includes('<w:keepNext/>'))
    .map(({ text }) => text.trim().slice(0, 8));

test('the place for the answer stays with the pictures it is about', async () => {
  const items = ['a', 'b', 'c'].map((text) => ({ spans: [{ text }], picture: drawing('#f2b632') }));
  const docx = await read([{ type: 'keep', children: [p('Câu 1'), { type: 'choices', items }, p('Thứ tự đúng: …')] }]);
  const [table] = docx.document.match(/<w:tbl>.*?<\/w:tbl>/gs)!;
  // LibreOffice keeps a table with what follows when each of several rows asks for it.
  const rows = table.match(/<w:tr>.*?<\/w:tr>/gs)!;
  expect(rows).toHaveLength(2);
  for (const row of rows)
    expect(paragraphsOf({ ...docx, document: row }).every(({ xml }) => xml.includes('<w:keepNext/>'))).toBe(true);
  expect(docx.document.slice(docx.document.indexOf(table) + table.length)).toMatch(
    /^<w:p><w:pPr><w:pStyle w:val="Gap"\/><w:keepNext\/>/,
  );
});

test('what asks stays with the room to answer; of a large task the room may go on overleaf', async () => {
  const task = (count: number): PaperNode => ({
    type: 'keep',
    children: [p('Viết hai câu'), p('về bà'), { type: 'lines', count }],
  });
  expect((await held([task(3)])).filter(Boolean)).toEqual(['Viết hai', 'về bà']);
  expect((await held([task(14)])).filter(Boolean)).toEqual(['về bà']);
});

test('a low box is whole; a long one may be parted after its title and a first line', async () => {
  const rowsOf = async (children: PaperNode[]) =>
    (await read([{ type: 'box', tone: 'story', title: 'Chuyện', children }])).document.match(/<w:tr>.*?<\/w:tr>/gs)!;
  const parted = async (children: PaperNode[]) =>
    (await rowsOf(children)).map((row) => [
      textOf(row).trim().slice(0, 6),
      row.includes('<w:cantSplit/>'),
      row.includes('<w:keepNext/>'),
    ]);
  expect(await parted(long(1))).toEqual([
    ['Chuyện', true, true],
    ['Chậm l', true, false],
  ]);
  expect(await parted(long(9))).toEqual([
    ['Chuyện', true, true],
    ['Chậm l', false, false],
  ]);
});

test('a high row may be parted, and no row of a table is left alone', async () => {
  const table = (cells: PaperNode[][]): PaperNode => ({
    type: 'table',
    columns: [1],
    frame: 'grid',
    rows: cells.map((cell) => [cell]),
  });
  const rows = (await read([table([[p('a')], long(12), [p('c')]])])).document.match(/<w:tr>.*?<\/w:tr>/gs)!;
  expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, false, true]);
  expect(await held([table([[p('a')], [p('b')], [p('c')], [p('d')]])])).toEqual(['c']);
});

test('the sources that end a paper do not stand on a page of their own', async () => {
  expect(await held([...long(1), { type: 'paragraph', role: 'note', spans: [{ text: 'Nguồn: [1]' }] }])).toEqual([
    'Chậm lại',
  ]);
});

test('a test takes the largest of its sizes at which it needs fewest pages', async () => {
  const sizeOf = async (body: PaperNode[]) =>
    /<w:docDefaults>.*?<w:sz w:val="(\d+)"/s.exec(
      readDocx(await write({ ...goldenPlan, style: { ...goldenPlan.style, size: 12, closer: [11, 10] }, body })).styles,
    )![1];
  expect(await sizeOf(long(2))).toBe('24');
  expect(await sizeOf(long(15))).toBe('22');
  expect(await sizeOf(long(16))).toBe('20');
});
