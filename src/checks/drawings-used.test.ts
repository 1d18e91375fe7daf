import { expect, test } from 'vitest';
import { drawingsUsed } from './drawings-used.ts';
import { bad, placesOf, QUESTIONS, requires } from './testing.ts';

requires('every drawing is shown by some question', drawingsUsed, { 'hinh/mat-troi.svg': 'drawings-used.bad.svg' }, [
  'mat-troi.svg:1:1',
]);

test('a drawing is not called unused while a file cannot be read', async () => {
  const files = { 'hinh/mat-troi.svg': await bad('drawings-used.bad.svg'), [QUESTIONS]: '<Question id="a">\n' };
  expect(await placesOf(drawingsUsed, files)).toEqual([]);
});
