import { expect, test } from 'vitest';
import { symbolOf } from './symbol-of.ts';

test('a drawing becomes a symbol, its strokes and shapes unchanged', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96" stroke-width="4">\n  <rect width="96" height="9"/>\n</svg>\n';
  expect(symbolOf('h1', svg)).toBe(
    '<symbol id="h1" viewBox="0 0 96 96" stroke-width="4"> <rect width="96" height="9"/> </symbol>',
  );
});
