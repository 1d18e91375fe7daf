/** For the tests: decks whose ideas are of any length. */
import fc from 'fast-check';
import { SAMPLE_STAMP } from '../../src/blocks/message/schema.ts';
import { letteredLine, type Deck, type Line, type Slide, type Tone } from '../../src/document/deck.ts';
import type { Span } from '../../src/document/paper.ts';

const word = fc.constantFrom(
  'chậm',
  'Nghiễm',
  'khuỷu',
  'a',
  '“đừng',
  'tin”',
  'vội.',
  'hỏi?',
  '09xx',
  'khoản…',
  'H’Yên',
  'nghiêng',
  'đường-dẫn-rất-dài.example/nhan-qua',
  '200.000',
);
const text = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const spans = (most: number): fc.Arbitrary<Span[]> =>
  fc
    .array(fc.record({ text: text(most), bold: fc.boolean() }), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((span, i) => ({ ...span, text: i ? ` ${span.text}` : span.text })));
const line = (most: number): fc.Arbitrary<Line> =>
  fc
    .record({
      spans: spans(most),
      item: fc.option(fc.record({ depth: fc.nat(2), number: fc.option(fc.integer({ min: 1, max: 30 })) }), {
        nil: undefined,
      }),
    })
    .map(({ spans, item }) => (item ? { spans, item } : { spans }));
const lettered = (most: number): fc.Arbitrary<Line> =>
  fc.tuple(fc.nat(5), spans(most)).map(([index, all]) => letteredLine(index, all));
const drawing = {
  format: 'svg' as const,
  data: btoa('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  width: 96,
  height: 96,
};
const pictured = (most: number): fc.Arbitrary<Line> =>
  fc.tuple(fc.nat(5), spans(most)).map(([index, all]) => letteredLine(index, all, drawing));
const paired: fc.Arbitrary<Line> = fc.record({ spans: spans(2), across: spans(2) });
/** What is chosen from by its pictures, and what is paired, under what is said of it. */
const choice = fc.oneof(
  fc.array(pictured(4), { minLength: 1, maxLength: 8 }),
  fc.array(paired, { minLength: 2, maxLength: 4 }),
);
const lines = (count: number, most: number) =>
  fc.array(fc.oneof({ weight: 3, arbitrary: line(most) }, lettered(most)), { minLength: 1, maxLength: count });

const head = fc.record({
  title: text(12),
  label: fc.constantFrom('', 'Nhãn'),
  notes: fc.array(text(20), { maxLength: 2 }),
});
const tone = fc.constantFrom<Tone>(
  'story',
  'text',
  'steps',
  'task',
  'remember',
  'warning',
  'tip',
  'law',
  'home',
  'help',
);
const bubble = fc.record({
  side: fc.constantFrom('them' as const, 'me' as const),
  lines: lines(2, 40),
  signs: fc.array(fc.record({ name: fc.constantFrom('1', '2', 'A', 'B'), why: text(25) }), { maxLength: 3 }),
});
const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = (most: number) => fc.array(spans(most), { minLength: columns, maxLength: columns });
  return fc.record({
    kind: fc.constant('table' as const),
    lead: fc.array(line(40), { maxLength: 1 }),
    head: row(1),
    rows: fc.array(row(12), { minLength: 1, maxLength: 8 }),
  });
});

const body = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), tone, lines: lines(8, 120) }),
  fc.record({
    kind: fc.constant('text' as const),
    tone: fc.constant('task' as const),
    framed: fc.constant(true as const),
    lead: fc.array(line(10), { maxLength: 2 }),
    lines: choice,
  }),
  fc.record({ kind: fc.constant('question' as const), framed: fc.constant(true as const), lines: choice }),
  fc.record({ kind: fc.constant('question' as const), lines: fc.array(line(60), { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('term' as const), meaning: text(150) }),
  fc.record({ kind: fc.constant('cover' as const), summary: text(60) }),
  fc.record({ kind: fc.constant('activity' as const), lines: lines(2, 40) }),
  // Its title is worded by us (slide-message.ts), not by an author: a line or two.
  fc.record({
    kind: fc.constant('message' as const),
    title: fc.constantFrom('Tin nhắn này có gì lạ?', 'Dấu hiệu đáng ngờ trong cuộc trò chuyện trên mạng'),
    channel: fc.constantFrom('sms' as const, 'chat' as const, 'call' as const, 'web' as const, 'letter' as const),
    stamp: fc.constant(SAMPLE_STAMP),
    from: text(6),
    address: fc.constantFrom('', 'qua.example'),
    bubbles: fc.array(bubble, { minLength: 1, maxLength: 6 }),
  }),
  table,
);

export const anyDeck: fc.Arbitrary<Deck> = fc
  .record({
    title: text(10),
    publisher: text(4),
    band: fc.constantFrom('tieu-hoc' as const, 'thcs' as const, 'thpt' as const),
    motto: fc.constantFrom('Chậm lại – Kiểm tra – Dừng lại, hỏi', 'Hãy chậm lại – Kiểm tra ngay – Dừng lại, không gửi'),
    footer: text(16),
    revised: fc.constant('2026-11-24'),
    slides: fc.array(
      fc.tuple(head, body).map(([common, own]) => ({ ...common, ...own }) as Slide),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map((deck) => ({ ...deck, size: deck.band === 'tieu-hoc' ? 28 : 24 }));
