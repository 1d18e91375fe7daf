import { readCells, type SheetCode } from '../teaching/sheet/code.ts';
import { FRAME, STRIP } from '../teaching/sheet/layout.ts';
import type { Grey } from './grey.ts';
import { cutOut, DENSITY, type Straight } from './straighten.ts';

/** How far the strip may lie from where a flat sheet has it, in millimetres: paper bends. */
const OFF = [0, -0.8, 0.8, -1.6, 1.6, -2.4, 2.4, -3.2, 3.2];

/** The strip may bend beyond the frame: so much more is looked at on all its sides. */
const WIDER = 8;

/** The code between the upper marks, or null. Its hash says whether it was read right. */
export function readStrip({ photo, upper }: Straight): SheetCode | null {
  const { x, y, columns, rows, cell } = STRIP;
  const place = { x: x - WIDER, y: y - WIDER, width: columns * cell + 2 * WIDER, height: rows * cell + 2 * WIDER };
  const strip = cutOut(photo, upper, place, DENSITY);
  for (const bend of BENDS) {
    const code = readCells(darkness(strip, bend));
    if (code) return code;
  }
  return null;
}

/**
 * How the strip may lie, in millimetres: all of it `off` to below, and its middle moved `right` and `down` from the
 * line between its ends, which the marks hold where they are.
 */
interface Bend {
  off: number;
  right: number;
  down: number;
}

/** The likeliest first: flat, moved, then bent ever more. */
const BENDS: readonly Bend[] = [
  ...OFF.map((off) => ({ off, right: 0, down: 0 })),
  ...[0, -0.8, 0.8, -1.6, 1.6, -2.4, 2.4, -3.2, 3.2].flatMap((right) =>
    Array.from({ length: 17 }, (_, i) => ({ off: 0, right, down: (i - 8) * 0.8 })),
  ),
].sort((a, b) => sizeOf(a) - sizeOf(b));
function sizeOf({ off, right, down }: Bend): number {
  return Math.abs(off) + Math.abs(right) + Math.abs(down);
}

/** From the strip to the middle of the sheet. What a hump brings nearer to the camera moves away from there. */
const TO_MIDDLE = (FRAME.height - STRIP.rows * STRIP.cell) / 2;

/** How much darker each cell is than the middle between light and dark around it, -1 to 1. */
function darkness(strip: Grey, { off, right, down }: Bend): number[] {
  const { columns, rows, cell } = STRIP;
  const light = Array.from({ length: rows * columns }, (_, i) => {
    const along = ((i % columns) + 0.5) / columns;
    const bent = 4 * along * (1 - along);
    const apart = (-down / TO_MIDDLE) * (along - 0.5) * columns * cell;
    return lightOf(
      strip,
      WIDER + along * columns * cell + (right + apart) * bent,
      WIDER + off + down * bent + (Math.floor(i / columns) + 0.5) * cell,
    );
  });
  const ends = Array.from({ length: columns }, (_, column) => {
    const near = light.filter((_, i) => Math.abs((i % columns) - column) <= 5).sort((a, b) => a - b);
    return [near[Math.floor(near.length * 0.15)]!, near[Math.floor(near.length * 0.85)]!] as const;
  });
  return light.map((value, i) => {
    const [dark, bright] = ends[i % columns]!;
    return bright - dark < 20 ? 0 : Math.max(-1, Math.min(1, ((dark + bright) / 2 - value) / (bright - dark)));
  });
}

/** How light the middle of a cell is; `mx`, `my` in millimetres of what was cut out. */
function lightOf({ width, height, data }: Grey, mx: number, my: number): number {
  let sum = 0;
  for (const dx of [-0.4, 0, 0.4])
    for (const dy of [-0.4, 0, 0.4]) {
      const row = Math.min(Math.max(Math.round((my + dy) * DENSITY - 0.5), 0), height - 1);
      sum += data[row * width + Math.round((mx + dx) * DENSITY - 0.5)]!;
    }
  return sum / 9;
}
