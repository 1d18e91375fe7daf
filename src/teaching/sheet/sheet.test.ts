import aruco from 'js-aruco2';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grade } from '../../curriculum/grade.ts';
import { readCode } from '../../curriculum/paper-code.ts';
import { readCells, versionCodes, writeCells, type SheetCode } from './code.ts';
import { CORNER_MARKS, FIRST_MARK } from './marks.ts';

const code: fc.Arbitrary<SheetCode> = fc.record({
  grade: fc.integer({ min: 1, max: 12 }).map((grade): Grade => grade),
  lessons: fc.array(fc.record({ key: fc.integer({ min: 0, max: 8191 }), revision: fc.integer({ min: 1, max: 127 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
  version: fc.integer({ min: 1, max: 9 }).map((drawing) => drawing * 100 + 1),
  count: fc.integer({ min: 1, max: 99 }),
});
const dark = (cells: readonly number[]): number[] => cells.map((cell) => (cell ? 1 : -1));

test('the marks of a sheet are those of the reader’s library', () => {
  const { codeList } = new aruco.AR.Dictionary('ARUCO_MIP_36h12');
  expect([...CORNER_MARKS]).toEqual(codeList.slice(FIRST_MARK, FIRST_MARK + 4));
});

test('the cells of a sheet’s strip say the code that they were written from', () =>
  fc.assert(
    fc.property(code, (one) => {
      expect(readCells(dark(writeCells(one)!))).toEqual(one);
    }),
  ));

test('a changed test is told from the one as drawn by its strip too, and its codes are the changed ones', () => {
  const drawn: SheetCode = { grade: 8, lessons: [{ key: 77, revision: 3 }], version: 101, count: 2 };
  const changed = {
    ...drawn,
    changes: [
      { place: 3, take: 0 },
      { place: 12, take: 5 },
    ],
  };
  expect(readCells(dark(writeCells(changed)!))).toEqual(changed);
  for (const code of versionCodes(changed)) expect(readCode(code)).toMatchObject({ changes: changed.changes });
  const short = { ...changed, minutes: 15 };
  expect(readCells(dark(writeCells(short)!))).toEqual(short);
  for (const code of versionCodes(short)) expect(readCode(code)).toMatchObject({ minutes: 15 });
});

test('cells that are misread bring the right code or none', () =>
  fc.assert(
    fc.property(code, fc.array(fc.nat(299), { maxLength: 60 }), (one, turned) => {
      const cells = dark(writeCells(one)!);
      for (const i of turned) cells[i] = -cells[i]!;
      const read = readCells(cells);
      if (read) expect(read).toEqual(one);
    }),
  ));

test('of one lesson half the copies may be lost', () => {
  const one: SheetCode = { grade: 8, lessons: [{ key: 77, revision: 3 }], version: 101, count: 4 };
  expect(readCells(dark(writeCells(one)!).map((cell, i) => (i < 140 ? 0 : cell)))).toEqual(one);
});

test('noise is no code', () =>
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 300, maxLength: 300 }), (cells) => {
      expect(readCells(cells)).toBeNull();
    }),
  ));

test('a sheet’s code leads to the printed code of each of its versions', () => {
  const codes = versionCodes({ grade: 8, lessons: [{ key: 77, revision: 3 }], version: 201, count: 3 });
  expect(codes.map((one) => /(\d{3}).$/.exec(one)![1])).toEqual(['201', '202', '203']);
});

test('a test of more lessons than the strip has room for is known by its typed code alone', () => {
  const lesson = { key: 1, revision: 1 };
  expect(
    writeCells({ grade: 8, lessons: Array.from({ length: 13 }, () => lesson), version: 101, count: 4 }),
  ).toBeNull();
});
