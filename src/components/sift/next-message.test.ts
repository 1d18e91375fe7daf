import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { NOTHING, readProgress } from '../quiz/kept.ts';
import { nextMessage } from './next-message.ts';
import { hasMet, seenOf, withSeen } from './seen.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 12 });

/** Plays so many messages; the chance of each is given. */
function play(all: readonly string[], before: readonly string[], chances: readonly number[]): string[] {
  let seen = [...before];
  return chances.map((chance) => {
    const next = nextMessage(all, seen, (sides) => Math.floor(chance * sides));
    seen = next.seen;
    return next.id;
  });
}
const chances = (length: number) =>
  fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: length, maxLength: length });

test('no message comes again until all were seen, whatever the dice say, round after round', () => {
  fc.assert(
    fc.property(
      ids.chain((all) => fc.tuple(fc.constant(all), chances(3 * all.length))),
      ([all, luck]) => {
        const played = play(all, [], luck);
        for (let round = 0; round < 3; round++)
          expect(new Set(played.slice(round * all.length, (round + 1) * all.length))).toEqual(new Set(all));
      },
    ),
    cases(),
  );
});

test('a new round does not begin with the message that ended the last', () => {
  fc.assert(
    fc.property(
      ids.chain((all) => fc.tuple(fc.constant(all), chances(3 * all.length))),
      ([all, luck]) => {
        const played = play(all, [], luck);
        for (const [at, id] of played.entries()) expect(id).not.toBe(played[at + 1]);
      },
    ),
    cases(),
  );
});

test('what was seen of another release, or twice, is forgotten, and the rest still waits its turn', () => {
  expect(nextMessage(['a', 'b', 'c'], ['gone', 'a', 'c', 'c'], () => 0).id).toBe('b');
  expect(nextMessage(['a', 'b'], ['a', 'b'], () => 0)).toEqual({ id: 'a', seen: ['a'] });
});

test('which messages were sifted is kept by picture and grade, and of what is damaged none', () => {
  const kept = withSeen(withSeen({ ...NOTHING, who: 'meo' }, '5', ['a', 'b']), '8', ['c']);
  const again = readProgress(JSON.stringify(kept));
  expect([seenOf(again, '5'), seenOf(again, '8'), seenOf(again, '4')]).toEqual([['a', 'b'], ['c'], []]);
  expect(seenOf({ ...again, who: 'rua' }, '5')).toEqual([]);
  const damaged = (seen: unknown) => seenOf(readProgress(JSON.stringify({ ...NOTHING, who: 'meo', seen })), '5');
  for (const seen of [3, null, { meo: 3 }, { meo: { 5: 'a' } }]) expect(damaged(seen)).toEqual([]);
  expect(damaged({ meo: { 5: ['a', 7, null] } })).toEqual(['a']);
});

test('messages of stories that were met come before the others, and all still come once a round', () => {
  fc.assert(
    fc.property(
      ids.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all), chances(2 * all.length))),
      ([all, met, luck]) => {
        let seen: string[] = [];
        const played = luck.map((chance) => {
          const next = nextMessage(all, seen, (sides) => Math.floor(chance * sides), met);
          seen = next.seen;
          return next.id;
        });
        const first = played.slice(0, all.length);
        expect(new Set(first)).toEqual(new Set(all));
        expect(new Set(first.slice(0, met.length))).toEqual(new Set(met));
      },
    ),
    cases(),
  );
});

test('a story is met once its lesson is begun or its quiz has an answer, by the picture that learns', () => {
  const visit = { at: 0, isWhole: false, full: 0, told: false, written: {} };
  const of = (visits: object, players: object = {}) =>
    hasMet(readProgress(JSON.stringify({ version: 1, who: 'meo', players: { meo: players }, visits })), '2/qua');
  expect(of({ meo: { '2/qua': { ...visit, at: 1 } } })).toBe(true);
  expect(of({}, { '2/qua': {} })).toBe(false);
  expect(of({}, { '2/qua': { 'qua-12-01': [{ kind: 'single' }] } })).toBe(true);
  expect(of({ rua: { '2/qua': { ...visit, at: 1 } } })).toBe(false);
  expect(of({}, { '2/qua': 7 })).toBe(false);
});
