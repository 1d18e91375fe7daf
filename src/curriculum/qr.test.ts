import { expect, test } from 'vitest';
import { qrSquares } from './qr.ts';

test('a code is square, has its three finder marks, and is small enough for a school’s copier', () => {
  const squares = qrSquares('https://an-toan.truong-hoc.example/khien/kiem-tra-ban-in/#8K3F1X');
  const size = squares.length;
  expect(size).toBeLessThanOrEqual(37);
  for (const row of squares) expect(row.length).toBe(size);
  const ring = (x: number, y: number) =>
    Array.from(
      { length: 7 },
      (_, i) => squares[y]![x + i] && squares[y + 6]![x + i] && squares[y + i]![x] && squares[y + i]![x + 6],
    );
  for (const [x, y] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const)
    expect(ring(x, y)).toEqual(Array(7).fill(true));
});

test('another address gives another code, the same the same', () => {
  expect(qrSquares('https://a.example/#1')).toEqual(qrSquares('https://a.example/#1'));
  expect(qrSquares('https://a.example/#1')).not.toEqual(qrSquares('https://a.example/#2'));
});
