import { FRAME, MARK, type Rect } from '../teaching/sheet/layout.ts';
import { markCorners } from '../teaching/sheet/draw.ts';
import { distance, findMarks, middle, type FoundMark } from './find-marks.ts';
import { lightAt, type Grey } from './grey.ts';
import { fitHomography, project, type Homography, type Point } from './homography.ts';

/** Pixels a millimetre of a straightened sheet. */
export const DENSITY = 6;

/** A sheet as if it lay flat under the eye. */
export interface Straight {
  /** Its frame, DENSITY pixels a millimetre, from the frame's upper left corner. */
  grey: Grey;
  photo: Grey;
  /** From millimetres of the frame to pixels of the photo. */
  map: Homography;
  /** The same for the strip between the upper marks, by these two alone: bent paper has it elsewhere. */
  upper: Homography;
}

export type NoSheet = 'no-sheet' | 'part-of-sheet' | 'two-sheets';

/** Finds the one sheet of a photo by its marks and straightens it, or says what is wrong with the photo. */
export function straighten(photo: Grey): Straight | NoSheet {
  const marks = findMarks(photo);
  if (!marks.length) return 'no-sheet';
  const own = [0, 1, 2, 3].map((corner) => marks.filter((mark) => mark.corner === corner));
  if (own.some(({ length }) => length > 1)) return 'two-sheets';
  const seen = own.flat();
  if (seen.length < 3) return 'part-of-sheet';
  const map = fitMarks(seen);
  if (!map) return 'part-of-sheet';
  const upper = seen.filter(({ corner }) => corner < 2);
  return {
    grey: cutOut(photo, map, { x: 0, y: 0, ...FRAME }, DENSITY),
    photo,
    map,
    upper: (upper.length === 2 && fitCorners(upper)) || map,
  };
}

/** Three marks say where the fourth is. It may be hidden, but not out of the picture: half a sheet is no sheet. */
function fitMarks(seen: readonly FoundMark[]): Homography | null {
  const map = fitCorners(seen);
  if (!map) return null;
  const from = seen.flatMap(({ corner }) => cornersOf(corner));
  const to = seen.flatMap(({ points }) => points);
  // All corners of all marks lie where one flat sheet has them, give or take a part of a mark: it may be curled.
  const near = from.every(({ x, y }, i) => {
    const side = distance(to[i - (i % 4)]!, to[i - (i % 4) + 1]!);
    return distance(project(map, x, y), to[i]!) < side * 0.25;
  });
  return near && isUpright(seen, map) ? map : null;
}

const fitCorners = (marks: readonly FoundMark[]): Homography | null =>
  fitHomography(
    marks.flatMap(({ corner }) => cornersOf(corner)),
    marks.flatMap(({ points }) => points),
  );

function cornersOf(corner: number): Point[] {
  const { x, y } = markCorners(FRAME)[corner]!;
  return [
    { x, y },
    { x: x + MARK, y },
    { x: x + MARK, y: y + MARK },
    { x, y: y + MARK },
  ];
}

/** Seen from its printed side, and no corner behind the camera. */
function isUpright(seen: readonly FoundMark[], map: Homography): boolean {
  const corners = [0, 1, 2, 3].map((corner) => {
    const own = seen.find((mark) => mark.corner === corner);
    const { x, y } = markCorners(FRAME)[corner]!;
    return own ? middle(own) : project(map, x + MARK / 2, y + MARK / 2);
  });
  return corners.every((here, i) => {
    const [next, after] = [corners[(i + 1) % 4]!, corners[(i + 2) % 4]!];
    return (next.x - here.x) * (after.y - next.y) - (next.y - here.y) * (after.x - next.x) > 0;
  });
}

/** A part of the sheet, which may reach beyond its frame, with so many pixels a millimetre. */
export function cutOut(photo: Grey, map: Homography, { x, y, width, height }: Rect, density: number): Grey {
  const [w, h] = [Math.round(width * density), Math.round(height * density)];
  const data = new Uint8Array(w * h);
  const [a, b, c, d, e, f, g, k] = map as [number, number, number, number, number, number, number, number];
  for (let row = 0, at = 0; row < h; row++) {
    const my = y + (row + 0.5) / density;
    for (let column = 0; column < w; column++) {
      const mx = x + (column + 0.5) / density;
      const depth = g * mx + k * my + 1;
      data[at++] = lightAt(photo, (a * mx + b * my + c) / depth, (d * mx + e * my + f) / depth);
    }
  }
  return { width: w, height: h, data };
}
