import { readCells, type SheetCode } from '../teaching/sheet/code.ts';
import { STRIP } from '../teaching/sheet/layout.ts';
import { DENSITY, type Straight } from './straighten.ts';

/** How far the strip may lie from where a flat sheet has it, in millimetres: paper bends. */
const OFF = [0, -0.8, 0.8, -1.6, 1.6, -2.4, 2.4, -3.2, 3.2];

/** The code between the upper marks, or null. Its hash says whether it was read right. */
export function readStrip(sheet: Straight): SheetCode | null {
  for (const dy of OFF) {
    const code = readCells(darkness(sheet, dy));
    if (code) return code;
  }
  return null;
}

/** How much darker each cell is than the middle between light and dark around it. */
function darkness({ grey }: Straight, dy: number): number[] {
  const { columns, rows, x, y, cell } = STRIP;
  const light = Array.from({ length: rows * columns }, (_, i) => {
    const left = x + ((i % columns) + 0.5) * cell;
    const top = y + dy + (Math.floor(i / columns) + 0.5) * cell;
    let sum = 0;
    for (const a of [-1, 0, 1]) for (const b of [-1, 0, 1]) sum += at(left + a * 0.4, top + b * 0.4);
    return sum / 9;
  });
  const { width, data, height } = grey;
  function at(mx: number, my: number): number {
    const row = Math.min(Math.max(Math.round(my * DENSITY - 0.5), 0), height - 1);
    return data[row * width + Math.round(mx * DENSITY - 0.5)]!;
  }
  return light.map((value, i) => {
    const column = i % columns;
    const near = light.filter((_, j) => Math.abs((j % columns) - column) <= 5).sort((a, b) => a - b);
    const [dark, bright] = [near[Math.floor(near.length * 0.15)]!, near[Math.floor(near.length * 0.85)]!];
    return bright - dark < 20 ? 0 : Math.max(-1, Math.min(1, ((dark + bright) / 2 - value) / (bright - dark)));
  });
}
