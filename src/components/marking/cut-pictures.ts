import type { Desk } from '../../marking/desk.ts';
import type { Grey } from '../../marking/grey.ts';
import type { Judged } from '../../marking/judge.ts';
import type { MarkedSheet } from '../../marking/marked-sheet.ts';
import type { Found } from '../../marking/read-sheet.ts';
import type { MarkedTest } from '../../marking/recall-sheet.ts';
import type { Rect } from '../../teaching/sheet/layout.ts';

/** Pictures of all that a person has to look at on a sheet, by the name of the row or place; `number`: the digits. */
export function picturesOf(
  desk: Desk,
  found: Found,
  judged: readonly Judged[],
  { layout }: MarkedTest,
  { rows }: MarkedSheet,
): Record<string, string> {
  const pictures: Record<string, string> = {};
  const cut = (rect: Rect) => toAddress(desk.pictureOf(found, rect));
  for (const { placed } of judged) {
    const name = desk.rowName(placed.group.asks);
    if (rows[name] === null && !name.startsWith('number-')) pictures[name] = cut(desk.rectOf(placed, layout.labels));
  }
  const digits = judged.filter(({ placed }) => placed.group.asks.of === 'number-digit');
  if (digits.some(({ placed }) => rows[desk.rowName(placed.group.asks)] === null)) {
    const all = around(digits.map(({ placed }) => desk.rectOf(placed, layout.labels)));
    // The boxes above the bubbles have the number in the pupil's own hand.
    pictures.number = cut({ ...all, y: all.y - 8, height: all.height + 8 });
  }
  for (const { place, rect } of layout.written) pictures[place] = cut(rect);
  return pictures;
}

function around(rects: readonly Rect[]): Rect {
  const [x, y] = [Math.min(...rects.map((rect) => rect.x)), Math.min(...rects.map((rect) => rect.y))];
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  };
}

function toAddress({ width, height, data }: Grey): string {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const image = new ImageData(width, height);
  for (let i = 0, at = 0; i < data.length; i++, at += 4) {
    image.data[at] = image.data[at + 1] = image.data[at + 2] = data[i]!;
    image.data[at + 3] = 255;
  }
  canvas.getContext('2d')!.putImageData(image, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.7);
}
