import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Packer } from 'docx';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { cutAll } from '../curriculum/cut.ts';
import { spanText, wordsOf, type Paper, type PaperNode } from '../document/paper.ts';
import { goldenPlan, goldenSheet } from '../../test/made/golden-paper.ts';
import { createCanvasPng, drawing } from '../../test/made/golden-picture.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { makePapers } from '../targets/papers.ts';
import { anyPaper } from '../../test/made/any-word-paper.ts';
import { paragraphsOf, readDocx, textOf, wordsOfDocx } from '../../test/read-docx.ts';
import { compile, write, writeDocument } from './write.ts';
import { cases } from '../../test/laws.ts';

let lessonPapers: Paper[];
beforeAll(async () => {
  lessonPapers = makePapers(cutAll((await readCurriculum(path.resolve('test/golden/content'))).curriculum!)[0]!);
});
afterEach(() => void vi.useRealTimers());

const t = (text: string) => [{ text }];
const p = (text: string): PaperNode => ({ type: 'paragraph', spans: t(text) });
const read = async (body: PaperNode[]) => readDocx(await write({ ...goldenPlan, body }));

/** Every node, at every depth. */
const flatten = (nodes: readonly PaperNode[]): PaperNode[] =>
  nodes.flatMap((node) => {
    const inside =
      'children' in node
        ? node.children
        : node.type === 'message'
          ? node.bubbles.flatMap(({ children }) => children)
          : node.type === 'list'
            ? node.items.flat()
            : node.type === 'table'
              ? [...(node.head ?? []), ...node.rows.flat()].flat()
              : [];
    return [node, ...flatten(inside)];
  });

test('a lesson’s papers say in Word the words of the Paper, in order', async () => {
  expect(lessonPapers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['plan', 'worksheet', 'test', 'key']));
  for (const paper of lessonPapers)
    expect(wordsOfDocx(readDocx(await write(paper))), paper.kind).toEqual(wordsOf(paper.body));
});

test('the parts that are packed are those that docx itself would zip, in their order', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const paper of [goldenSheet, ...lessonPapers]) {
    const document = writeDocument(paper);
    const zipped = Object.entries(unzipSync(await Packer.toBuffer(document)));
    const compiled = [...compile(document)].map(([name, data]) => [
      name,
      typeof data === 'string' ? Buffer.from(data) : data,
    ]);
    expect(compiled.map(([name, data]) => [name, Buffer.from(data!)])).toEqual(
      zipped.map(([name, data]) => [name, Buffer.from(data)]),
    );
  }
});

test('so does a paper that holds every kind of node', async () => {
  const kinds = [
    'heading',
    'paragraph',
    'list',
    'table',
    'box',
    'message',
    'figure',
    'lines',
    'drawing',
    'choices',
    'keep',
    'rule',
    'pageBreak',
  ];
  expect([...new Set(flatten(goldenPlan.body).map(({ type }) => type))].sort()).toEqual(kinds.sort());
  for (const paper of [goldenPlan, goldenSheet])
    expect(wordsOfDocx(readDocx(await write(paper)))).toEqual(wordsOf(paper.body));
});

test('and any paper at all', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      expect(wordsOfDocx(readDocx(await write(paper)))).toEqual(wordsOf(paper.body));
    }),
    cases(60),
  );
});

test('the same paper gives the same bytes, whatever the day', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const paper of [goldenPlan, ...lessonPapers]) {
    vi.setSystemTime('2026-11-24T10:00:00Z');
    const first = await write(paper);
    vi.setSystemTime('2031-02-03T04:05:06Z');
    expect(Buffer.compare(first, await write(paper)), paper.kind).toBe(0);
  }
});

test('the file has every part Word asks for, and every part it names', async () => {
  const { parts } = readDocx(await write(goldenPlan));
  expect(Object.keys(parts)).toEqual(
    expect.arrayContaining([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/document.xml',
      'word/styles.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/footer1.xml',
    ]),
  );
  for (const [name, xml] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
    const folder = path.posix.dirname(path.posix.dirname(name));
    for (const [tag, target] of xml.matchAll(/<Relationship [^>]*Target="([^"]+)"[^>]*>/g)) {
      if (!tag.includes('TargetMode="External"'))
        expect(Object.keys(parts)).toContain(path.posix.join(folder === '.' ? '' : folder, target!));
    }
  }
});

