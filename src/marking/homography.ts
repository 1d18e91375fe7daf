/** How a flat sheet lies in a photo: nine numbers of a projective map, row by row, the last 1. */
export type Homography = readonly number[];
export interface Point {
  x: number;
  y: number;
}

export function project([a, b, c, d, e, f, g, h]: Homography, x: number, y: number): Point {
  const depth = g! * x + h! * y + 1;
  return { x: (a! * x + b! * y + c!) / depth, y: (d! * x + e! * y + f!) / depth };
}

/** The map that brings `from` nearest to `to`, by least squares over four points or more; null when there is none. */
export function fitHomography(from: readonly Point[], to: readonly Point[]): Homography | null {
  // Normal equations of the eight unknowns. Millimetres and pixels are brought near 1, or the numbers drift apart.
  const sum = Array.from({ length: 8 }, () => new Array<number>(9).fill(0));
  const add = (row: readonly number[]) => {
    for (let i = 0; i < 8; i++) for (let j = 0; j < 9; j++) sum[i]![j]! += row[i]! * row[j]!;
  };
  from.forEach((point, i) => {
    const [x, y] = [point.x / SCALE, point.y / SCALE];
    const [u, v] = [to[i]!.x / PIXELS, to[i]!.y / PIXELS];
    add([x, y, 1, 0, 0, 0, -u * x, -u * y, u]);
    add([0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  });
  const solved = solve(sum);
  if (!solved) return null;
  const [a, b, c, d, e, f, g, h] = solved as [number, number, number, number, number, number, number, number];
  const k = PIXELS / SCALE;
  return [a * k, b * k, c * PIXELS, d * k, e * k, f * PIXELS, g / SCALE, h / SCALE, 1];
}
const SCALE = 100;
const PIXELS = 1000;

/** Gauss with pivots: rows of coefficients and, last, what they come to. */
function solve(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row;
    [rows[column], rows[best]] = [rows[best]!, rows[column]!];
    const pivot = rows[column]![column]!;
    if (Math.abs(pivot) < 1e-12) return null;
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const times = rows[row]![column]! / pivot;
      for (let j = column; j <= size; j++) rows[row]![j]! -= times * rows[column]![j]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
