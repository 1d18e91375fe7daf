import { expect, test } from 'vitest';
import { keepLast } from './keep-last.ts';

test('what was found is not found out again while each round asks for it, and is forgotten once a round does not', async () => {
  const { keep, nextRound } = keepLast();
  let times = 0;
  const ask = () => keep('a', () => ({ times: ++times }));
  const first = await ask();
  first.times = 9;
  expect(await ask(), 'nobody changes what is kept').toEqual({ times: 1 });
  nextRound();
  expect(await ask()).toEqual({ times: 1 });
  nextRound();
  nextRound();
  expect(await ask()).toEqual({ times: 2 });
});
