import { expect, test, vi } from 'vitest';
import { lazily, lazy } from './lazily.ts';

test('of many only the last few are held, and one that is not is made again, the same', () => {
  const make = vi.fn((number: number) => ({ words: [number] }));
  const many = Array.from({ length: 500 }, (_, number) =>
    lazily<{ name: string; words: number[] }, 'words'>(
      { name: `số ${number}` },
      ['words'],
      lazy(() => make(number)),
    ),
  );
  expect(many[0]).toEqual({ name: 'số 0', words: [0] });
  const calls = make.mock.calls.length;
  expect(many[0]!.words).toBe(many[0]!.words);
  expect(make).toHaveBeenCalledTimes(calls);
  for (const { words } of many.slice(1)) expect(words).toHaveLength(1);
  expect(make).toHaveBeenCalledTimes(calls + 499);
  expect(many[0]!.words).toEqual([0]);
  expect(make).toHaveBeenCalledTimes(calls + 500);
});
