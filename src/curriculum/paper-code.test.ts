import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codeLesson,
  MOST_MINUTES,
  MOST_PLACES,
  MOST_TAKEN,
  readCode,
  revisionKey,
  writeCode,
  type PaperCode,
} from './paper-code.ts';
import { diceOf, shuffle } from './seeded.ts';
import { cases } from '../../test/laws.ts';

const anyCode: fc.Arbitrary<PaperCode> = fc.record({
  grade: fc.integer({ min: 1, max: 12 }),
  lessons: fc.array(fc.record({ key: fc.nat(2 ** 13 - 1), revision: fc.integer({ min: 1, max: 127 }) }), {
    minLength: 1,
    maxLength: 6,
  }),
  version: fc.integer({ min: 101, max: 999 }),
});
const anyChanges = fc.array(fc.record({ place: fc.nat(MOST_PLACES - 1), take: fc.nat(MOST_TAKEN) }), {
  minLength: 1,
  maxLength: 6,
});

test('a code is read back as it was written, in any case and spacing', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      const text = writeCode(code);
      expect(readCode(text)).toEqual(code);
      expect(readCode(` ${text.toLowerCase().replaceAll('-', ' – ')}`)).toEqual(code);
      expect(text).not.toMatch(/[ILOU]/);
    }),
    cases(),
  );
});

test('a code says what was changed by hand, and is none without a lesson', () => {
  fc.assert(
    fc.property(anyCode, anyChanges, (code, changes) => {
      expect(readCode(writeCode({ ...code, changes }))).toEqual({ ...code, changes });
      expect(readCode(writeCode({ ...code, lessons: [], changes }))).toEqual({ wrong: 'form' });
    }),
    cases(),
  );
});

test('a code says which form it is of, beside what was changed, and other codes are as they were', () => {
  fc.assert(
    fc.property(anyCode, anyChanges, fc.integer({ min: 1, max: MOST_MINUTES }), (code, changes, minutes) => {
      expect(readCode(writeCode({ ...code, minutes, changes }))).toEqual({ ...code, minutes, changes });
      expect(readCode(writeCode({ ...code, minutes }))).toEqual({ ...code, minutes });
      expect(readCode(writeCode({ ...code, lessons: [], minutes }))).toEqual({ wrong: 'form' });
    }),
    cases(),
  );
  const [lesson] = [codeLesson('phieu-trung-thuong', 1)];
  expect(writeCode({ grade: 8, lessons: [lesson], minutes: 15, version: 101 })).toBe('8ZHW0-YQW1-101W');
  // What 1.1.0 says of a change at the last place it could name.
  expect(
    readCode(writeCode({ grade: 8, lessons: [lesson], changes: [{ place: 63, take: 15 }], version: 101 })),
  ).toEqual({
    grade: 8,
    lessons: [lesson],
    changes: [{ place: 63, take: 15 }],
    version: 101,
  });
});

test('no revision looks like a change, and the first 127 are what they were', () => {
  expect([1, 2, 127, 128, 129, 255].map(revisionKey)).toEqual([1, 2, 127, 1, 2, 1]);
});

test('one wrong sign is always noticed', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (code, place, sign) => {
      const text = writeCode(code).replaceAll('-', '');
      const at = place % text.length;
      fc.pre(text[at] !== sign);
      expect(readCode(text.slice(0, at) + sign + text.slice(at + 1))).toHaveProperty('wrong');
    }),
    cases(2000),
  );
});

test('codes and chance are the same for ever: papers already printed hang on them', () => {
  expect(writeCode({ grade: 8, lessons: [codeLesson('phieu-trung-thuong', 1)], version: 101 })).toBe('8YQW1-1018');
  const dice = diceOf('8YQW1-1018');
  expect(Array.from({ length: 6 }, () => dice(100))).toEqual([69, 84, 91, 74, 2, 48]);
  expect(shuffle([...'abcdefgh'], diceOf('8YQW1-1018')).join('')).toBe('cebadghf');
});

test('every side of the die comes up about as often', () => {
  const dice = diceOf('đều');
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 6000; i++) counts[dice(6)]!++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
