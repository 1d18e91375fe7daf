import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mix, mixedPlaces } from './mix.ts';
import { cases } from '../../test/laws.ts';

test('a mixed order holds each thing once, and is the same for the same seed', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.string(), (count, seed) => {
      expect([...mixedPlaces(count, seed)].sort((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_, index) => index),
      );
      expect(mixedPlaces(count, seed)).toEqual(mixedPlaces(count, seed));
    }),
    cases(),
  );
});

test('from two things on it is never the order they came in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.string(), (count, seed) => {
      const things = 'abcdefgh'.slice(0, count);
      expect(mix([...things], seed).join('')).not.toBe(things);
    }),
    cases(),
  );
});

test('question ids alike but for a number are mixed each in its own way', () => {
  const orders = new Set(Array.from({ length: 200 }, (_, n) => mix(['a', 'b', 'c', 'd'], `mau-${n}`).join('')));
  // All 24 orders but the right one.
  expect(orders.size).toBe(23);
});
