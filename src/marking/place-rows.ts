import type { Bubble } from '../teaching/sheet/layout.ts';
import type { Point } from './homography.ts';
import { STEP, type RingMap } from './ring-map.ts';
import { DENSITY } from './straighten.ts';

/** How far a row may lie from where the row beside it does, in millimetres. */
const ROW = 1;
/** How a row of a bent sheet may lean: millimetres to below, and to the right, for each to the right. */
const SLOPES = [0, -0.025, 0.025, -0.05, 0.05, -0.075, 0.075, -0.1, 0.1];
const STRETCHES = [0, -0.03, 0.03, -0.06, 0.06];
const FLAT: Lean = { slope: 0, stretch: 0 };
const LEANS: readonly Lean[] = SLOPES.flatMap((slope) => STRETCHES.map((stretch) => ({ slope, stretch })));
interface Lean {
  slope: number;
  stretch: number;
}

/** Bubbles side by side, and how they lie in the photo. */
export interface Row {
  bubbles: Bubble[];
  middle: Point;
  shift: Point;
  lean: Lean;
}

/** Rows of neighbours, from the middle of the block outwards, each from the nearest that is placed. */
export function placeRows(map: RingMap, own: readonly Bubble[], block: Point): Row[] {
  const waiting = rowsOf(own);
  const middle = middleOf(own);
  const placed: Row[] = [];
  while (waiting.length) {
    const far = (row: Row) =>
      Math.min(
        ...(placed.length ? placed.map((one) => one.middle) : [middle]).map((point) => distance(point, row.middle)),
      );
    const next = waiting.reduce((best, row) => (far(row) < far(best) ? row : best));
    const from = placed.length
      ? placed.reduce((best, row) =>
          distance(row.middle, next.middle) < distance(best.middle, next.middle) ? row : best,
        ).shift
      : block;
    waiting.splice(waiting.indexOf(next), 1);
    placed.push({ ...next, ...findRow(map, next, from) });
  }
  return placed;
}

function findRow(map: RingMap, { bubbles, middle }: Row, from: Point): Pick<Row, 'shift' | 'lean'> {
  let best = { shift: from, lean: FLAT };
  let most = -Infinity;
  const fine = STEP / 2;
  const steps = Math.round(ROW / fine);
  for (const lean of bubbles.length > 1 ? LEANS : [FLAT]) {
    const own = bubbles.map((bubble) => leant(bubble, middle, lean));
    const cost = (Math.abs(lean.slope) + Math.abs(lean.stretch)) * 0.1;
    for (let i = -steps; i <= steps; i++)
      for (let j = -steps; j <= steps; j++) {
        const [dx, dy] = [i * fine, j * fine];
        let sum = 0;
        for (const { x, y } of own) sum += map.at(x + from.x + dx, y + from.y + dy);
        const score = sum / own.length - (dx * dx + dy * dy) * 0.01 - cost;
        if (score > most) [most, best] = [score, { shift: { x: from.x + dx, y: from.y + dy }, lean }];
      }
  }
  return best;
}

const leant = ({ x, y }: Point, middle: Point, { slope, stretch }: Lean): Point => ({
  x: x + (x - middle.x) * stretch,
  y: y + (x - middle.x) * slope,
});

/** Where a row's bubbles are to the pixel: ink just outside a ring can be told from the ring only then. */
export function toPixels(map: RingMap, { bubbles, middle, shift, lean }: Row): [Bubble, Point][] {
  const from = bubbles.map((bubble) => {
    const { x, y } = leant(bubble, middle, lean);
    return { x: Math.round((x + shift.x) * DENSITY - 0.5), y: Math.round((y + shift.y) * DENSITY - 0.5) };
  });
  let best = { x: 0, y: 0 };
  let most = -Infinity;
  for (let dy = -FINE; dy <= FINE; dy++)
    for (let dx = -FINE; dx <= FINE; dx++) {
      const sum = from.reduce((rings, { x, y }) => rings + map.exact(x + dx, y + dy), 0);
      if (sum > most) [most, best] = [sum, { x: dx, y: dy }];
    }
  return bubbles.map((bubble, i) => [bubble, { x: from[i]!.x + best.x, y: from[i]!.y + best.y }]);
}
const FINE = 3;

/** Bubbles side by side, with no gap as wide as two. */
function rowsOf(own: readonly Bubble[]): Row[] {
  const rows: Bubble[][] = [];
  for (const bubble of [...own].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (last && Math.abs(last.y - bubble.y) < 1 && bubble.x - last.x < 9) row!.push(bubble);
    else rows.push([bubble]);
  }
  return rows.map((bubbles) => ({ bubbles, middle: middleOf(bubbles), shift: { x: 0, y: 0 }, lean: FLAT }));
}

const middleOf = (bubbles: readonly Bubble[]): Point => ({
  x: bubbles.reduce((sum, { x }) => sum + x, 0) / bubbles.length,
  y: bubbles.reduce((sum, { y }) => sum + y, 0) / bubbles.length,
});
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
