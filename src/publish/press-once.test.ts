import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { remembering } from './press-once.ts';

const file = (letter: string, length = 4000) => Buffer.from(letter.repeat(length));

test('a file is pressed once, however often and from wherever it comes; another level or another byte is another file', () => {
  const press = vi.fn((data: Uint8Array, level: number) => Buffer.from(`${level}${data[0]}${data.length}`));
  const once = remembering(press);
  const [first] = [file('a')];
  expect(once(first, 6)).toBe(once(file('a'), 6));
  expect(press).toHaveBeenCalledTimes(1);
  expect(once(first, 9).toString()).not.toBe(once(first, 6).toString());
  expect(once(file('b'), 6)).not.toEqual(once(first, 6));
  expect(press).toHaveBeenCalledTimes(3);
  // What is changed in place is known by its bytes too.
  first[3] = 1;
  once(first, 6);
  expect(press).toHaveBeenCalledTimes(4);
});

test('no more is held than it may: what was wanted longest ago is pressed anew', () => {
  const press = vi.fn((data: Uint8Array) => data);
  const once = remembering(press, 10_000);
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => file(letter)) as [Buffer, Buffer, Buffer];
  for (const one of [a, b, a, c, a]) once(one, 6);
  expect(press).toHaveBeenCalledTimes(3);
  once(b, 6);
  expect(press).toHaveBeenCalledTimes(4);
  once(randomBytes(50_000), 6);
  once(randomBytes(10), 6);
  expect(press).toHaveBeenCalledTimes(6);
});

test('what is remembered holds no more memory than its bytes', () => {
  const once = remembering((data) => Buffer.from(new ArrayBuffer(16_384), 0, data.length));
  expect(once(file('a', 100), 6).buffer.byteLength).toBe(100);
});
