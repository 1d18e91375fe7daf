import { expect, test } from 'vitest';
import { hasNamedRows } from './named-rows.ts';

test('rows are named by cells that all have words, and other words each, where there is more than one column to name', () => {
  expect(hasNamedRows(['Trong', 'Giữa', 'Ngoài'], 3)).toBe(true);
  expect(hasNamedRows(['1', '2'], 4)).toBe(true);
  expect(hasNamedRows(['…', '…'], 3)).toBe(false);
  expect(hasNamedRows(['Trong', ''], 3)).toBe(false);
  expect(hasNamedRows(['Nói', 'Nói'], 3)).toBe(false);
  expect(hasNamedRows(['Không đòi tiền', 'Có người quen gửi'], 2)).toBe(false);
});
