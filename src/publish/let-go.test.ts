import { expect, test } from 'vitest';
import { letGo } from './let-go.ts';

const heap = (): number => process.memoryUsage().heapUsed;

test('what nothing holds any more is given back', () => {
  let words: string[][] | null = Array.from({ length: 100 }, (_, i) =>
    Array.from({ length: 20_000 }, (_, j) => `${i} ${j}`),
  );
  const full = heap();
  expect(words).toHaveLength(100);
  words = null;
  letGo(0);
  expect(heap()).toBeLessThan(full - 60_000_000);
});
