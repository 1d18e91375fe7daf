/** Questions of every kind that has a file for another program, full of the signs that such files are cut at. */
import fc from 'fast-check';
import type { Inline } from '../../src/curriculum/tree.ts';
import { words } from '../../src/document/paper.ts';
import type { Question } from '../../src/questions/kinds.ts';

const at = { line: 1, column: 1 };
const said = (value: string): Inline[] => (value ? [{ type: 'text', value, at }] : []);
const text = fc
  .array(
    fc.constantFrom(
      'chậm',
      'lại',
      ':',
      '::',
      '#',
      '=',
      '~',
      '{',
      '}',
      '->',
      '\\',
      '\\n',
      '[html]',
      '%50%',
      '<b>',
      '&',
      '//',
      '"',
      '*',
      'a\nb',
      '$CATEGORY:',
      '–',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.join(' '));
const why = fc.oneof(text, fc.constant(''));
const option = fc.record({ text, why, right: fc.boolean() });

const question = (id: string, rest: object): Question =>
  ({
    id,
    objective: 'a',
    level: 'biet',
    use: 'quiz',
    truth: 'none',
    retired: false,
    grades: [4],
    at,
    ...rest,
  }) as Question;
const prompt = text.map((value) => [{ type: 'paragraph', children: said(value), at }]);
const parts = <T extends { text: string; why: string }>(list: readonly T[]) =>
  list.map((one, i) => ({ ...one, id: 'abcdef'[i], text: said(one.text), why: said(one.why), at }));

export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.tuple(prompt, fc.array(option, { minLength: 2, maxLength: 5 })).map(([asked, list]) =>
    question('c-1', {
      kind: 'single',
      prompt: asked,
      options: parts(list.map((o, i) => ({ ...o, right: i === 0 }))),
    }),
  ),
  fc.tuple(prompt, fc.array(option, { minLength: 2, maxLength: 5 })).map(([asked, list]) =>
    question('c-2', {
      kind: 'multiple',
      prompt: asked,
      options: parts(list.map((o, i) => ({ ...o, right: o.right || i === 0 }))),
    }),
  ),
  fc
    .tuple(prompt, fc.array(option, { minLength: 4, maxLength: 4 }))
    .map(([asked, list]) => question('c-3', { kind: 'true-false', prompt: asked, options: parts(list) })),
  fc
    .tuple(prompt, fc.array(text, { minLength: 1, maxLength: 3 }), why)
    .map(([asked, accepted, because]) =>
      question('c-4', { kind: 'short-answer', prompt: asked, accepted, why: said(because) }),
    ),
  fc
    .tuple(prompt, fc.array(fc.record({ text, why, with: text }), { minLength: 2, maxLength: 4 }))
    .map(([asked, list]) =>
      question('c-5', {
        kind: 'match',
        prompt: asked,
        pairs: parts(list).map((part, i) => ({ ...part, with: said(list[i]!.with) })),
      }),
    ),
  fc
    .tuple(
      prompt,
      fc.array(text, { minLength: 2, maxLength: 3 }),
      fc.array(fc.record({ text, why, group: fc.nat(1) }), { minLength: 3, maxLength: 5 }),
    )
    .map(([asked, groups, list]) =>
      question('c-6', {
        kind: 'sort',
        prompt: asked,
        groups: groups.map((name, i) => ({ id: `g${i}`, text: said(name) })),
        cards: parts(list).map((part, i) => ({ ...part, group: `g${list[i]!.group}` })),
        cut: false,
      }),
    ),
  fc
    .tuple(fc.tuple(text, text), fc.array(text, { minLength: 1, maxLength: 3 }), fc.array(text, { maxLength: 2 }), why)
    .map(([[before, after], accepted, lures, because]) => {
      const hole = { type: 'mark', name: 'Gap', props: { id: 'a' }, children: said(accepted[0]!), at };
      return question('c-7', {
        kind: 'gap',
        prompt: [{ type: 'paragraph', children: [...said(before), hole, ...said(after)], at }],
        gaps: [{ id: 'a', text: said(accepted[0]!), accepted, why: said(because), at }],
        lures: parts(lures.map((lure) => ({ text: lure, why: '' }))),
      });
    }),
  fc
    .tuple(prompt, fc.array(option, { minLength: 3, maxLength: 5 }))
    .map(([asked, list]) => question('c-8', { kind: 'order', prompt: asked, items: parts(list) })),
  fc.tuple(text, fc.array(option, { minLength: 3, maxLength: 6 })).map(([before, list]) => {
    const options = parts(list.map((o, i) => ({ ...o, right: i < 2 || (i > 2 && o.right) }))).map((one, i) => ({
      ...one,
      at: { line: 2, column: i },
    }));
    const marks = options.flatMap(({ id, text: phrase, right, at: place }) => [
      { type: 'mark', name: right ? 'Sign' : 'Decoy', props: { id, why: 'x' }, children: phrase, at: place },
      ...said(' '),
    ]);
    return question('c-9', {
      kind: 'find-signs',
      prompt: [{ type: 'paragraph', children: [...said(before), ...marks], at }],
      options,
    });
  }),
  fc
    .tuple(prompt, fc.array(fc.record({ points: fc.constantFrom(0.5, 1, 2), text }), { minLength: 1, maxLength: 3 }))
    .map(([asked, guide]) =>
      question('c-10', { kind: 'essay', prompt: asked, guide: guide.map((one) => ({ ...one, text: said(one.text) })) }),
    ),
);

export const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
/** The words of a line; a missing one is a line to Moodle. */
export const plain = (inline: readonly Inline[]): string =>
  inline.map((node) => ('value' in node ? node.value : node.type === 'mark' ? '_____' : '')).join('');
export const promptWords = ({ prompt: [first] }: Question): string[] =>
  words(first && 'children' in first ? plain(first.children as Inline[]) : '');
