import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { holdsOf, nameOf } from '../../../test/content/laws/law.ts';
import { giftLaws } from '../../../test/content/laws/gift.ts';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../../test/lessons.ts';
import { readGift } from '../../../test/read-gift.ts';
import { wordsOfHtml } from '../../../test/words-of-html.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import type { Inline } from '../../curriculum/tree.ts';
import { words } from '../../document/paper.ts';
import { fold } from '../../questions/fold.ts';
import type { Question } from '../../questions/kinds.ts';
import { makeGift } from './gift.ts';

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
    use: 'quiz' as const,
    truth: 'none' as const,
    retired: false,
    grades: [4],
    at,
    ...rest,
  }) as Question;
const prompt = text.map((value) => [{ type: 'paragraph', children: said(value), at }]);
const parts = (list: { text: string; why: string }[]) =>
  list.map((one, i) => ({ ...one, id: 'abcdef'[i], text: said(one.text), why: said(one.why), at }));

const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
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
);

let lessons: GradeLesson[];
beforeAll(async () => {
  lessons = [...(await goldenLessons()), ...aLessonOfEachBand(await sampleLessons())];
});
holdsOf(giftLaws, () => lessons, nameOf);

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
const heard = (html: string): string[] => wordsOfHtml(`<!doctype html><body>${html}`);
/** A missing word is a line to Moodle. */
const plain = (inline: readonly Inline[]): string =>
  inline.map((node) => ('value' in node ? node.value : node.type === 'mark' ? '_____' : '')).join('');
const star = (answer: string): string => oneLine(answer).replaceAll('*', '\\*');
const promptWords = ({ prompt: [first] }: Question): string[] =>
  words(first && 'children' in first ? plain(first.children as Inline[]) : '');

test('whatever signs a question holds, Moodle reads back its words, what is right, and what is said of each', async () => {
  const [lesson] = await goldenLessons();
  fc.assert(
    fc.property(anyQuestion, (one) => {
      const { text: file, left } = makeGift({ ...lesson!, questions: [one] });
      const { questions } = readGift(file);
      if (left.length) {
        expect(questions).toEqual([]);
        return;
      }
      for (const read of questions)
        expect(heard(read.html).slice(0, promptWords(one).length)).toEqual(promptWords(one));
      const [first] = questions;
      switch (one.kind) {
        case 'single':
        case 'multiple': {
          const right = 100 / one.options.filter((o) => o.right).length;
          const wrong = one.kind === 'single' ? 0 : -100;
          expect(first!.kind).toBe('choice');
          expect(first!.answers.map(({ text, feedback }) => [heard(text), heard(feedback)])).toEqual(
            one.options.map((o) => [words(plain(o.text)), words(plain(o.why))]),
          );
          for (const [i, { weight }] of first!.answers.entries())
            expect(weight).toBeCloseTo(one.options[i]!.right ? right : wrong, 4);
          break;
        }
        case 'true-false':
          expect(questions.map(({ kind, answers: [answer] }) => [kind, answer!.text, heard(answer!.feedback)])).toEqual(
            one.options.map((o) => ['true-false', o.right ? 'TRUE' : 'FALSE', words(plain(o.why))]),
          );
          break;
        case 'short-answer': {
          expect(first!.kind).toBe('short-answer');
          const typed = first!.answers.map((answer) => answer.text);
          for (const accepted of one.accepted) {
            expect(typed).toContain(star(accepted));
            if (fold(accepted)) expect(typed).toContain(star(fold(accepted)));
          }
          expect(heard(first!.general)).toEqual(words(plain(one.why)));
          break;
        }
        case 'match':
          expect(first!.kind).toBe('match');
          expect(first!.answers.map((answer) => [heard(answer.text), answer.with])).toEqual(
            one.pairs.map((pair) => [words(plain(pair.text)), oneLine(plain(pair.with))]),
          );
          break;
        case 'sort': {
          const nameOfGroup = (group: string) => plain(one.groups.find(({ id }) => id === group)!.text);
          expect(first!.kind).toBe('match');
          expect(first!.answers.map((answer) => [heard(answer.text), answer.with])).toEqual(
            one.cards.map((card) => [words(plain(card.text)), oneLine(nameOfGroup(card.group))]),
          );
          break;
        }
        case 'gap': {
          const { accepted, why } = one.gaps[0]!;
          expect(first!.kind).toBe(one.lures.length ? 'choice' : 'short-answer');
          if (one.lures.length)
            expect(first!.answers.map((answer) => [heard(answer.text), answer.weight])).toEqual([
              [words(accepted[0]!), 100],
              ...one.lures.map((lure) => [words(plain(lure.text)), 0]),
            ]);
          else for (const word of accepted) expect(first!.answers.map((answer) => answer.text)).toContain(star(word));
          expect(heard(first!.general)).toEqual(words(plain(why)));
          break;
        }
        default:
          throw new Error('Not made here');
      }
    }),
    cases(400),
  );
});

test('a text with more missing words than one is told as not fitting, and named', async () => {
  const [lesson] = await goldenLessons();
  const one = lesson!.questions.find((question) => question.kind === 'gap')!;
  const { left } = makeGift({ ...lesson!, questions: [one] });
  expect(left).toEqual([{ id: one.id, why: 'Điền từ: GIFT chỉ có câu một chỗ trống' }]);
});

test('a made-up message keeps its sender and its stamp inside the question', async () => {
  const [lesson] = await goldenLessons();
  const asked = readGift(makeGift(lesson!).text).questions.find(({ name }) => name === 'mau-02')!;
  expect(asked.html).toMatch(/<div class="message sms"[^>]*> <p><strong>[^<]*MẪU[^<]*<\/strong><\/p> <p><strong>Số lạ/);
});
