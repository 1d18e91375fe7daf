import { expect, test } from 'vitest';
import { publicView } from './kinds.ts';
import type { Question } from './kinds.ts';

const at = { line: 1, column: 1 };
const common = {
  id: 'cau-1',
  objective: 'a',
  level: 'biet' as const,
  use: 'quiz' as const,
  truth: 'none' as const,
  retired: false,
  grades: [],
  prompt: [],
  at,
};
const part = (id: string, picture?: string) => ({ id, text: [], why: [], at, ...(picture ? { picture } : {}) });

test('before answering a pupil sees the picture of what is chosen, put in order or brought together, and nothing of what is right', () => {
  const questions: Question[] = [
    {
      ...common,
      kind: 'single',
      options: [
        { ...part('a', 'to-tien'), right: true },
        { ...part('b'), right: false },
      ],
    },
    { ...common, kind: 'order', items: [part('a', 'to-tien'), part('b')] },
    {
      ...common,
      kind: 'match',
      pairs: [
        { ...part('a', 'to-tien'), with: [] },
        { ...part('b'), with: [] },
      ],
    },
  ];
  for (const question of questions)
    expect(publicView(question).options.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'a', text: [], picture: 'to-tien' },
      { id: 'b', text: [] },
    ]);
});

test('statements stay in the order they build on each other', () => {
  expect(
    publicView({
      ...common,
      kind: 'true-false',
      options: ['a', 'b', 'c'].map((id) => ({ ...part(id), right: true })),
    }).options.map(({ id }) => id),
  ).toEqual(['a', 'b', 'c']);
});
