import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANDS, bandOf, GRADES, parseGrades, showGrades } from './grade.ts';
import { cases } from '../../test/laws.ts';

test('grades are read from one grade, a range, or a list of both', () => {
  expect(parseGrades(4)).toEqual([4]);
  expect(parseGrades('4-5')).toEqual([4, 5]);
  expect(parseGrades('12, 1, 3–4')).toEqual([1, 3, 4, 12]);
});

test('what names no grade from 1 to 12 is refused', () => {
  for (const written of ['0', '13', '5-4', 'lớp 4', '', '4-', '1-13', '4.5'])
    expect(parseGrades(written), written).toBeNull();
});

test('grades shown are the grades read', () => {
  fc.assert(
    fc.property(fc.subarray([...GRADES], { minLength: 1 }), (grades) => {
      expect(parseGrades(showGrades(grades))).toEqual(grades);
    }),
    cases(),
  );
});

test('every grade has one band, and its period is 35 or 45 minutes', () => {
  expect(BANDS.flatMap(({ grades }) => grades)).toEqual(GRADES);
  expect(GRADES.map(bandOf)).toEqual([
    ...Array(5).fill('tieu-hoc'),
    ...Array(4).fill('thcs'),
    ...Array(3).fill('thpt'),
  ]);
});
