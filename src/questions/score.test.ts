import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Option, Part } from './question.ts';
import { kindOf, KINDS, publicView, score, type Question } from './kinds.ts';
import type { Scene } from './story/kind.ts';
import { fold } from './fold.ts';
import { cases } from '../../test/laws.ts';
import { anyQuestion } from '../../test/made/any-question.ts';
import { kindTests } from '../../test/made/kind-tests.ts';
import { anyResponse } from '../../test/made/any-response.ts';

const at = { line: 1, column: 1 };
const common = {
  id: 'q',
  objective: 'o',
  level: 'biet' as const,
  use: 'quiz' as const,
  truth: 'none' as const,
  retired: false,
  grades: [4],
  prompt: [],
  at,
};
const words = (value: string) => [{ type: 'text' as const, value, at }];
const option = (id: string, right: boolean): Option => ({
  id,
  right,
  text: words(`lựa chọn ${id}`),
  why: words(`vì ${id}`),
  at,
});

const single: Question = { ...common, kind: 'single', options: [option('a', false), option('b', true)] };
const multiple: Question = {
  ...common,
  kind: 'multiple',
  options: [option('a', true), option('b', true), option('c', false)],
};
const trueFalse: Question = {
  ...common,
  kind: 'true-false',
  options: ['a', 'b', 'c', 'd'].map((id, i) => option(id, i % 2 === 0)),
};
const short: Question = { ...common, kind: 'short-answer', accepted: ['Dừng lại', '111'], why: [] };
const part = (id: string): Part => ({ id, text: words(`việc ${id}`), why: words(`vì ${id}`), at });
const order: Question = { ...common, kind: 'order', items: ['a', 'b', 'c', 'd'].map(part) };
const match: Question = {
  ...common,
  kind: 'match',
  pairs: ['a', 'b', 'c', 'd'].map((id) => ({ ...part(id), with: words(`đôi ${id}`) })),
};
const mark = (name: string, id: string) => ({
  type: 'mark' as const,
  name,
  props: { id, why: `vì ${id}` },
  children: words(`chỗ ${id}`),
  at,
});
const findSigns: Question = {
  ...common,
  kind: 'find-signs',
  prompt: [
    {
      type: 'block',
      name: 'Message',
      props: {},
      children: [{ type: 'paragraph', children: [mark('Sign', 'a'), mark('Sign', 'b'), mark('Decoy', 'x')], at }],
      at,
    },
  ],
  options: [option('a', true), option('b', true), option('x', false)],
};
const scene = (id: string, end: Scene['end'], choices: [id: string, to: string, right: boolean][]): Scene => ({
  id,
  end,
  body: [],
  choices: choices.map(([id, to, right]) => ({ ...option(id, right), to })),
  at,
});
const story: Question = {
  ...common,
  kind: 'story',
  scenes: [
    scene('mo', 'no', [
      ['xem', 'bay', false],
      ['hoi', 'yen', true],
    ]),
    scene('bay', 'no', [
      ['dong', 'mat', false],
      ['dung', 'yen', true],
    ]),
    scene('mat', 'learn', []),
    scene('yen', 'safe', []),
  ],
};
const essay: Question = { ...common, kind: 'essay', guide: [{ points: 1, text: [] }] };

test('a single choice earns its point for the right option only', () => {
  expect(score(single, { kind: 'single', chosen: 'b' })).toBe(1);
  expect(score(single, { kind: 'single', chosen: 'a' })).toBe(0);
  expect(score(single, { kind: 'single', chosen: null })).toBe(0);
});

test('a multiple choice is all or nothing', () => {
  expect(score(multiple, { kind: 'multiple', chosen: ['b', 'a'] })).toBe(1);
  expect(score(multiple, { kind: 'multiple', chosen: ['a'] })).toBe(0);
  expect(score(multiple, { kind: 'multiple', chosen: ['a', 'b', 'c'] })).toBe(0);
});

test('four statements earn 0,1 / 0,25 / 0,5 / 1 for one to four right (Công văn 7991)', () => {
  const judge = (right: number) =>
    Object.fromEntries(['a', 'b', 'c', 'd'].map((id, i) => [id, i < right ? i % 2 === 0 : i % 2 !== 0]));
  expect([0, 1, 2, 3, 4].map((n) => score(trueFalse, { kind: 'true-false', judged: judge(n) }))).toEqual([
    0, 0.1, 0.25, 0.5, 1,
  ]);
});

