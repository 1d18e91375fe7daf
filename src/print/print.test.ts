import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { linesHold, wordsOf, type Channel, type Paper, type PaperNode } from '../document/paper.ts';
import { readPdf, splitWords, type ReadNode, type ReadPdf } from '../../test/read-pdf.ts';
import { anyPaper } from '../../test/made/any-printed-paper.ts';
import { loadFonts } from './fonts.ts';
import { goldenPlan, goldenSheet, STAMP } from '../../test/made/golden-paper.ts';
import { drawing } from '../../test/made/golden-picture.ts';
import { layBody } from './lay-body.ts';
import { findParted, measurePages, measureFill, print } from './print.ts';
import { cases } from '../../test/laws.ts';

const fonts = loadFonts();
const read = async (paper: Paper): Promise<ReadPdf> => readPdf(await print(paper, fonts));
const withBody = (body: PaperNode[], paper = goldenPlan): Paper => ({ ...paper, body });
const paragraph = (text: string): PaperNode => ({ type: 'paragraph', spans: [{ text }] });
const long = (sentences: number) =>
  Array.from({ length: sentences }, (_, i) => `Câu thứ ${i + 1} kể tiếp chuyện tờ phiếu của bà.`).join(' ');

describe.each([
  ['plan', goldenPlan],
  ['worksheet', goldenSheet],
] as const)('a printed %s', (_, paper) => {
  const pdf = read(paper);

  test('says every word of its Paper, in order, and no more', async () => {
    expect((await pdf).words).toEqual(wordsOf(paper.body));
  });

  test('is drawn in the order it is read', async () => {
    const { pages, words } = await pdf;
    expect(pages.flatMap((page) => page.words)).toEqual(words);
  });

  test('has its title, language and bookmarks', async () => {
    const { title, lang, outline } = await pdf;
    expect([title, lang]).toEqual([paper.title, 'vi-VN']);
    expect(outline[0]!.items.map((item) => item.title)).toEqual([
      'I. Yêu cầu cần đạt',
      'II. Các hoạt động dạy học chủ yếu',
      'III. Tin nhắn mẫu',
      'IV. Phiếu học tập',
    ]);
  });

  test('has its footer and page number on every page, as furniture', async () => {
    const { pages } = await pdf;
    pages.forEach(({ furniture }, i) =>
      expect(furniture.join(' ')).toMatch(new RegExp(`${paper.footer} Trang ${i + 1}/${pages.length}$`)),
    );
  });

  test('keeps every word inside the margins', async () => {
    for (const page of (await pdf).pages)
      for (const text of page.texts) {
        expect(text.x).toBeGreaterThanOrEqual((paper.style.margins.left * 72) / 25.4 - 0.5);
        expect(text.x + text.width).toBeLessThanOrEqual(
          page.width - (paper.style.margins.right * 72) / 25.4 + 0.5 + text.size / 3,
        );
        expect(text.y).toBeLessThan(page.height - 20);
        expect(text.y - text.size).toBeGreaterThan(0);
      }
  });

  test('is tagged with lists, tables, figures and groups in their proper places', async () => {
    const parents: Record<string, string[]> = {
      LI: ['L'],
      Lbl: ['LI'],
      LBody: ['LI'],
      TR: ['THead', 'TBody'],
      TH: ['TR'],
      TD: ['TR'],
      THead: ['Table'],
      TBody: ['Table'],
      Link: ['P'],
    };
    const { pages, roles } = await pdf;
    const check = (node: ReadNode): void =>
      node.children.forEach((child) => {
        if (parents[child.role]) expect(parents[child.role]).toContain(node.role);
        check(child);
      });
    pages.forEach((page) => page.tree.forEach(check));
    for (const role of ['H1', 'H2', 'H3', 'H4', 'P', 'L', 'Table', 'TH', 'TD', 'Figure', 'Caption', 'Link', 'Sect'])
      expect(roles).toContain(role);
  });

  test('has its links, and says where they lead', async () => {
    expect((await pdf).pages.flatMap((page) => page.links)).toEqual([
      { url: 'https://moet.gov.vn/huong-dan', contents: 'hướng dẫn của Bộ' },
    ]);
  });

  test('gives every picture its words', async () => {
    const alts = (node: ReadNode): string[] => [
      ...(node.role === 'Figure' ? [node.alt ?? ''] : []),
      ...node.children.flatMap(alts),
    ];
    expect((await pdf).pages.flatMap((page) => page.tree.flatMap(alts))).toEqual(
      Array(2).fill('Một dấu đúng trong vòng tròn, bên cạnh là chữ Chậm lại'),
    );
  });
});

