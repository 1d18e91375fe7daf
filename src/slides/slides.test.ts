import fc from 'fast-check';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { SAMPLE_STAMP } from '../blocks/message/schema.ts';
import { deckWords, FRAME, framedWords, letteredLine, type Deck, type Slide } from '../document/deck.ts';
import { spanText } from '../document/paper.ts';
import { deckOf } from '../../test/deck-of.ts';
import { anyDeck } from '../../test/made/any-deck.ts';
import { countSlides, fitDeck } from './fit.ts';
import { partsOf, readPptx } from '../../test/read-pptx.ts';
import { writeSlides } from './write.ts';
import { cases } from '../../test/laws.ts';
import { holdsOf, nameOf } from '../../test/content/laws/law.ts';
import { running, slidesLaws, writeDeck, type WrittenDeck } from '../../test/content/laws/slides.ts';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../test/lessons.ts';
import { fitsItsBox, wordsOfFile } from '../../test/measure-slides.ts';

let decks: WrittenDeck[];
let golden: Deck;
beforeAll(async () => {
  const goldens = await goldenLessons();
  decks = await Promise.all([...aLessonOfEachBand(await sampleLessons()), ...goldens].map(writeDeck));
  // It has all blocks there are: two periods have room for what they show.
  golden = deckOf({ ...goldens[0]!, periods: 2 });
});
afterEach(() => void vi.useRealTimers());

holdsOf(
  slidesLaws,
  () => decks,
  ({ lesson }) => nameOf(lesson),
);

test('ideas of any length are parted until they fit, whole in their words', async () => {
  await fc.assert(
    fc.asyncProperty(anyDeck, async (deck) => {
      const slides = readPptx(await writeSlides(deck));
      for (const slide of slides) fitsItsBox(slide);
      expect(wordsOfFile(slides)).toEqual(deckWords(fitDeck(deck).map(({ slide }) => slide)));
      const prose = deck.slides.filter(({ kind }) => kind === 'text');
      expect(running(fitDeck({ ...deck, slides: prose }).map(({ slide }) => slide))).toEqual(running(prose));
    }),
    cases(40),
  );
});

test('as many slides are counted as a deck is laid out on: pieces in large letters need more', () => {
  const said = Array.from({ length: 9 }, (_, i) => letteredLine(i, [{ text: 'Một lời dài hơn nửa hàng' }]));
  const task: Slide = { kind: 'text', tone: 'task', framed: true, title: 'Bài 1', label: '', notes: [], lines: said };
  const [small, large] = [24, 44].map((size) => ({ ...golden, size, slides: [task] }));
  expect([countSlides(task, small!), countSlides(task, large!)]).toEqual([1, 2]);
  expect([fitDeck(small!).length, fitDeck(large!).length]).toEqual([1, 2]);
});

test('all that is chosen from is seen at once, under the sentence that asks', () => {
  const said = (text: string) => ({ spans: [{ text }] });
  const options = ['A. Mang ra liền cho anh ta', 'B. Hỏi bánh gì rồi đưa', 'C. Nhờ tiệm tới lấy', 'D. Chia cả lớp'];
  const story =
    'Một hộp bánh ghi tên tiệm Hoa Sen được giao nhầm tới lớp em, có người gọi xin em mang hộp ra quán nước.';
  const question: Slide = {
    kind: 'question',
    framed: true,
    title: `${story} ${story} Em trả hộp bánh cách nào?`,
    label: 'Câu hỏi đầu giờ',
    notes: [],
    lines: options.map(said),
  };
  const pages = fitDeck({ ...golden, slides: [question] }).map(({ slide }) => slide);
  expect(pages.length).toBeGreaterThan(1);
  const last = pages.at(-1)!;
  expect('lines' in last && last.lines.map(({ spans }) => spanText(spans))).toEqual([
    'Em trả hộp bánh cách nào?',
    ...options,
  ]);
});

test('a table has a head, a picture its words, a web address its link', async () => {
  const said = (text: string, link?: string) => [{ text, ...(link ? { link } : {}) }];
  const common = { label: '', notes: [], title: 'Hai thứ quà' };
  const picture = golden.slides.find((slide) => slide.kind === 'picture')!;
  const deck: Deck = {
    ...golden,
    slides: [
      picture,
      { ...common, kind: 'table', lead: [], head: [said('Thật'), said('Lừa')], rows: [[said('Không'), said('Có')]] },
      {
        ...common,
        kind: 'text',
        tone: 'text',
        lines: [{ spans: said('trang nguồn', 'https://khien.example/nguon') }],
      },
    ],
  };
  const slides = readPptx(await writeSlides(deck))
    .map(({ xml }) => xml)
    .join('');
  expect(slides.includes('<a:tblPr firstRow="1"/>')).toBe(true);
  expect(picture.alt).not.toBe('');
  expect(slides.includes(`descr="${picture.alt}"`)).toBe(true);
  const links = partsOf(await writeSlides(deck));
  expect(
    Object.entries(links)
      .filter(([name]) => /slides\/_rels/.test(name))
      .map(([, xml]) => xml)
      .join(''),
  ).toContain('https://khien.example/nguon');
});

