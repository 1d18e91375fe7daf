import type { Grey } from './grey.ts';

/** The side of a square in which the paper is taken to be equally light. */
const SIDE = 24;

/** Every pixel as a part of the lightness of the paper around it: 1 is paper, whatever shadow lies on it. */
export function partsOfPaper({ width, height, data }: Grey): Float32Array {
  const [columns, rows] = [Math.ceil(width / SIDE), Math.ceil(height / SIDE)];
  const lightest = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      let size = 0;
      for (let y = row * SIDE; y < Math.min(height, (row + 1) * SIDE); y += 2)
        for (let x = column * SIDE; x < Math.min(width, (column + 1) * SIDE); x += 2, size++)
          counts[data[y * width + x]!]!++;
      let value = 255;
      for (let above = 0; value > 0 && (above += counts[value]!) < size * 0.2; ) value--;
      lightest[row * columns + column] = value;
    }
  const paper = lightest.map((own, i) => (own + brightestAround(lightest, i, columns, rows)) / 2);
  const parts = new Float32Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / SIDE) * columns;
    for (let x = 0; x < width; x++, at++) {
      const part = data[at]! / paper[row + Math.floor(x / SIDE)]!;
      parts[at] = part > 1 ? 1 : part;
    }
  }
  return parts;
}

/** Where all is ink the paper is as light as beside it. */
function brightestAround(lightest: Float32Array, i: number, columns: number, rows: number): number {
  let most = 1;
  for (let a = -1; a <= 1; a++)
    for (let b = -1; b <= 1; b++) {
      const [row, column] = [Math.floor(i / columns) + a, (i % columns) + b];
      if (row >= 0 && row < rows && column >= 0 && column < columns)
        most = Math.max(most, lightest[row * columns + column]!);
    }
  return most;
}