test('any Paper can be read back word for word', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      const { words, pages } = await read(paper);
      // pdf.js reads tags page by page: of what stands side by side and a page break cuts, words and parts of words are
      // read row after row.
      const cut = pages.length > 1 && /"(table|choices)"/.test(JSON.stringify(paper.body));
      const comparable = (said: readonly string[]) => (cut ? [...said.join('')].toSorted().join('') : said);
      expect(comparable(words)).toEqual(comparable(wordsOf(paper.body)));
      expect(pages.flatMap((page) => page.words)).toEqual(words);
      for (const page of pages)
        for (const text of page.texts) {
          if (/^[\p{M}\s]+$/u.test(text.text)) continue; // pdf.js misplaces what is raised
          expect(text.x).toBeGreaterThan(0);
          expect(text.x + text.width).toBeLessThan(page.width);
          expect(text.y).toBeLessThan(page.height);
        }
    }),
    cases(40),
  );
});

test('the same Paper gives the same bytes, whatever was printed in between', async () => {
  const first = await print(goldenPlan, fonts);
  await print(goldenSheet, fonts);
  await print(withBody([paragraph('Chữ khác: ǎ ş ½')]), fonts);
  expect(Buffer.from(await print(goldenPlan, fonts)).equals(Buffer.from(first))).toBe(true);
});

test('a drawing stands in the file once, however often it is shown', async () => {
  const items = Array.from({ length: 3 }, () => ({ spans: [{ text: 'Hỏi mẹ' }], picture: drawing('#f2b632') }));
  const pdf = async (rows: number) =>
    Buffer.from(
      await print(withBody(Array.from({ length: rows }, (): PaperNode => ({ type: 'choices', items }))), fonts),
    ).toString('latin1');
  expect((await pdf(6)).match(/\/BBox \[0 0 96 96\]/g)).toHaveLength(1);
});

test('a row of pictures stays on one page with its words, and is read by them alone', async () => {
  const items = Array.from({ length: 3 }, (_, i) => ({ spans: [{ text: `Việc-${i}` }], picture: drawing('#f2b632') }));
  const body = Array.from({ length: 20 }, (): PaperNode => ({ type: 'choices', items }));
  const { pages, words, roles } = await read(withBody(body));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page.words.length % 6).toBe(0);
  expect(words).toEqual(wordsOf(body));
  expect(roles).not.toContain('Figure');
});

test('a paper is the same bytes whatever was drawn before it, and whether its drawings were', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" opacity=".3"/><path d="M9 0v9h-9z" opacity=".5"/></svg>';
  const faint = { format: 'svg' as const, data: btoa(svg), width: 9, height: 9 };
  const shows = (...colours: string[]) =>
    withBody([
      { type: 'choices', items: colours.map((text) => ({ spans: [{ text }], picture: drawing(text) })) },
      { type: 'figure', picture: faint, alt: 'Mờ' },
    ]);
  const first = await print(shows('#123456', '#654321'), fonts);
  await print(shows('#654321', '#abcdef', '#123456'), fonts);
  expect(await print(shows('#123456', '#654321'), fonts)).toEqual(first);
  vi.resetModules();
  const anew = await import('./print.ts');
  await anew.print(shows('#fedcba', '#123456'), fonts);
  expect(await anew.print(shows('#123456', '#654321'), fonts)).toEqual(first);
});

test('a drawing that names what is not there is printed without it', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><use href="#a"/><text><textPath href="khac.svg#b">a</textPath></text></svg>';
  const figure: PaperNode = {
    type: 'figure',
    alt: 'Hình',
    picture: { format: 'svg', data: Buffer.from(svg).toString('base64'), width: 9, height: 9 },
  };
  expect((await read(withBody([figure]))).pages).toHaveLength(1);
});

test('an empty Paper is one page with its footer', async () => {
  const { pages, words } = await read(withBody([]));
  expect([pages.length, words]).toEqual([1, []]);
});

