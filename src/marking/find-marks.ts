import aruco from 'js-aruco2';
import { FIRST_MARK } from '../teaching/sheet/marks.ts';
import { halve, type Grey } from './grey.ts';
import type { Point } from './homography.ts';

/** A mark that was found: 0 to 3 from the sheet's upper left clockwise, with its own corners in the photo's pixels. */
export interface FoundMark {
  corner: number;
  points: Point[];
}

/** Numbers differ in twelve cells or more: two that are misread still tell them apart. */
const detector = new aruco.AR.Detector({ dictionaryName: 'ARUCO_MIP_36h12', maxHammingDistance: 3 });

/**
 * The corner marks in a photo. Half its size is looked at first: noise and the weave of the paper are gone there, and a
 * trial lost a fourth of the photos at full size. What is still missing is looked for at other sizes.
 */
export function findMarks(photo: Grey): FoundMark[] {
  const found: FoundMark[] = [];
  const sizes: { grey: () => Grey; scale: number }[] = [];
  const half = halve(photo);
  sizes.push({ grey: () => half, scale: 2 }, { grey: () => photo, scale: 1 }, { grey: () => halve(half), scale: 4 });
  for (const { grey, scale } of sizes) {
    for (const mark of detect(grey(), scale)) if (!found.some((one) => isSame(one, mark))) found.push(mark);
    if ([0, 1, 2, 3].every((corner) => found.some((mark) => mark.corner === corner))) break;
  }
  return found;
}

const isSame = (a: FoundMark, b: FoundMark): boolean => a.corner === b.corner && distance(middle(a), middle(b)) < 20;
export const middle = ({ points }: FoundMark): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / 4,
  y: points.reduce((sum, { y }) => sum + y, 0) / 4,
});
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function detect({ width, height, data }: Grey, scale: number): FoundMark[] {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0, at = 0; i < data.length; i++, at += 4) rgba[at] = rgba[at + 1] = rgba[at + 2] = data[i]!;
  return detector
    .detect({ width, height, data: rgba })
    .filter(({ id }) => id >= FIRST_MARK && id < FIRST_MARK + 4)
    .map(({ id, corners }) => ({
      corner: id - FIRST_MARK,
      // A pixel's middle, in pixels of the whole photo.
      points: corners.map(({ x, y }) => ({ x: (x + 0.5) * scale - 0.5, y: (y + 0.5) * scale - 0.5 })),
    }));
}
