import { INDIGO } from './theme.ts';

/**
 * The mark of the site: a shield with three strokes, one a step, in a field of 48 × 56. Each path is [x, y] or a curve.
 */
export type Point =
  | { x: number; y: number; moveTo?: true }
  | { x: number; y: number; curve: { type: 'cubic'; x1: number; y1: number; x2: number; y2: number } }
  | { close: true };

const to = (x: number, y: number): Point => ({ x, y });
const start = (x: number, y: number): Point => ({ x, y, moveTo: true });
const curve = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): Point => ({
  x,
  y,
  curve: { type: 'cubic', x1, y1, x2, y2 },
});

export const FIELD = { width: 48, height: 56 };

const body: Point[] = [
  start(24, 1.5),
  curve(30, 5.1, 37, 6.8, 45.5, 7),
  to(45.5, 27),
  curve(45.5, 40.6, 37.2, 49.7, 24, 54.5),
  curve(10.8, 49.7, 2.5, 40.6, 2.5, 27),
  to(2.5, 7),
  curve(11, 6.8, 18, 5.1, 24, 1.5),
  { close: true },
];

/** A stroke from left to right that sags in the middle: q-curves of the mark written as cubic ones, thick as a band. */
const stroke = (x: number, y: number, length: number, sag: number): Point[] => {
  const half = 2.7;
  const [x1, x2, end] = [x + length / 3, x + (2 * length) / 3, x + length];
  const [top, low] = [y - half + (2 * sag) / 3, y + half + (2 * sag) / 3];
  return [
    start(x, y - half),
    curve(x1, top, x2, top, end, y - half),
    curve(end + 3.4, y - half, end + 3.4, y + half, end, y + half),
    curve(x2, low, x1, low, x, y + half),
    curve(x - 3.4, y + half, x - 3.4, y - half, x, y - half),
    { close: true },
  ];
};

export const SHIELD: { points: Point[]; fill: string }[] = [
  { points: body, fill: INDIGO },
  { points: stroke(12.5, 17.5, 23, 3), fill: 'F2B632' },
  { points: stroke(13, 28, 22, 3), fill: '5EC7B3' },
  { points: stroke(17.5, 38.5, 13, 2.2), fill: 'F28A75' },
];

/** The path in a box of this size, in whatever unit the size is in. */
export function scale(points: readonly Point[], width: number, height: number): Point[] {
  const [sx, sy] = [width / FIELD.width, height / FIELD.height];
  return points.map((point): Point => {
    if ('close' in point) return point;
    if (!('curve' in point)) return { ...point, x: point.x * sx, y: point.y * sy };
    const { type, x1, y1, x2, y2 } = point.curve;
    return { x: point.x * sx, y: point.y * sy, curve: { type, x1: x1 * sx, y1: y1 * sy, x2: x2 * sx, y2: y2 * sy } };
  });
}
