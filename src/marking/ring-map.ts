import { RADIUS } from '../teaching/sheet/layout.ts';
import { DENSITY } from './straighten.ts';

/** How clearly a ring stands out around a place, in millimetres of the frame, as a part of the paper's lightness. */
export interface RingMap {
  at(x: number, y: number): number;
  /** The clearest within a step or two of there: for a first search, while rows still lie a little off. */
  near(x: number, y: number): number;
  /** The same as `at`, around this very pixel of the straightened sheet. */
  exact(column: number, row: number): number;
}

/** Pixels from one place that is looked at to the next, and that in millimetres. */
const STRIDE = 2;
export const STEP = STRIDE / DENSITY;
const NEAR = 2;

/** `parts`: each pixel as a part of the paper's lightness. */
export function mapRings(parts: Float32Array, width: number, height: number): RingMap {
  const offsets = (count: number, radius: number) =>
    Array.from({ length: count }, (_, i) => {
      const angle = (i / count) * 2 * Math.PI;
      return Math.round(Math.sin(angle) * radius * DENSITY) * width + Math.round(Math.cos(angle) * radius * DENSITY);
    });
  const on = offsets(16, RADIUS);
  const outside = offsets(8, RADIUS + 0.75);
  const margin = Math.ceil((RADIUS + 0.75) * DENSITY) + 1;
  const [columns, rows] = [Math.floor(width / STRIDE), Math.floor(height / STRIDE)];
  const rings = new Float32Array(columns * rows);
  const ringAround = (middle: number): number => {
    let ring = 0;
    for (const offset of on) ring += parts[middle + offset]!;
    let around = 0;
    for (const offset of outside) around += parts[middle + offset]!;
    return Math.max(0, around / outside.length - ring / on.length);
  };
  const isInside = (x: number, y: number) => x >= margin && y >= margin && x < width - margin && y < height - margin;
  for (let row = 0, i = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, i++) {
      const [x, y] = [column * STRIDE, row * STRIDE];
      if (isInside(x, y)) rings[i] = ringAround(y * width + x);
    }
  const clearest = spread(spread(rings, columns, rows, 1), columns, rows, columns);
  const look = (values: Float32Array) => (x: number, y: number) => {
    const column = Math.round((x * DENSITY - 0.5) / STRIDE);
    const row = Math.round((y * DENSITY - 0.5) / STRIDE);
    return column < 0 || row < 0 || column >= columns || row >= rows ? 0 : values[row * columns + column]!;
  };
  const exact = (x: number, y: number) => (isInside(x, y) ? ringAround(y * width + x) : 0);
  return { at: look(rings), near: look(clearest), exact };
}

/** Each value the greatest of those within NEAR of it, along one direction. */
function spread(values: Float32Array, columns: number, rows: number, step: number): Float32Array {
  const spread = new Float32Array(values.length);
  for (let i = 0; i < columns * rows; i++) {
    let most = 0;
    for (let j = -NEAR; j <= NEAR; j++) most = Math.max(most, values[i + j * step] ?? 0);
    spread[i] = most;
  }
  return spread;
}
