import type { Bubble, BubbleGroup, Rect, SheetLayout } from '../teaching/sheet/layout.ts';
import type { Point } from './homography.ts';
import { mapRings, STEP, type RingMap } from './ring-map.ts';
import { DENSITY } from './straighten.ts';

/** A bubble where the photo really has it, in pixels of the straightened sheet. */
export interface PlacedBubble {
  value: string;
  x: number;
  y: number;
  /** How clearly its ring stands out, as a part of the paper's lightness; a bubble in glare has none. */
  ring: number;
}
export interface PlacedGroup {
  group: BubbleGroup;
  bubbles: PlacedBubble[];
  /** Rings are seen where the sheet has none: the block may have been taken for the row beside it. */
  astray: boolean;
}

/** A straightened sheet without its shadows: each pixel as a part of the paper's lightness. */
export interface Flat {
  width: number;
  height: number;
  parts: Float32Array;
}

/** How far a block may lie from where a flat sheet has it, and a row from the row beside it, in millimetres. */
const BLOCK = 7;
const ROW = 1;
/** From one bubble to the next, across and down. */
const BESIDE: readonly Point[] = [
  { x: 6.5, y: 0 },
  { x: -6.5, y: 0 },
  { x: 0, y: 6 },
  { x: 0, y: -6 },
];

/**
 * Finds every bubble by its ring: paper bends, so the marks alone are not exact enough. A whole block is sought far
 * around; then its rows, each near where the one beside it was found.
 */
export function findRings({ parts, width, height }: Flat, { groups, boxes }: SheetLayout): PlacedGroup[] {
  const map = mapRings(parts, width, height);
  const everywhere = groups.flatMap(({ bubbles }) => bubbles);
  const blocks = new Map<string, BubbleGroup[]>();
  for (const group of groups) blocks.set(blockOf(group), [...(blocks.get(blockOf(group)) ?? []), group]);
  return [...blocks.values()].flatMap((own) => {
    const all = own.flatMap(({ bubbles }) => bubbles);
    const ghosts = ghostsOf(all, everywhere, boxes);
    const block = findBlock(map, all, ghosts);
    const rows = placeRows(map, all, block);
    const rowOf = (bubble: Bubble) => rows.find(({ bubbles }) => bubbles.includes(bubble))!;
    const pixels = new Map(rows.flatMap((row) => toPixels(map, row)));
    const placed = own.map((group) => ({
      group,
      bubbles: group.bubbles.map((bubble): PlacedBubble => {
        const { x, y } = pixels.get(bubble)!;
        return { value: bubble.value, x, y, ring: map.exact(x, y) };
      }),
    }));
    const clear = median(placed.flatMap(({ bubbles }) => bubbles.map(({ ring }) => ring)));
    const seen = ghosts.filter(({ point, of }) => {
      const { shift } = rowOf(of);
      return map.near(point.x + shift.x, point.y + shift.y) > clear * 0.6;
    });
    return placed.map((one) => ({ ...one, astray: seen.length > 0 && seen.length >= ghosts.length * 0.12 }));
  });
}

const blockOf = ({ asks }: BubbleGroup): string => ('place' in asks ? asks.place.split('.')[0]! : asks.of);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

interface Ghost {
  point: Point;
  /** The bubble that it stands beside. */
  of: Bubble;
}

/**
 * Places beside a block where one more bubble would stand and none does. Bubbles below each other look alike: a block
 * that is taken for the row beside it loses one row of rings and has one where there should be none.
 */
function ghostsOf(own: readonly Bubble[], everywhere: readonly Bubble[], boxes: readonly Rect[]): Ghost[] {
  const free = ({ x, y }: Point) =>
    everywhere.every((bubble) => Math.hypot(bubble.x - x, bubble.y - y) > 4.5) &&
    boxes.every((box) => x < box.x - 3 || y < box.y - 3 || x > box.x + box.width + 3 || y > box.y + box.height + 3);
  return own.flatMap((of) =>
    BESIDE.map(({ x, y }) => ({ of, point: { x: of.x + x, y: of.y + y } })).filter(({ point }) => free(point)),
  );
}

/** The shift of a whole block, in millimetres, at which its rings are there and no others. */
function findBlock(map: RingMap, own: readonly Bubble[], ghosts: readonly Ghost[]): Point {
  let best: Point = { x: 0, y: 0 };
  let most = -Infinity;
  const weight = Math.min(1, own.length / Math.max(1, ghosts.length));
  const steps = Math.round(BLOCK / STEP);
  for (let i = -steps; i <= steps; i++)
    for (let j = -steps; j <= steps; j++) {
      const [dx, dy] = [i * STEP, j * STEP];
      let sum = 0;
      for (const { x, y } of own) sum += map.near(x + dx, y + dy);
      for (const { point } of ghosts) sum -= weight * map.near(point.x + dx, point.y + dy);
      const score = sum / own.length - (dx * dx + dy * dy) * 0.0008;
      if (score > most) [most, best] = [score, { x: dx, y: dy }];
    }
  return best;
}

interface Row {
  bubbles: Bubble[];
  middle: Point;
  shift: Point;
}

/** Rows of neighbours, from the middle of the block outwards, each from the nearest that is placed. */
function placeRows(map: RingMap, own: readonly Bubble[], block: Point): Row[] {
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
    placed.push({ ...next, shift: findRow(map, next.bubbles, from) });
  }
  return placed;
}

function findRow(map: RingMap, bubbles: readonly Bubble[], from: Point): Point {
  let best = from;
  let most = -Infinity;
  const fine = STEP / 2;
  const steps = Math.round(ROW / fine);
  for (let i = -steps; i <= steps; i++)
    for (let j = -steps; j <= steps; j++) {
      const [dx, dy] = [i * fine, j * fine];
      let sum = 0;
      for (const { x, y } of bubbles) sum += map.at(x + from.x + dx, y + from.y + dy);
      const score = sum / bubbles.length - (dx * dx + dy * dy) * 0.01;
      if (score > most) [most, best] = [score, { x: from.x + dx, y: from.y + dy }];
    }
  return best;
}

/** Where a row's bubbles are to the pixel: ink just outside a ring can be told from the ring only then. */
function toPixels(map: RingMap, { bubbles, shift }: Row): [Bubble, Point][] {
  const from = bubbles.map(({ x, y }) => ({
    x: Math.round((x + shift.x) * DENSITY - 0.5),
    y: Math.round((y + shift.y) * DENSITY - 0.5),
  }));
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
  return rows.map((bubbles) => ({ bubbles, middle: middleOf(bubbles), shift: { x: 0, y: 0 } }));
}

const middleOf = (bubbles: readonly Bubble[]): Point => ({
  x: bubbles.reduce((sum, { x }) => sum + x, 0) / bubbles.length,
  y: bubbles.reduce((sum, { y }) => sum + y, 0) / bubbles.length,
});
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