test('a heading is never the last thing on a page', async () => {
  const body = Array.from({ length: 120 }, (_, i): PaperNode[] => [
    { type: 'heading', level: 2, spans: [{ text: `Mục ${i}` }] },
    { type: 'heading', level: 3, spans: [{ text: `Phần ${i}` }] },
    paragraph(long(((i * 7) % 9) + 1)),
  ]).flat();
  const { pages } = await read(withBody(body));
  const last = (nodes: ReadNode[]): string =>
    nodes.at(-1)?.children.some((child) => child.role) ? last(nodes.at(-1)!.children) : nodes.at(-1)!.role;
  expect(pages.length).toBeGreaterThan(8);
  for (const page of pages) expect(last(page.tree)).toBe('P');
});

test('the last line of a heading is no word alone, and its lines end where it pauses', () => {
  const linesOf = (text: string) =>
    layBody(withBody([{ type: 'heading', level: 1, spans: [{ text }], align: 'center' }]), fonts).flatMap((piece) =>
      piece.kind === 'line' ? [piece.line.words.length] : [],
    );
  const words = 'Giữ cho riêng em ngôi nhà và tấm thẻ có tên mẹ'.split(' ');
  const parted = Array.from({ length: 30 }, (_, i) =>
    linesOf(Array.from({ length: i + 6 }, (_, at) => words[at % words.length]).join(' ')),
  ).filter(({ length }) => length > 1);
  expect(parted.length).toBeGreaterThan(10);
  for (const lines of parted) expect(lines.at(-1), lines.join()).toBeGreaterThan(1);
  expect(linesOf('Tên bài dạy: chưa hỏi, chưa ghi nhãn thì chưa gửi, chưa lên sóng')).toEqual([11, 3]);
});

test('no page starts or ends with a lone line of a list', async () => {
  const item = (i: number) => [paragraph(`Điểm-${i % 4} của danh sách.`)];
  const lists = Array.from({ length: 60 }, (): PaperNode => {
    return { type: 'list', ordered: false, start: 1, items: [0, 1, 2, 3].map(item) };
  });
  // Each list starts at another height.
  for (const lines of [1, 2, 3, 4]) {
    const before = Array.from({ length: lines }, () => paragraph('Trước.'));
    const { pages } = await read(withBody([...before, ...lists]));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(1)) expect(page.words[0], `${lines}`).not.toBe('Điểm-3');
    for (const page of pages.slice(0, -1))
      expect(
        page.words.findLast((word) => word.startsWith('Điểm')),
        `${lines}`,
      ).not.toBe('Điểm-0');
  }
});

test('words that end in a colon are never the last on a page', async () => {
  const body = Array.from({ length: 90 }, (_, i): PaperNode[] => [
    paragraph('Trả lời mong đợi:'),
    { type: 'list', ordered: false, start: 1, items: [[paragraph(long(((i * 5) % 7) + 1))]] },
  ]).flat();
  const { pages } = await read(withBody(body));
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) expect(page.words.at(-1)).not.toBe('đợi:');
});

test('no page starts or ends with a lone line of a paragraph', async () => {
  const { pages } = await read(withBody(Array.from({ length: 60 }, (_, i) => paragraph(long((i % 5) * 2 + 4)))));
  const linesOf = (node: ReadNode | undefined, page: ReadPdf['pages'][number]) => {
    const words = splitWords(node!.children.map((child) => child.text).join(''));
    const texts = page.texts.filter((text) => !text.artifact);
    return { words: words.length, first: new Set(texts.slice(0, 12).map((t) => Math.round(t.y))).size, texts };
  };
  pages.slice(0, -1).forEach((page, i) => {
    // A paragraph goes on overleaf when its first word there is not "Câu thứ 1".
    const next = pages[i + 1]!;
    const goesOn = next.words.slice(0, 3).join(' ') !== 'Câu thứ 1' || next.words[3] !== 'kể';
    if (!goesOn) return;
    const per = 11; // a line holds about this many words: a part of fewer is a lone line
    expect(linesOf(page.tree[0]!.children.at(-1), page).words).toBeGreaterThan(per);
    expect(linesOf(next.tree[0]!.children[0], next).words).toBeGreaterThan(per);
  });
});

