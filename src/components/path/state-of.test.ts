import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { nextLesson, stateOf, type KeptLesson, type Step } from './state-of.ts';

const none: KeptLesson = { begun: false, full: 0, answered: 0, questions: 8, told: false };
const stepOf = (kept: Partial<KeptLesson>) => stateOf({ ...none, ...kept }).step;

test.each<[string, Partial<KeptLesson>, Step | null]>([
  ['a lesson nobody opened is to be begun', {}, 'begin'],
  ['one left half way is to be resumed', { begun: true, full: 0.4 }, 'resume'],
  ['one opened beyond its cover is begun, though no activity is done', { begun: true }, 'resume'],
  ['one walked to its end has its quiz next', { begun: true, full: 1 }, 'quiz'],
  ['a quiz half done goes before the lesson', { answered: 3 }, 'quiz'],
  ['after a quiz without the lesson, the lesson', { answered: 8 }, 'resume'],
  ['after both, to tell it at home', { full: 1, answered: 8 }, 'tell'],
  ['after all three, nothing', { full: 1, answered: 8, told: true }, null],
])('%s', (_, kept, step) => expect(stepOf(kept)).toBe(step));

const kept = fc.record({
  begun: fc.boolean(),
  full: fc.constantFrom(0, 0.3, 1),
  answered: fc.nat(12),
  questions: fc.integer({ min: 1, max: 9 }),
  told: fc.boolean(),
});

test('a part of the shield is never over full, and nothing is left to do just where all three are full', () => {
  fc.assert(
    fc.property(kept, (one) => {
      const { layers, step, words } = stateOf(one);
      for (const layer of layers) expect(layer).toBeGreaterThanOrEqual(0);
      for (const layer of layers) expect(layer).toBeLessThanOrEqual(1);
      expect(step === null).toBe(layers.every((layer) => layer === 1));
      expect(words).not.toBe('');
    }),
    cases(),
  );
});

test.each<[string, Partial<KeptLesson>, string]>([
  ['that the other two are done', { full: 1, answered: 8 }, 'Xong bài học và trắc nghiệm, còn kể ở nhà'],
  ['both that are left', { full: 1 }, 'Học xong, còn trắc nghiệm và kể ở nhà'],
  ['the quiz alone where it was told already', { full: 1, told: true }, 'Học xong, còn trắc nghiệm'],
])('what is left of a lesson is said in whole: %s', (_, kept, words) =>
  expect(stateOf({ ...none, ...kept }).words).toBe(words),
);

test('of a quiz is left what is not answered', () => {
  expect(stateOf({ ...none, full: 1, answered: 3 }).left).toBe(5);
});

test('what is half done goes on first, then the first lesson not begun, and telling comes last', () => {
  const steps = (...all: (Step | null)[]) => nextLesson(all.map((step) => ({ step })));
  expect(steps('tell', 'begin', 'quiz', 'resume')).toBe(2);
  expect(steps('tell', null, 'begin', 'begin')).toBe(2);
  expect(steps(null, 'tell', 'tell')).toBe(1);
  expect(steps(null, null)).toBe(null);
});

test('a lesson of which nothing is kept is never what to go on with', () => {
  expect(nextLesson([null, { step: 'begin' }])).toBe(1);
  expect(nextLesson([null])).toBe(null);
});
