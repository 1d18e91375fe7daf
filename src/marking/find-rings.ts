import type { Bubble, BubbleGroup, Rect, SheetLayout } from '../teaching/sheet/layout.ts';
import type { Point } from './homography.ts';
import { placeRows, toPixels } from './place-rows.ts';
import { mapRings, STEP, type RingMap } from './ring-map.ts';

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

/** How far a block may lie from where a flat sheet has it, in millimetres. */
const BLOCK = 7;
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
    const astray = (seen.length > 0 && seen.length >= ghosts.length * 0.12) || hasRow(ghosts, seen);
    return placed.map((one) => ({ ...one, astray }));
  });
}

/** What is asked of in one block, and there what stands in one column: paper bends between two of them. */
const blockOf = ({ asks, bubbles }: BubbleGroup): string =>
  'place' in asks ? `${asks.place.split('.')[0]!} ${Math.round(bubbles[0]!.x)}` : asks.of;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

interface Ghost {
  /** On which side of the block, as in BESIDE. */
  side: number;
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
    BESIDE.map(({ x, y }, side) => ({ side, of, point: { x: of.x + x, y: of.y + y } })).filter(({ point }) =>
      free(point),
    ),
  );
}

/** A whole row stands on one side where none should: of a long block that is few of all its ghosts. */
const hasRow = (ghosts: readonly Ghost[], seen: readonly Ghost[]): boolean =>
  BESIDE.some((_, side) => {
    const [all, there] = [ghosts, seen].map((some) => some.filter((ghost) => ghost.side === side).length);
    return all! > 1 && there! >= all! * 0.6;
  });

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