test('a short answer is forgiven its marks, case, white space and final stop', () => {
  for (const written of ['dừng lại', 'DUNG  LAI', ' Dừng lại. ', 'Dừng lại .', 'dừng lại ! ?', 'dung lại'])
    expect(score(short, { kind: 'short-answer', written }), written).toBe(1);
  expect(score(short, { kind: 'short-answer', written: 'dừng' })).toBe(0);
});

test('an essay is left to the teacher, and a response of another kind earns nothing', () => {
  expect(score(essay, { kind: 'short-answer', written: 'x' })).toBeNull();
  expect(score(single, { kind: 'short-answer', written: 'b' })).toBe(0);
});

test('folding is idempotent and blind to composed and decomposed letters', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'Đaừ .!?\t\u00a0\u0301') })),
      (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      },
    ),
    cases(),
  );
  expect(fold('Đường ĐÊM')).toBe('duong dem');
});

test('a question as the public sees it holds neither what is right nor why', () => {
  for (const question of [single, multiple, trueFalse, short, order, match, findSigns, story, essay]) {
    const seen = JSON.stringify(publicView(question));
    expect(seen).not.toMatch(/right|why|accepted|guide|vì a|Dừng lại|Sign|Decoy|safe/);
  }
});

test('an order earns the share of its items that stand in their place', () => {
  expect(score(order, { kind: 'order', placed: ['a', 'b', 'c', 'd'] })).toBe(1);
  expect(score(order, { kind: 'order', placed: ['a', 'b', 'd', 'c'] })).toBe(0.5);
  expect(score(order, { kind: 'order', placed: [] })).toBe(0);
});

test('pairs earn the share that was matched', () => {
  expect(score(match, { kind: 'match', matched: { a: 'a', b: 'b', c: 'c', d: 'd' } })).toBe(1);
  expect(score(match, { kind: 'match', matched: { a: 'a', b: 'c', c: 'b', d: 'd' } })).toBe(0.5);
  expect(score(match, { kind: 'match', matched: {} })).toBe(0);
});

test('a suspected innocent phrase costs a sign that was found, and nothing earns less than nothing', () => {
  const find = (...chosen: string[]) => score(findSigns, { kind: 'find-signs', chosen });
  expect([find('a', 'b'), find('a'), find('a', 'b', 'x'), find('x'), find()]).toEqual([1, 0.5, 0.5, 0, 0]);
});

test('a story earns the share of right choices once it is safe, and nothing before', () => {
  const walk = (...chosen: string[]) => score(story, { kind: 'story', chosen });
  expect([walk('hoi'), walk('xem', 'dung'), walk('xem', 'dong', 'dung'), walk('xem', 'dong'), walk()]).toEqual([
    1,
    0.5,
    1 / 3,
    0,
    0,
  ]);
});

test('of every kind any question gives any response from 0 to 1, and one to another kind nothing', () => {
  const asked = new Set<string>();
  fc.assert(
    fc.property(
      fc.tuple(anyQuestion, anyQuestion).chain((pair) =>
        fc.tuple(
          fc.constant(pair),
          fc.boolean().chain((own) => anyResponse(pair[own ? 0 : 1]) ?? fc.constant(null)),
        ),
      ),
      ([[question], given]) => {
        asked.add(question.kind);
        const earned = given && score(question, given);
        if (!kindOf(question).onWeb) expect(earned).toBeNull();
        if (earned === null) return;
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(given!.kind === question.kind ? 1 : 0);
      },
    ),
    cases(400),
  );
  expect([...asked].sort()).toEqual(KINDS.filter((kind) => kindTests.get(kind)!.any).sort());
});

test('what is to be put in order or matched is never shown in the order that is right', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(publicView({ ...order, id }).options.map((shown) => shown.id)).not.toEqual(['a', 'b', 'c', 'd']);
      expect(publicView({ ...match, id }).targets).not.toEqual(
        match.kind === 'match' && match.pairs.map((pair) => pair.with),
      );
    }),
    cases(),
  );
  expect(publicView(order)).toEqual(publicView(order));
});
