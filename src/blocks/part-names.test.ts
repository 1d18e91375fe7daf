import { expect, test } from 'vitest';
import { words } from '../document/paper.ts';
import { ACTIVITY_KINDS } from '../curriculum/plan-form.ts';
import { isVote, partName } from './part-names.ts';

test('who learns to read sees none of a teacher’s names over a part of a lesson, and no longer one', () => {
  for (const part of [...ACTIVITY_KINDS, 'vote'] as const) {
    const [plain, name] = [partName(part, 3), partName(part, 4)];
    expect(plain).not.toBe(name);
    expect(words(plain).length).toBeLessThanOrEqual(words(name).length);
  }
});

test('a vote is known by its name in every grade', () => {
  expect([isVote(partName('vote', 1)), isVote(partName('vote', 12)), isVote(partName('open', 1))]).toEqual([
    true,
    true,
    false,
  ]);
});
