import { expect, test } from 'vitest';
import { ifPrintable, Unprintable } from './unprintable.ts';

const fail = (error: Error) => () => {
  throw error;
};

test('only what is unprintable is passed over: a mistake of ours stops the check', () => {
  expect(ifPrintable(() => 3, 0)).toBe(3);
  expect(ifPrintable(fail(new Unprintable('Phông chữ không in được')), 0)).toBe(0);
  expect(() => ifPrintable(fail(new TypeError('undefined')), 0)).toThrow(TypeError);
});
