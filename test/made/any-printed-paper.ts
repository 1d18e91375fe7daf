/**
 * Papers made up by fast-check: any node in any node, as deep as a page has room for, with the words and signs that
 * lessons have.
 */
import fc from 'fast-check';
import type { BoxTone, Channel, Paper, PaperNode, Span } from '../../src/document/paper.ts';
import { goldenPlan, goldenSheet, STAMP } from './golden-paper.ts';
import { drawing } from './golden-picture.ts';

const word = fc.constantFrom(
  'khoan',
  'đã',
  'Ngưỡng',
  'ễ',
  'quà',
  '“trúng',
  'thưởng”',
  '200.000',
  '–',
  '…',
  'https://vi-du.example/nhan-qua/rat-rat-rat-rat-dai',
  'Bluê\u0306',
  '(a)',
  '\u00a0',
  '\n',
  'AVATAR',
  'nghiêng'.repeat(6),
);
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const flag = fc.boolean();

const span: fc.Arbitrary<Span> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ text, bold: flag, italic: flag, underline: flag }) },
  {
    weight: 1,
    arbitrary: fc.record({
      text,
      link: fc.constantFrom('https://vi-du.example/?q=chậm lại', '/bai-hoc', 'https://[cụt'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ drawn: fc.constantFrom('box' as const, 'circle' as const) }) },
);
const spans = fc.array(span, { maxLength: 4 });

const { node } = fc.letrec<{ node: PaperNode; nodes: PaperNode[] }>((tie) => {
  const nodes = tie('nodes');
  const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
    fc.option(value, { nil: undefined }).map((v) => (v === undefined ? {} : { [key]: v }));
  const merge = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<PaperNode> =>
    fc.tuple(...parts).map((all) => Object.assign({}, ...all) as PaperNode);
  const cells = fc.array(nodes, { minLength: 2, maxLength: 2 });
  return {
    nodes: fc.array(tie('node'), { maxLength: 4 }),
    node: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.record({ type: fc.constant('paragraph' as const), spans }),
      fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
        spans,
      }),
      fc.record({
        type: fc.constant('paragraph' as const),
        spans,
        role: fc.constantFrom('lead' as const, 'caption' as const, 'note' as const),
        align: fc.constantFrom('center' as const, 'right' as const),
      }),
      fc.record({ type: fc.constant('lines' as const), count: fc.nat(6) }),
      fc.record(
        {
          type: fc.constant('drawing' as const),
          height: fc.integer({ min: 5, max: 90 }),
          bare: fc.constant(true as const),
        },
        { requiredKeys: ['type', 'height'] },
      ),
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
      fc.constant({ type: 'rule' as const }),
      fc.constant({ type: 'pageBreak' as const }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: flag,
        start: fc.nat(100),
        items: fc.array(nodes, { maxLength: 3 }),
      }),
      fc.record({ type: fc.constant('keep' as const), children: nodes }),
      merge(
        fc.record({
          type: fc.constant('table'),
          columns: fc.constantFrom([1, 1], [2, 3]),
          rows: fc.array(cells, { maxLength: 4 }),
          frame: fc.constantFrom('grid', 'none', 'apart'),
        }),
        optional('head', cells),
      ),
      merge(
        fc.record({
          type: fc.constant('box'),
          tone: fc.constantFrom<BoxTone>('story', 'remember', 'warning', 'tip', 'law', 'teacher', 'family', 'plain'),
          children: nodes,
        }),
        optional('title', title),
      ),
      merge(
        fc.record({
          type: fc.constant('message'),
          channel: fc.constantFrom<Channel>('sms', 'chat', 'call', 'web', 'letter'),
          from: title,
          stamp: fc.constant(STAMP),
          bubbles: fc.array(fc.record({ side: fc.constantFrom('them', 'me'), children: nodes }), { maxLength: 3 }),
        }),
        optional('address', title),
      ),
    ) as fc.Arbitrary<PaperNode>,
  };
});

export const anyPaper: fc.Arbitrary<Paper> = fc
  .tuple(fc.constantFrom(goldenPlan, goldenSheet), fc.array(node, { maxLength: 12 }))
  .map(([paper, body]) => ({ ...paper, body }));
