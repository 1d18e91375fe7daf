/** For the tests: Papers of any shape. */
import fc from 'fast-check';
import type { Paper, PaperNode, Span } from '../../src/document/paper.ts';
import { createCanvasPng, drawing } from './golden-picture.ts';

const word = fc.oneof(
  fc.constantFrom('khiên', 'Nguyễn', 'ê\u0302\u0301', 'Bluê\u0306', '<&>"\'', '10.', '–', '•', 'A.', 'a\u00a0b'),
  fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/\p{C}/u.test(text)),
);
const space = fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0');
const text = fc.array(fc.tuple(word, space), { maxLength: 6 }).map((pairs) => pairs.flat().join(''));
const span: fc.Arbitrary<Span> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        text,
        bold: fc.boolean(),
        italic: fc.boolean(),
        underline: fc.boolean(),
        link: fc.constantFrom('https://khien.example/a b?c=<d>&e', '/lop-5/', 'http://[', 'javascript:1'),
      },
      { requiredKeys: ['text'] },
    ),
  },
  fc.record({ drawn: fc.constantFrom('box' as const, 'circle' as const) }),
);
const spans = fc.array(span, { maxLength: 4 });

export const anyNode = fc.letrec<{ node: PaperNode; table: PaperNode; nodes: PaperNode[] }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph' as const), spans }),
    fc.record({
      type: fc.constant('paragraph' as const),
      spans,
      role: fc.constantFrom('lead' as const, 'caption' as const, 'note' as const),
      align: fc.constantFrom('center' as const, 'right' as const),
    }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      spans,
    }),
    fc.record({
      type: fc.constant('choices' as const),
      items: fc.array(
        fc.record(
          { spans, picture: fc.constantFrom(drawing('#f2b632'), drawing('#2b3f7a')) },
          { requiredKeys: ['spans'] },
        ),
        { maxLength: 6 },
      ),
    }),
    fc.record({
      type: fc.constant('figure' as const),
      picture: fc.constant({ format: 'png' as const, data: createCanvasPng(), width: 64, height: 32 }),
      alt: text,
      caption: text,
    }),
    fc.constantFrom<PaperNode>(
      { type: 'lines', count: 0 },
      { type: 'lines', count: 3 },
      { type: 'drawing', height: 400 },
      { type: 'rule' },
      { type: 'pageBreak' },
    ),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 120 }),
      items: fc.array(tie('nodes'), { maxLength: 4 }),
    }),
    fc.record({
      type: fc.constant('box' as const),
      tone: fc.constantFrom('story' as const, 'law' as const, 'plain' as const),
      title: text,
      children: tie('nodes'),
    }),
    fc.record({
      type: fc.constant('message' as const),
      channel: fc.constantFrom('sms' as const, 'chat' as const, 'call' as const, 'web' as const, 'letter' as const),
      from: text,
      address: text,
      stamp: fc.constant('MẪU – KHÔNG CÓ THẬT'),
      bubbles: fc.array(fc.record({ side: fc.constantFrom('them' as const, 'me' as const), children: tie('nodes') }), {
        maxLength: 3,
      }),
    }),
    fc.record({ type: fc.constant('keep' as const), children: tie('nodes') }),
    tie('table'),
  ) as fc.Arbitrary<PaperNode>,
  table: fc.integer({ min: 1, max: 4 }).chain((width) => {
    const row = fc.array(tie('nodes'), { minLength: width, maxLength: width });
    return fc.record(
      {
        type: fc.constant('table' as const),
        columns: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: width, maxLength: width }),
        groups: spans.map((words) => [{ spans: words, columns: width }]),
        head: row,
        rows: fc.array(row, { maxLength: 3 }),
        frame: fc.constantFrom('grid' as const, 'none' as const, 'apart' as const),
      },
      { requiredKeys: ['type', 'columns', 'rows', 'frame'] },
    );
  }),
  nodes: fc.array(tie('node'), { maxLength: 3 }),
}));

const style = (face: 'serif' | 'sans', size: number, justify: boolean): Paper['style'] => ({
  face,
  size,
  justify,
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
});

export const anyPaper: fc.Arbitrary<Paper> = fc.record({
  kind: fc.constantFrom('plan' as const, 'test' as const),
  title: text,
  style: fc.constantFrom(style('serif', 13, true), style('sans', 18, false)),
  footer: text,
  revised: fc.constant('2026-11-24'),
  body: fc.array(anyNode.node, { maxLength: 5 }),
});