test('the properties are the paper’s, dated by its revision', async () => {
  const core = readDocx(await write(goldenPlan)).parts['docProps/core.xml']!;
  expect(core).toContain('<dc:title>Kế hoạch bài dạy: Món quà không ai tặng &amp; “phiếu” &lt;vàng&gt;</dc:title>');
  expect(core).toContain('<dc:creator>Khiên</dc:creator>');
  expect(core.match(/2026-09-01T00:00:00Z/g)).toHaveLength(2);
  expect(core.replace(/2026-09-01T00:00:00Z/g, '')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
});

test('the sheet is A4 with the paper’s margins, typeface, size and language', async () => {
  const { document, styles } = readDocx(await write(goldenPlan));
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(styles).toMatch(
    /<w:docDefaults>.*"Times New Roman".*<w:sz w:val="26"\/>.*<w:lang w:val="vi-VN"\/>.*<\/w:docDefaults>/s,
  );
  expect(readDocx(await write(goldenSheet)).styles).toMatch(/<w:docDefaults>.*"Arial".*<w:sz w:val="32"\/>/s);
});

test('every page counts itself and bears the paper’s foot', async () => {
  const { parts } = readDocx(await write(goldenPlan));
  for (const name of ['word/footer1.xml', 'word/footer2.xml']) {
    expect(textOf(parts[name]!)).toBe(`${goldenPlan.footer}Trang /`);
    expect(parts[name]).toMatch(/>PAGE<.*>NUMPAGES</s);
  }
});

test('what is handed out by itself begins on a new sheet with page 1 and bears its words at the head of its pages', async () => {
  const { document, parts } = readDocx(
    await write({
      ...goldenPlan,
      body: ['Mã đề 101', 'Mã đề 102'].flatMap((begins): PaperNode[] => [
        { type: 'pageBreak', begins },
        ...goldenPlan.body,
      ]),
    }),
  );
  expect(document.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
  expect(document.match(/<w:type w:val="oddPage"\/>/g)).toHaveLength(1);
  const named = (kind: string) =>
    Object.keys(parts)
      .filter((name) => name.startsWith(`word/${kind}`) && name.endsWith('.xml'))
      .map((name) => parts[name]!);
  expect(named('header').map(textOf).filter(Boolean).sort()).toEqual(['Mã đề 101', 'Mã đề 102']);
  expect(named('footer')).toHaveLength(4);
  for (const footer of named('footer')) expect(footer).toMatch(/>PAGE<(?!.*PAGES<)/s);
});

test('every style that is used is there, and no paragraph numbers by a list that is not', async () => {
  for (const paper of [goldenPlan, ...lessonPapers]) {
    const { document, styles, parts } = readDocx(await write(paper));
    const known = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
    const used = [
      ...document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g),
      ...styles.matchAll(/<w:(?:basedOn|next) w:val="([^"]+)"/g),
    ].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    const lists = [...parts['word/numbering.xml']!.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id);
    for (const [, id] of (document + styles).matchAll(/<w:numId w:val="([^"]+)"/g)) expect(lists).toContain(id);
  }
});

test('headings are Heading styles with their outline level; the first title is the Title', async () => {
  const paper = {
    ...goldenPlan,
    body: [...goldenPlan.body, { type: 'heading', level: 1, spans: t('Một bài nữa') } as const],
  };
  const docx = readDocx(await write(paper));
  const headings = flatten(paper.body).flatMap((node) =>
    node.type === 'heading' ? [{ level: node.level, text: spanText(node.spans) }] : [],
  );
  const written = paragraphsOf(docx).filter(({ style }) => /^(Title|Heading\d)$/.test(style));
  expect(written.map(({ style, text }) => ({ style, text }))).toEqual(
    headings.map(({ level, text }, i) => ({ style: i === 0 ? 'Title' : `Heading${level}`, text })),
  );
  for (const [id, level] of [
    ['Title', 0],
    ['Heading1', 0],
    ['Heading2', 1],
    ['Heading3', 2],
    ['Heading4', 3],
  ]) {
    expect(docx.styles).toMatch(
      new RegExp(`w:styleId="${id}">(?:(?!</w:style>).)*<w:outlineLvl w:val="${level}"/>`, 's'),
    );
  }
});