test('a table head is repeated on each page the table goes on, as furniture', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => [[paragraph(`Dòng ${i}`)], [paragraph(long(2))]]);
  const { pages, words } = await read(
    withBody([
      { type: 'table', frame: 'grid', columns: [1, 3], head: [[paragraph('Cột-một')], [paragraph('Cột-hai')]], rows },
    ]),
  );
  expect(pages.length).toBeGreaterThan(2);
  expect(words.filter((word) => word === 'Cột-một')).toHaveLength(1);
  for (const page of pages.slice(1)) expect(page.furniture.slice(0, 2)).toEqual(['Cột-một', 'Cột-hai']);
});

test('a row taller than a page is parted, and loses no word', async () => {
  const body: PaperNode[] = [
    paragraph('Trước bảng.'),
    {
      type: 'table',
      frame: 'grid',
      columns: [1, 1],
      rows: [
        [[paragraph(long(200))], [{ type: 'box', tone: 'plain', title: 'Khung', children: [paragraph(long(90))] }]],
      ],
    },
  ];
  const { pages } = await read(withBody(body));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flatMap((page) => page.words).toSorted()).toEqual(wordsOf(body).toSorted());
});

describe('a made-up message', () => {
  const message = (channel: Channel, sentences: number): PaperNode => ({
    type: 'message',
    channel,
    from: 'Số lạ',
    stamp: STAMP,
    bubbles: [
      { side: 'them', children: [paragraph(long(sentences))] },
      { side: 'me', children: [paragraph(long(sentences))] },
    ],
  });

  test.each(['sms', 'chat', 'call', 'web', 'letter', 'mail', 'game', 'talk'] as const)(
    '%s bears its stamp on each page it covers',
    async (channel) => {
      const { pages } = await read(withBody([message(channel, 120)]));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect([...page.words, ...page.furniture].join(' ')).toContain(STAMP);
    },
  );

  test('is not broken when it takes less than two fifths of a page', async () => {
    for (const before of [40, 50, 60]) {
      const { pages } = await read(withBody([paragraph(long(before)), message('sms', 5)]));
      expect(pages.flatMap(({ furniture }) => furniture).join(' '), 'the stamp is not repeated').not.toContain(STAMP);
    }
  });

  test('does not leave half a page empty when it takes more', async () => {
    const { pages } = await read(withBody([paragraph(long(40)), message('sms', 20)]));
    expect(pages[0]!.words.join(' ')).toContain(STAMP);
    expect(pages[1]!.furniture.join(' ')).toContain(STAMP);
  });
});

test('where no size fills the last page lines stand further apart, and the paper takes no page more', () => {
  const style = { ...goldenPlan.style, closer: [], looser: [] };
  const fill = (count: number, wider: number[] = []) =>
    measureFill({ ...withBody(Array(count).fill(paragraph(long(2)))), style: { ...style, wider } }, fonts);
  // Two pages and a third of one.
  const [usual, spread] = [fill(80), fill(80, [1.28, 1.32, 1.38, 1.44, 1.5])];
  expect(usual.at(-1)).toBeLessThan(1 / 2);
  expect(spread.length).toBe(usual.length);
  expect(spread.at(-1)).toBeGreaterThanOrEqual(1 / 2);
});

test('a small table is not broken', async () => {
  const table: PaperNode = {
    type: 'table',
    columns: [1, 1],
    frame: 'grid',
    head: [[paragraph('Nút')], [paragraph('Lời')]],
    rows: Array.from({ length: 4 }, (_, i) => [[paragraph(`hàng${i}`)], [paragraph(long(1))]]),
  };
  for (let before = 50; before < 90; before += 4) {
    const { pages } = await read(withBody([paragraph(long(before)), table]));
    expect(pages.filter((page) => page.words.some((word) => word.startsWith('hàng'))).length, `${before}`).toBe(1);
  }
});

