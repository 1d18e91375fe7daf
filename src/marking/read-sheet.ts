import { FRAME, type Label, type Rect, type SheetLayout } from '../teaching/sheet/layout.ts';
import type { SheetCode } from '../teaching/sheet/code.ts';
import { findRings } from './find-rings.ts';
import { halve, type Grey } from './grey.ts';
import { judge, type Judged } from './judge.ts';
import { partsOfPaper } from './paper-light.ts';
import { readStrip } from './read-strip.ts';
import { cutOut, DENSITY, straighten, type NoSheet, type Straight } from './straighten.ts';

/** Why a photo is to be taken again. `no-code`: the cells between the upper marks can't be read; `unclear`: bubbles. */
export type Retake = NoSheet | 'no-code' | 'unclear';

/** A sheet straightened, and the test it says it is of. */
export interface Found {
  sheet: Straight;
  code: SheetCode;
}

/** The greatest side a photo is read at: what a phone takes more than that is no help. */
const MOST = 2600;

export function findSheet(photo: Grey): Found | Retake {
  let grey = photo;
  while (Math.max(grey.width, grey.height) > MOST) grey = halve(grey);
  const sheet = straighten(grey);
  if (typeof sheet === 'string') return sheet;
  const code = readStrip(sheet);
  return code ? { sheet, code } : 'no-code';
}

/** Every row of bubbles judged. Of a sheet on which too much is unseen a better photo says more than many questions. */
export function readBubbles({ sheet }: Found, layout: SheetLayout): Judged[] | Retake {
  if (layout.height !== FRAME.height) return 'unclear';
  const { width, height } = sheet.grey;
  const flat = { width, height, parts: partsOfPaper(sheet.grey) };
  const judged = judge(flat, findRings(flat, layout));
  const unseen = judged.filter((row) => row.unseen).length;
  const asked = judged.filter(({ chosen }) => !chosen).length;
  return unseen > judged.length * 0.2 || asked > judged.length * 0.6 ? 'unclear' : judged;
}

/** A part of the sheet as a picture, to show to the teacher; `wider` millimetres all around it. */
export const pictureOf = ({ sheet }: Found, { x, y, width, height }: Rect, wider = 1.5): Grey =>
  cutOut(
    sheet.photo,
    sheet.map,
    { x: x - wider, y: y - wider, width: width + 2 * wider, height: height + 2 * wider },
    DENSITY,
  );

/** Beside a bubble on its line, in millimetres: the value it stands for, as who-block of the layout writes it. */
const BESIDE = { left: 24, right: 5, line: 1 };

/** The part of the sheet that a row of bubbles takes, where the photo has it, with the values printed beside it. */
export function rectOf({ bubbles, group }: Judged['placed'], labels: readonly Label[]): Rect {
  const beside = labels.filter(({ text, x, y, size }) =>
    group.bubbles.some(
      (bubble) =>
        bubble.value === text &&
        Math.abs(y - size / 2 - bubble.y) < BESIDE.line &&
        x > bubble.x - BESIDE.left &&
        x < bubble.x + BESIDE.right,
    ),
  );
  const ends = beside.flatMap(({ text, x, size, centred }) => {
    const width = text.length * size * 0.8;
    return centred ? [x - width / 2, x + width / 2] : [x, x + width];
  });
  const [xs, ys] = [bubbles.map(({ x }) => x / DENSITY), bubbles.map(({ y }) => y / DENSITY)];
  const left = Math.min(...xs.map((x) => x - 3), ...ends);
  const right = Math.max(...xs.map((x) => x + 3), ...ends);
  const top = Math.min(...ys) - 3;
  return { x: left, y: top, width: right - left, height: Math.max(...ys) + 3 - top };
}