test('lists are Word’s own, each with a count of its own, at their depth', async () => {
  const list = (ordered: boolean, start: number, ...items: PaperNode[][]): PaperNode => ({
    type: 'list',
    ordered,
    start,
    items,
  });
  const docx = await read([
    list(true, 3, [p('a'), list(true, 7, [p('b')], [p('c')])], [p('d'), list(false, 1, [p('e')])]),
    list(true, 1, [p('f')]),
  ]);
  const items = paragraphsOf(docx);
  expect(items.map(({ text }) => text.trim())).toEqual(['3. a', '7. b', '8. c', '4. d', 'e', '1. f']);
  expect(items.map(({ style }) => style)).toEqual([
    'ListNumber',
    'ListNumber',
    'ListNumber',
    'ListNumber',
    'ListBullet',
    'ListNumber',
  ]);
  expect(items.map(({ xml }) => /<w:ilvl w:val="(\d)"/.exec(xml)![1])).toEqual(['0', '1', '1', '0', '1', '0']);
});

test('a table’s head is a header row that repeats and is not parted; no other row repeats', async () => {
  const { document } = await read([
    {
      type: 'table',
      columns: [1, 2],
      frame: 'grid',
      head: [[p('Câu')], [p('Đáp án')]],
      rows: [
        [[p('1')], [p('A')]],
        [[p('2')], [p('B')]],
      ],
    },
  ]);
  const rows = document.match(/<w:tr\b.*?<\/w:tr>/gs)!;
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
  expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, true]);
  expect(document).toMatch(/<w:tblStyle w:val="TableGrid"\/>/);
  expect(document).toMatch(/<w:tblLook [^>]*w:firstRow="(1|true)"/);
});

test('the groups of a head stand over their columns, and repeat with it', async () => {
  const { document } = await read([
    {
      type: 'table',
      columns: [1, 1, 1],
      frame: 'grid',
      groups: [
        { spans: t('Chủ đề'), columns: 1 },
        { spans: t('Mức độ'), columns: 2 },
      ],
      head: [[p('')], [p('Biết')], [p('Hiểu')]],
      rows: [[[p('1')], [p('2')], [p('3')]]],
    },
  ]);
  const rows = document.match(/<w:tr\b.*?<\/w:tr>/gs)!;
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false]);
  expect(rows.map((row) => row.match(/<w:gridSpan w:val="2"\/>/g)?.length ?? 0)).toEqual([1, 0, 0]);
  expect(rows.map((row) => row.match(/<w:tc>/g)!.length)).toEqual([2, 3, 3]);
});

test('every message bears its stamp in a head that is repeated on every page', async () => {
  for (const paper of [goldenPlan, ...lessonPapers]) {
    const { document } = readDocx(await write(paper));
    const messages = flatten(paper.body).filter((node) => node.type === 'message');
    const heads = document.match(/<w:tr\b(?:(?!<\/?w:tr[ >]).)*<w:pStyle w:val="Stamp"\/>.*?<\/w:tr>/gs) ?? [];
    expect(heads).toHaveLength(messages.length);
    heads.forEach((head, i) => {
      expect(head).toContain('<w:tblHeader/>');
      expect(textOf(head).trim().startsWith(messages[i]!.stamp), textOf(head)).toBe(true);
    });
  }
});

test('what is kept together is held to what follows, save the last', async () => {
  const docx = await read([
    {
      type: 'keep',
      children: [
        p('a'),
        { type: 'keep', children: [p('b'), p('c')] },
        { type: 'choices', items: [{ spans: t('d'.repeat(90)) }, { spans: t('e') }] },
      ],
    },
    p('f'),
  ]);
  const held = paragraphsOf(docx).map(({ text, xml }) => [
    text.trim().replace('\t', ' ').slice(0, 4),
    xml.includes('<w:keepNext/>'),
    xml.includes('<w:keepLines/>'),
  ]);
  expect(held).toEqual([
    ['a', true, true],
    ['b', true, true],
    ['c', true, true],
    ['A. d', true, true],
    ['B. e', false, true],
    ['f', false, false],
  ]);
});

