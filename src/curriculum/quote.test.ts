import { expect, test } from 'vitest';
import { quote } from './quote.ts';

test('what is quoted is quoted once, and a quotation in it stands in single marks', () => {
  expect(quote('Đừng vội')).toBe('“Đừng vội”');
  expect(quote('“Sinh nhật cháu!”')).toBe('“Sinh nhật cháu!”');
  expect(quote('Một tiếng “E hèm”')).toBe('“Một tiếng ‘E hèm’”');
  expect(quote('“Một” và “hai”')).toBe('“‘Một’ và ‘hai’”');
});