describe('a box', () => {
  const box = (sentences: number): PaperNode => ({
    type: 'box',
    tone: 'plain',
    title: 'Bài 2',
    children: [paragraph(long(sentences))],
  });
  /** Behind ever more lines it stands at every height of a page. */
  const partsOf = (sentences: number, style: Partial<Paper['style']> = {}, after: PaperNode[] = []) =>
    Array.from({ length: 30 }, (_, i) => {
      const before = Array.from({ length: i + 18 }, () => paragraph('Trước.'));
      const paper = withBody([...before, box(sentences), ...after]);
      const parted = findParted({ ...paper, style: { ...paper.style, ...style } }, fonts);
      return parted.map(({ parts }) => parts);
    }).flat();
  const rest = [paragraph(long(100))];

  test('of a third of a page is not broken where that takes no sheet more', () => {
    expect(partsOf(24, {}, rest)).toEqual([]);
  });

  test('that is broken leaves more than its title behind, and takes more than a line along', () => {
    const parted = partsOf(50);
    expect(parted.length).toBeGreaterThan(5);
    for (const parts of parted) expect(Math.min(...parts)).toBeGreaterThan(0.09);
  });
});

test('a paper that is printed once takes a sheet more before it parts what belongs together', () => {
  const message: PaperNode = {
    type: 'message',
    channel: 'mail',
    from: 'Số lạ',
    stamp: 'TIN MẪU',
    bubbles: [{ side: 'them', children: [paragraph(long(25))] }],
  };
  const body = [paragraph(long(55)), message, paragraph(long(16)), message, paragraph(long(14))];
  const paper = withBody(body);
  expect(findParted(paper, fonts).length).toBeGreaterThan(0);
  const roomy: Paper = { ...paper, style: { ...paper.style, roomy: true } };
  expect(findParted(roomy, fonts)).toEqual([]);
  expect([paper, roomy].map((one) => measurePages(one, fonts))).toEqual([2, 3]);
});

test('a word too long for its line is broken, and stays one word', async () => {
  const address = `https://vi-du.example/${'rat-dai-'.repeat(12)}/${'x'.repeat(150)}?a=1&b=2`;
  const { words, pages } = await read(withBody([paragraph(`Mở ${address} ngay`)]));
  expect(words).toEqual(['Mở', address, 'ngay']);
  for (const text of pages[0]!.texts) expect(text.x + text.width).toBeLessThan(pages[0]!.width - 40);
});

test('a character no font has is an error that names it', async () => {
  expect(() => print(withBody([paragraph('Đánh dấu ☐ vào ô')]), fonts)).toThrow(/“☐” \(U\+2610\)/);
});

test('text is set in NFC however it was typed', async () => {
  expect((await read(withBody([paragraph('Tiếng Việt'.normalize('NFD'))]))).words).toEqual(['Tiếng', 'Việt']);
});

describe('a task with room to write', () => {
  const task = (lines: number): PaperNode => ({
    type: 'keep',
    children: [
      { type: 'heading', level: 2, spans: [{ text: 'Bài 1' }] },
      paragraph(long(3)),
      { type: 'lines', count: lines },
    ],
  });
  const fill = (lines: number, before: number) => measureFill(withBody([paragraph(long(before)), task(lines)]), fonts);

  test('is not broken when it is small', () => {
    for (let before = 50; before < 90; before += 4)
      expect(fill(5, before).length === 1 || fill(5, before)[0]! > 0.7, `${before}`).toBe(true);
    expect(fill(5, 75)[1]).toBeGreaterThan(0.2);
  });

  test('parts only from its room when it is large and what it asks is small', async () => {
    const asked: PaperNode = {
      type: 'list',
      ordered: true,
      start: 1,
      items: Array.from({ length: 4 }, (_, i) => [paragraph(`Việc ${i + 1}`)]),
    };
    const large: PaperNode = {
      type: 'keep',
      children: [{ type: 'heading', level: 2, spans: [{ text: 'Bài 1' }] }, asked, { type: 'lines', count: 10 }],
    };
    for (let before = 60; before < 100; before += 4) {
      const { pages } = await read(withBody([paragraph(long(before)), large]));
      const places = ['Bài', '1.', '2.', '3.', '4.'].map((word) =>
        pages.findLastIndex((page) => page.words.includes(word)),
      );
      expect(new Set(places).size, `${before}`).toBe(1);
    }
  });

  test('goes on overleaf when it is large, with three lines and more on either side', () => {
    const pages = fill(20, 50);
    expect(pages.length).toBe(2);
    expect(pages[0]).toBeGreaterThan(0.95);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((i) => linesHold(i, 8))).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect([0, 1, 2, 3, 4].map((i) => linesHold(i, 5))).toEqual([true, true, true, true, false]);
  });
});
