import { RADIUS } from '../teaching/sheet/layout.ts';
import type { Flat } from './find-rings.ts';
import { DENSITY } from './straighten.ts';

/** What lies in a bubble and around it, each as a part of the paper's own lightness there: 0 clean, 1 black. */
export interface Ink {
  /** The middle of the whole inside. */
  inside: number;
  /** Of its quarters the lightest: what is filled is dark everywhere, a tick is not. */
  least: number;
  /** The darkest part of the inside, about as much as a stroke takes. */
  most: number;
  /** Just outside the ring, in each of sixteen directions. */
  around: number[];
}

const INNER = (RADIUS - 0.55) * DENSITY;
const NEAR = (RADIUS + 0.35) * DENSITY;
const FAR = (RADIUS + 0.85) * DENSITY;
const REACH = Math.ceil(FAR);
const DIRECTIONS = 16;

interface Spot {
  dx: number;
  dy: number;
  sector: number;
}
const INSIDE: Spot[] = [];
const AROUND: Spot[] = [];
for (let dy = -REACH; dy <= REACH; dy++)
  for (let dx = -REACH; dx <= REACH; dx++) {
    const r = Math.hypot(dx, dy);
    const turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) % 1;
    if (r <= INNER) INSIDE.push({ dx, dy, sector: Math.floor(turn * 4) % 4 });
    else if (r >= NEAR && r <= FAR) AROUND.push({ dx, dy, sector: Math.floor(turn * DIRECTIONS) % DIRECTIONS });
  }

/** Measures a bubble with its middle here. The paper around it says how light it would be without ink. */
export function measureInk({ width, height, parts }: Flat, x: number, y: number): Ink {
  const [cx, cy] = [Math.round(x), Math.round(y)];
  const at = ({ dx, dy }: Spot) => {
    const [px, py] = [Math.min(Math.max(cx + dx, 0), width - 1), Math.min(Math.max(cy + dy, 0), height - 1)];
    return parts[py * width + px]!;
  };
  const around = AROUND.map(at);
  const paper = part(
    [...around].sort((a, b) => a - b),
    0.6,
  );
  const inside = INSIDE.map((spot) => 1 - at(spot) / paper);
  const quarters = bySector(INSIDE, inside, 4);
  const darkest = inside.sort((a, b) => b - a);
  return {
    inside: mean(inside),
    least: Math.min(...quarters),
    most: mean(darkest.slice(0, Math.ceil(darkest.length * 0.12))),
    around: bySector(
      AROUND,
      around.map((light) => 1 - light / paper),
      DIRECTIONS,
    ),
  };
}

const part = (sorted: readonly number[], of: number): number => sorted[Math.floor(sorted.length * of)]!;
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function bySector(spots: readonly Spot[], values: readonly number[], count: number): number[] {
  const sums = new Array<number>(count).fill(0);
  const sizes = new Array<number>(count).fill(0);
  values.forEach((value, i) => {
    sums[spots[i]!.sector]! += value;
    sizes[spots[i]!.sector]!++;
  });
  return sums.map((sum, i) => sum / sizes[i]!);
}