test('as many words as a frame holds stand on one slide, in five turns of talk, at the size of grades 1–5', () => {
  const turns = [
    'Bà bị đau khớp phải không ạ?',
    'Ừ, sao cháu biết?',
    'Bệnh viện chọn bà để tặng sữa, miễn phí sáu tháng.',
    'Quý hoá quá! Bà phải làm gì hả cháu?',
    'Bà chỉ trả phí gửi hàng 350.000 đồng thôi. Nhận ngay chiều nay, kẻo hết suất!',
  ];
  const message: Slide = {
    kind: 'message',
    title: 'Cuộc gọi này có gì lạ?',
    label: '',
    notes: [],
    channel: 'call',
    stamp: SAMPLE_STAMP,
    from: 'Số lạ, xưng là bệnh viện lớn',
    address: '',
    bubbles: turns.map((text, i) => ({ side: i % 2 ? 'me' : 'them', lines: [{ spans: [{ text }] }], signs: [] })),
  };
  expect([golden.size, framedWords(message)]).toEqual([28, FRAME]);
  const [page, ...more] = fitDeck({ ...golden, slides: [message] });
  expect(more).toEqual([]);
  const box = (name: string) => page!.laid.items.find((item) => item.type === 'text' && item.name === name)!.box;
  expect(box('Người gửi').x).toBeGreaterThan(box('Dấu mẫu').x + box('Dấu mẫu').width);
});

test('what is chosen from stands beside its picture, on the slide and in the file', async () => {
  const picture = golden.slides.find((slide) => slide.kind === 'picture')!;
  const beside = ['A. Mua kẹo cho em', 'B. Mua gạo', 'C. Mua thẻ cào'].map((text) => ({ spans: [{ text }] }));
  const deck: Deck = { ...golden, slides: [{ ...picture, beside }] };
  const [page] = fitDeck(deck);
  const [image, words] = ['picture', 'text'].map(
    (type) => page!.laid.items.findLast((item) => item.type === type)!.box,
  );
  expect(words!.x).toBeGreaterThan(image!.x + image!.width);
  const slides = readPptx(await writeSlides(deck));
  for (const slide of slides) fitsItsBox(slide);
  expect(wordsOfFile(slides)).toEqual(deckWords(deck.slides));
});

test('a link that leads nowhere from a file is plain words', async () => {
  const spans = ['https://khien.example/x y', '/lop-5/', '#muc', 'https://[cụt'].map((link) => ({ text: 'xem', link }));
  const parts = partsOf(
    await writeSlides({
      ...golden,
      slides: [{ kind: 'text', tone: 'text', title: 'Liên kết', label: '', notes: [], lines: [{ spans }] }],
    }),
  );
  const external = [
    ...parts['ppt/slides/_rels/slide1.xml.rels']!.matchAll(/Target="([^"]+)" TargetMode="External"/g),
  ].map(([, target]) => target);
  expect(external).toEqual(['https://khien.example/x%20y']);
});

test('the same deck is the same bytes on any day, and bears the revision’s date', async () => {
  const first = await writeSlides(golden);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  expect(Buffer.from(await writeSlides(golden)).equals(Buffer.from(first))).toBe(true);
  expect(partsOf(first)['docProps/core.xml']).toContain('>2026-11-24T00:00:00Z<');
});

test('the foot of every slide names lesson, grade, revision and address beside the lesson’s steps', async () => {
  const layout = partsOf(await writeSlides(golden))['ppt/slideLayouts/slideLayout2.xml']!;
  expect(layout).toContain(golden.footer);
  expect(layout).toContain(golden.motto);
  expect(layout).toContain('<p:ph type="title"/>');
});

test('what appears one by one waits for a press a line, in reading order, and stands in the file as its schema wants', async () => {
  const lines = ['Một', 'Hai'].map((text) => ({ spans: [{ text }] }));
  const slide: Slide = { kind: 'text', tone: 'task', title: 'Bài 1', label: 'Đáp án', notes: [], lines };
  const [shown, waiting] = readPptx(
    await writeSlides({ ...golden, slides: [slide, { ...slide, framed: true, oneByOne: true }] }),
  ).map(({ xml }) => xml);
  expect(shown).not.toContain('<p:timing>');
  const id = /<p:cNvPr id="(\d+)" name="Nội dung \(từng ý\)"/.exec(waiting!)![1];
  expect(
    [...waiting!.matchAll(/<p:spTgt spid="(\d+)"><p:txEl><p:pRg st="(\d)"/g)].map(([, box, line]) => [box, line]),
  ).toEqual([
    [id, '0'],
    [id, '1'],
  ]);
  expect(waiting).toMatch(/<\/p:clrMapOvr><p:timing>.*<\/p:timing><\/p:sld>$/s);
});
