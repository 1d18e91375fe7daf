import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicView, type Option, type Question } from './question.ts';
import { fold, score } from './score.ts';

const at = { line: 1, column: 1 };
const common = { id: 'q', objective: 'o', level: 'biet' as const, retired: false, grades: [4], prompt: [], at };
const words = (value: string) => [{ type: 'text' as const, value, at }];
const option = (id: string, right: boolean): Option => ({ id, right, text: words(`lựa chọn ${id}`), why: words(`vì ${id}`), at });

const single: Question = { ...common, kind: 'single', options: [option('a', false), option('b', true)] };
const multiple: Question = { ...common, kind: 'multiple', options: [option('a', true), option('b', true), option('c', false)] };
const trueFalse: Question = { ...common, kind: 'true-false', options: ['a', 'b', 'c', 'd'].map((id, i) => option(id, i % 2 === 0)) };
const short: Question = { ...common, kind: 'short-answer', accepted: ['Dừng lại', '111'], why: [] };
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
  const judge = (right: number) => Object.fromEntries(['a', 'b', 'c', 'd'].map((id, i) => [id, i < right ? i % 2 === 0 : i % 2 !== 0]));
  expect([0, 1, 2, 3, 4].map((n) => score(trueFalse, { kind: 'true-false', judged: judge(n) }))).toEqual([0, 0.1, 0.25, 0.5, 1]);
});

test('a short answer is forgiven its marks, case, white space and final stop', () => {
  for (const written of ['dừng lại', 'DUNG  LAI', ' Dừng lại. ', 'dung lại']) expect(score(short, { kind: 'short-answer', written }), written).toBe(1);
  expect(score(short, { kind: 'short-answer', written: 'dừng' })).toBe(0);
});

test('an essay is left to the teacher, and a response of another kind earns nothing', () => {
  expect(score(essay, { kind: 'short-answer', written: 'x' })).toBeNull();
  expect(score(single, { kind: 'short-answer', written: 'b' })).toBe(0);
});

test('folding is idempotent and blind to composed and decomposed letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
  expect(fold('Đường ĐÊM')).toBe('duong dem');
});

test('a question as the public sees it holds neither what is right nor why', () => {
  for (const question of [single, multiple, trueFalse, short, essay]) {
    const seen = JSON.stringify(publicView(question));
    expect(seen).not.toMatch(/right|why|accepted|guide|vì a|Dừng lại/);
  }
});
