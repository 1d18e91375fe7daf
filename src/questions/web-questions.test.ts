import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../test/laws.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { cutAll } from '../curriculum/cut.ts';
import type { Question } from './kinds.ts';
import { webQuestions } from './web-questions.ts';

const at = { line: 1, column: 1 };
const single = (id: string, count: number): Question => ({
  id,
  kind: 'single',
  objective: 'a',
  level: 'biet',
  retired: false,
  grades: [],
  prompt: [],
  at,
  options: Array.from({ length: count }, (_, i) => ({ id: String(i), text: [], why: [], at, right: i === 0 })),
});
/** How often each letter is the right one of a single choice. */
function letters(questions: readonly Question[]): number[] {
  const counts = [0, 0, 0, 0, 0];
  for (const question of questions)
    if (question.kind === 'single') counts[question.options.findIndex(({ right }) => right)]! += 1;
  return counts;
}

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

test('in no lesson of any grade is one letter worth guessing', async () => {
  for (const lesson of cutAll((await readCurriculum(path.resolve('content'))).curriculum!)) {
    const counts = letters(webQuestions(lesson.questions));
    expect(
      Math.max(...counts) - Math.min(...counts.slice(0, 3)),
      `${lesson.slug} ${lesson.grade}: ${counts}`,
    ).toBeLessThanOrEqual(2);
  }
});

test('statements stay in the order they build on each other, and essays are not asked on the web', () => {
  const statements: Question = { ...single('a', 3), kind: 'true-false' } as Question;
  const essay = { ...single('b', 2), kind: 'essay', guide: [] } as unknown as Question;
  expect(webQuestions([statements, essay])).toEqual([statements]);
});
