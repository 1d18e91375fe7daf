import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../test/laws.ts';
import type { Question } from './kinds.ts';
import { webQuestions } from './web-questions.ts';

const at = { line: 1, column: 1 };
const single = (id: string, count: number): Question => ({
  id,
  kind: 'single',
  objective: 'a',
  level: 'biet',
  use: 'quiz' as const,
  truth: 'none' as const,
  retired: false,
  grades: [],
  prompt: [],
  at,
  options: Array.from({ length: count }, (_, i) => ({ id: String(i), text: [], why: [], at, right: i === 0 })),
});
test('options are lettered in an order of their own, never the author’s, and always in the same', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 2, max: 5 }),
      (ids, count) => {
        const written = ids.map((id) => single(id, count));
        const asked = webQuestions(written);
        expect(webQuestions(written)).toEqual(asked);
        asked.forEach((question, i) => {
          const order = question.kind === 'single' ? question.options.map(({ id }) => id) : [];
          const own = Array.from({ length: count }, (_, n) => String(n));
          expect([question.id, order.toSorted()]).toEqual([ids[i], own]);
          expect(order).not.toEqual(own);
        });
      },
    ),
    cases(),
  );
});

test('statements stay in the order they build on each other, and essays are not asked on the web', () => {
  const statements: Question = { ...single('a', 3), kind: 'true-false' } as Question;
  const essay = { ...single('b', 2), kind: 'essay', guide: [] } as unknown as Question;
  expect(webQuestions([statements, essay])).toEqual([statements]);
});