test('a picture has its alternative text, and a drawing its pixels for an old Word', async () => {
  const { document, parts } = readDocx(await write(goldenPlan));
  expect(document.match(/descr="Một dấu đúng trong vòng tròn, bên cạnh là chữ Chậm lại"/g)).toHaveLength(2);
  // Besides them three drawings that stand beside words, one of them twice.
  expect(
    Object.keys(parts)
      .filter((name) => name.startsWith('word/media/'))
      .map((name) => path.extname(name))
      .sort(),
  ).toEqual([...Array<string>(5).fill('.png'), ...Array<string>(4).fill('.svg')]);
  expect(document.match(/<wp:docPr (?:(?!descr)[^>])*><a:extLst.*?<adec:decorative [^>]*val="1"\/>/g)).toHaveLength(4);
});

test('how far lines stand apart is said with its rule: LibreOffice 7 would cut every picture to the height of a line', async () => {
  for (const paper of [goldenPlan, goldenSheet, ...lessonPapers]) {
    const { parts } = readDocx(await write(paper));
    const lines = Object.values(parts).flatMap((xml) => xml.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? []);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !/w:lineRule="(?:auto|exact)"/.test(line))).toEqual([]);
  }
});

test('a paper that ends with a table ends in the lowest paragraph there is, which needs no page of its own', async () => {
  const { document } = await read([{ type: 'box', tone: 'remember', children: [p('Chậm lại')] }]);
  expect(document).toMatch(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"\/><w:spacing w:line="20" w:lineRule="exact"\/>/);
  const { document: open } = await read([{ type: 'box', tone: 'remember', children: [p('Chậm lại')] }, p('Kiểm tra')]);
  expect(open).not.toContain('w:line="20"');
});

test('options with pictures stand side by side, each picture over its words, and neither row is parted', async () => {
  const items = ['Hỏi mẹ', 'Đi một mình', 'Giấu đi'].map((text, i) => ({
    spans: t(text),
    picture: drawing(['#f2b632', '#c2392a', '#2b3f7a'][i]!),
  }));
  const docx = await read([{ type: 'choices', items }]);
  const [pictures, words] = docx.document
    .match(/<w:tr>.*?<\/w:tr>/gs)!
    .map((row) => ({ row, cells: row.match(/<w:tc>.*?<\/w:tc>/gs)! }));
  for (const { row } of [pictures!, words!]) expect(row).toContain('<w:cantSplit/>');
  for (const cell of pictures!.cells) expect(cell).toMatch(/<w:keepNext\/>.*<w:drawing>/s);
  expect(words!.cells.map((cell) => textOf(cell).trim())).toEqual(
    items.map(({ spans }, i) => `${'ABC'[i]}.\t${spanText(spans)}`),
  );
  expect(wordsOfDocx(docx)).toEqual(['A.', 'Hỏi', 'mẹ', 'B.', 'Đi', 'một', 'mình', 'C.', 'Giấu', 'đi']);
});

test('a drawing cannot pull a file of this machine into the document', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'khien-'));
  const secret = path.join(folder, 'rieng.png');
  writeFileSync(secret, Buffer.from(createCanvasPng(), 'base64'));
  const svg = (href: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><image ${href} width="9" height="9"/></svg>`;
  const figure = (href: string): PaperNode => ({
    type: 'figure',
    alt: '',
    picture: { format: 'svg', data: Buffer.from(svg(href)).toString('base64'), width: 9, height: 9 },
  });
  const drawn = async (href: string) => Buffer.from(await write({ ...goldenPlan, body: [figure(href)] }));
  const bare = await drawn('');
  expect((await drawn(`href="data:image/png;base64,${createCanvasPng()}"`)).equals(bare)).toBe(false);
  for (const href of [`href="${secret}"`, `xlink:href='${secret}'`, `xlink:href = "file://${secret}"`])
    expect((await drawn(href)).equals(bare), href).toBe(true);
  rmSync(folder, { recursive: true });
});

test('a link leads where it says, and one that leads nowhere from a file is plain text', async () => {
  const { document, parts } = await read([
    {
      type: 'paragraph',
      spans: [
        { text: 'a', link: 'https://khien.example/x y' },
        { text: 'b', link: '/lop-5/' },
        { text: 'c', link: 'http://[' },
      ],
    },
  ]);
  const external = [...parts['word/_rels/document.xml.rels']!.matchAll(/Target="([^"]+)" TargetMode="External"/g)].map(
    ([, target]) => target,
  );
  expect(external).toEqual(['https://khien.example/x%20y']);
  expect(document.match(/<w:hyperlink /g)).toHaveLength(1);
});
