import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../../test/laws.ts';
import { dayOf, NOTHING, readProgress } from '../quiz/kept.ts';
import { answeredOn, AT_ONCE, daysUntilDue, dueOn, dueToday, stillAsked, WAITS } from './boxes.ts';
import { waitingOf, type Waiting } from './waiting.ts';
import { withMissed } from './with-missed.ts';

const box = fc.record({
  box: fc.integer({ min: 1, max: WAITS.length + 1 }),
  day: fc.integer({ min: 20_000, max: 20_060 }),
  missed: fc.integer({ min: 1, max: 5 }),
});
const waiting = fc.uniqueArray(
  fc
    .tuple(box, fc.constantFrom('5/mau', '5/qua'), fc.string({ minLength: 1, maxLength: 3 }))
    .map(([one, lesson, id]): Waiting => ({ ...one, lesson, id })),
  { selector: ({ lesson, id }) => `${lesson} ${id}`, maxLength: 12 },
);
const today = fc.integer({ min: 19_990, max: 20_120 });
const TODAY = 20_000;

test('what was missed today comes tomorrow, and then after three days, a week, two weeks, a month, and no more', () => {
  const [first] = waitingOf(withMissed(NOTHING, '', '5/mau', ['a'], TODAY));
  let one: Parameters<typeof dueOn>[0] = first!;
  expect(first).toEqual({ lesson: '5/mau', id: 'a', box: 1, day: TODAY, missed: 1 });
  const waits: number[] = [];
  while (Number.isFinite(dueOn(one))) {
    waits.push(dueOn(one) - one.day);
    one = answeredOn(one, true, dueOn(one));
  }
  expect(waits).toEqual([1, 3, 7, 14, 30]);
});

test('right goes up one box and wrong down one, never below the first; each miss is counted', () => {
  fc.assert(
    fc.property(box, fc.boolean(), today, (one, isRight, day) => {
      const after = answeredOn(one, isRight, day);
      expect(after.day).toBe(day);
      expect(after.missed).toBe(one.missed + (isRight ? 0 : 1));
      if (isRight) expect(after.box).toBe(Math.min(one.box + 1, WAITS.length + 1));
      else {
        expect(after.box).toBeGreaterThanOrEqual(1);
        expect(after.box).toBeLessThanOrEqual(Math.max(1, one.box - 1));
      }
    }),
    cases(),
  );
});

test('what is asked is due, is at most three, and nothing that is longer overdue, or as long and missed more often, waits', () => {
  fc.assert(
    fc.property(waiting, today, (all, day) => {
      const asked = dueToday(all, day);
      expect(asked.length).toBe(Math.min(AT_ONCE, all.filter((one) => dueOn(one) <= day).length));
      const left = all.filter((one) => !asked.includes(one) && dueOn(one) <= day);
      for (const one of asked) {
        expect(dueOn(one)).toBeLessThanOrEqual(day);
        for (const other of left) {
          expect(dueOn(other)).toBeGreaterThanOrEqual(dueOn(one));
          if (dueOn(other) === dueOn(one)) expect(other.missed).toBeLessThanOrEqual(one.missed);
        }
      }
    }),
    cases(),
  );
});

test('the same state and day give the same questions, in whatever order they were kept', () => {
  fc.assert(
    fc.property(
      waiting.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      today,
      ([all, mixed], day) => {
        expect(dueToday(mixed, day)).toEqual(dueToday(all, day));
      },
    ),
    cases(),
  );
});

test('where nothing is due it is told in how many days something is, and waiting so long makes it due', () => {
  fc.assert(
    fc.property(waiting, today, (all, day) => {
      const days = daysUntilDue(all, day);
      if (days === null) {
        expect(all.every((one) => one.box > WAITS.length)).toBe(true);
        return;
      }
      expect(days === 0).toBe(dueToday(all, day).length > 0);
      expect(dueToday(all, day + days).length).toBeGreaterThan(0);
      if (days > 0) expect(dueToday(all, day + days - 1)).toEqual([]);
    }),
    cases(),
  );
  expect(daysUntilDue([], TODAY)).toBe(null);
});

test('a day begins at midnight of this device', () => {
  const before = dayOf(new Date(2026, 10, 28, 23, 59));
  expect(dayOf(new Date(2026, 10, 29, 0, 1))).toBe(before + 1);
  expect(dayOf(new Date(2026, 10, 29, 23, 59))).toBe(before + 1);
});

test('only what the grade still asks comes: nothing of another lesson, retired, kept for tests or private', () => {
  fc.assert(
    fc.property(
      waiting,
      fc.dictionary(fc.constantFrom('5/mau', '5/qua', '__proto__'), fc.array(fc.string({ maxLength: 3 }))),
      today,
      (all, asked, day) => {
        const map = new Map(Object.entries(asked));
        for (const { lesson, id } of dueToday(stillAsked(all, map), day)) expect(map.get(lesson)).toContain(id);
      },
    ),
    cases(),
  );
});

test('what was missed stays in its box when its quiz is done once more, and is each picture’s own', () => {
  const meo = { ...NOTHING, who: 'meo' };
  const up = { ...meo, boxes: { meo: { '5/mau': { a: { box: 3, day: TODAY, missed: 2 } } } } };
  expect(withMissed(up, 'meo', '5/mau', ['a', 'b'], TODAY + 5).boxes).toEqual({
    meo: { '5/mau': { a: { box: 3, day: TODAY, missed: 2 }, b: { box: 1, day: TODAY + 5, missed: 1 } } },
  });
  expect(waitingOf({ ...up, who: 'rua' })).toEqual([]);
});

test('what was kept before there were boxes is read whole, and a damaged box is none', () => {
  const before = { version: 1, who: 'meo', players: { meo: { '5/mau': { a: [] } } }, visits: { meo: {} } };
  expect(readProgress(JSON.stringify(before))).toEqual(before);
  for (const damaged of [
    3,
    { meo: 3 },
    { meo: { '5/mau': { a: 1, b: { box: 0, day: 1, missed: 1 }, c: { box: 1 } } } },
  ])
    expect(waitingOf(readProgress(JSON.stringify({ ...before, boxes: damaged })))).toEqual([]);
});
