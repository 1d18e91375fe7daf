import { expect, test } from 'vitest';
import { leftAt, setTimer, showTimer, toggleTimer } from './timer.ts';

test('the clock counts down to the end and no further, stands still while it is stopped, and goes on from there', () => {
  const going = setTimer(2, 1000);
  expect(showTimer(going, 1000)).toBe('2:00');
  expect(showTimer(going, 1000 + 61_000)).toBe('0:59');
  const stopped = toggleTimer(going, 1000 + 30_000);
  expect(leftAt(stopped, 9_999_999)).toBe(90_000);
  expect(showTimer(toggleTimer(stopped, 50_000), 50_000 + 89_500)).toBe('0:01');
  expect(showTimer(going, 9_999_999)).toBe('Hết giờ');
  expect(showTimer(null, 0)).toBe('');
});
