import { RADIUS } from '../teaching/sheet/layout.ts';
import type { Grey } from './grey.ts';
import { DENSITY } from './straighten.ts';

/** What lies in a bubble and around it, each as a part of the paper's own lightness there: 0 clean, 1 black. */
export interface Ink {
  /** The middle of the whole inside. */
  inside: number;
  /** The lightest quarter of the inside, by quadrants: what is filled is dark everywhere, a tick is not. */
  least: number;
  /** The darkest part of the inside, a disc as wide as a pencil's stroke or two. */
  most: number;
  /** In how many of eight directions ink lies just outside the ring. */
  spills: number;
}

const INNER = (RADIUS - 0.55) * DENSITY;
const NEAR = (RADIUS + 0.45) * DENSITY;
const FAR = (RADIUS + 0.95) * DENSITY;
const REACH = Math.ceil(FAR);
/** Lighter than this beside paper is noise, not ink. */
const SPILL = 0.13;

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
    else if (r >= NEAR && r <= FAR) AROUND.push({ dx, dy, sector: Math.floor(turn * 8) % 8 });
  }

/** Measures a bubble with its middle here. The paper around it says how light it would be without ink. */
export function measureInk({ width, height, data }: Grey, x: number, y: number): Ink {
  const [cx, cy] = [Math.round(x), Math.round(y)];
  const at = ({ dx, dy }: Spot) => {
    const [px, py] = [Math.min(Math.max(cx + dx, 0), width - 1), Math.min(Math.max(cy + dy, 0), height - 1)];
    return data[py * width + px]!;
  };
  const around = AROUND.map((spot) => ({ spot, light: at(spot) }));
  const paper = fitPlane(around);
  const inked = (spot: Spot, light: number) => 1 - light / Math.max(8, paper.a + paper.b * spot.dx + paper.c * spot.dy);

  const sums = [0, 0, 0, 0];
  const counts = [0, 0, 0, 0];
  const darkest: number[] = [];
  for (const spot of INSIDE) {
    const ink = inked(spot, at(spot));
    sums[spot.sector]! += ink;
    counts[spot.sector]!++;
    darkest.push(ink);
  }
  darkest.sort((p, q) => q - p);
  const few = darkest.slice(0, Math.ceil(darkest.length * 0.12));
  const outer = Array.from({ length: 8 }, () => ({ sum: 0, count: 0 }));
  for (const { spot, light } of around) {
    const sector = outer[spot.sector]!;
    sector.sum += inked(spot, light);
    sector.count++;
  }
  const spills = outer.filter(({ sum, count }) => sum / count > SPILL).length;
  return {
    inside: sums.reduce((p, q) => p + q, 0) / INSIDE.length,
    least: Math.min(...sums.map((sum, i) => sum / counts[i]!)),
    most: few.reduce((p, q) => p + q, 0) / few.length,
    spills,
  };
}

/** Light over a slope, ink left out: a shadow's edge is a slope to a bubble. */
function fitPlane(around: readonly { spot: Spot; light: number }[]): { a: number; b: number; c: number } {
  const lights = around.map(({ light }) => light).sort((p, q) => p - q);
  let plane = { a: lights[Math.floor(lights.length * 0.6)]!, b: 0, c: 0 };
  for (let round = 0; round < 3; round++) {
    // Sums over the spots that are paper; they lie evenly around the middle, so that each slope stands by itself.
    let [n, sx, sy, sxx, syy, sxy, s, sxl, syl] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (const { spot, light } of around) {
      const expected = plane.a + plane.b * spot.dx + plane.c * spot.dy;
      if (light < expected * (round ? 0.9 : 0.75)) continue;
      n++;
      sx += spot.dx;
      sy += spot.dy;
      sxx += spot.dx * spot.dx;
      syy += spot.dy * spot.dy;
      sxy += spot.dx * spot.dy;
      s += light;
      sxl += spot.dx * light;
      syl += spot.dy * light;
    }
    if (n < around.length / 4) break;
    const solved = solveThree(
      [n, sx, sy, s],
      [sx, sxx, sxy, sxl],
      [sy, sxy, syy, syl],
    );
    if (!solved) break;
    plane = solved;
  }
  return plane;
}

type Row = [number, number, number, number];
function solveThree(p: Row, q: Row, r: Row): { a: number; b: number; c: number } | null {
  const det = (i: number, j: number, k: number) =>
    p[i]! * (q[j]! * r[k]! - q[k]! * r[j]!) -
    p[j]! * (q[i]! * r[k]! - q[k]! * r[i]!) +
    p[k]! * (q[i]! * r[j]! - q[j]! * r[i]!);
  const whole = det(0, 1, 2);
  if (Math.abs(whole) < 1e-6) return null;
  return { a: det(3, 1, 2) / whole, b: det(0, 3, 2) / whole, c: det(0, 1, 3) / whole };
}
