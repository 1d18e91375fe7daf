import { expect, test } from 'vitest';
import { spillCounter } from './spills.ts';

/** A sheet on which nothing leaves a ring but the camera's noise, a hundredth to both sides. */
const clean = Array.from({ length: 1600 }, (_, i) => ((i * 8) % 21) / 1000 - 0.01);
const count = spillCounter(clean);
/** Sixteen directions: so much ink on the arms of a cross that stands askew by `turn`, and so much between them. */
const crossed = (arms: number, between: number, turn = 0) =>
  Array.from({ length: 16 }, (_, i) => (i % 4 === turn ? arms : between));

test('a bubble that nothing leaves has no side on which ink does', () => {
  expect(count(crossed(0, 0))).toBe(0);
  expect(count(clean.slice(0, 16))).toBe(0);
});

test.each([0, 1, 2, 3])('a cross counts four sides though its arms hardly leave the ring (turned %i)', (turn) => {
  expect(count(crossed(0.2, 0, turn))).toBe(4);
  expect(count(crossed(0.043, 0, turn))).toBe(4);
});

test('as much ink on all sides is no faint cross, and strokes to and fro leave on two', () => {
  expect(count(crossed(0.043, 0.03))).toBe(0);
  expect(count([0.2, 0.2, 0, 0, 0, 0, 0, 0, 0.2, 0.2, 0, 0, 0, 0, 0, 0])).toBe(2);
});
