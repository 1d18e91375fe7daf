/** The first maker of photos, written beside the reader: a page on a desk under a camera held by hand. */
import { chanceOf, type Chance } from './chance.ts';
import { fillIn } from './first-hand.ts';
import { blur, developed, glare, shade, smear } from './first-light.ts';
import type { BlankSheet, Condition, Picture } from './photo.ts';

export function firstMaker(sheet: BlankSheet, seed: number, condition: Condition): Picture {
  const chance = chanceOf(seed);
  const page = fillIn(sheet, chance, condition);
  const small = condition === 'small';
  const width = small ? Math.round(chance.between(880, 1080)) : 1280;
  const size = { width, height: Math.round((width * 4) / 3) };
  let light = takePhoto(page, sheet, size, chance, condition);
  light = shade(light, chance, condition === 'shadow');
  if (condition === 'glare') light = glare(light, chance);
  if (condition === 'blur' && chance.between() < 0.5)
    light = smear(light, chance.between(3, 8), chance.between(0, Math.PI));
  light = blur(light, condition === 'blur' ? chance.between(1, 2.4) : chance.between(0.4, 0.9));
  return developed(light, chance, condition === 'noise' ? chance.between(7, 16) : chance.between(1.5, 4));
}

/** Light before it becomes whole numbers. */
export interface Light {
  width: number;
  height: number;
  data: Float32Array;
}

const DEGREE = Math.PI / 180;

/** How high the paper rises above the desk, in millimetres, `across` its bend. */
interface Bend {
  angle: number;
  height: number;
  waves: number;
  start: number;
}

/** What a camera above the page sees: each pixel's ray is followed to the paper. */
function takePhoto(
  page: Picture,
  { frame, density }: BlankSheet,
  { width, height }: { width: number; height: number },
  chance: Chance,
  condition: Condition,
): Light {
  const tilt = DEGREE * (condition === 'perspective' ? chance.between(12, 30) : chance.between(0, 7));
  const toward = chance.between(0, 2 * Math.PI);
  const turn = condition === 'turned' ? chance.between(0, 2 * Math.PI) : DEGREE * 4 * chance.error();
  const bend: Bend | null =
    condition === 'curl'
      ? {
          angle: chance.pick([0, 90]) * DEGREE + chance.error() * 0.2,
          height: chance.between(3, 11),
          waves: chance.between(0.5, 1.1),
          start: chance.between(0, 6),
        }
      : null;
  // The camera looks at the middle of the frame, from where the whole of it fits into the picture.
  const middle = { x: (frame.x + frame.width / 2) / density, y: (frame.y + frame.height / 2) / density };
  const [pageWidth, pageHeight] = [page.width / density, page.height / density];
  const distance = 420;
  // However it is turned, the whole frame is in the picture.
  const [sin, cos] = [Math.abs(Math.sin(turn)), Math.abs(Math.cos(turn))];
  const wide = (frame.width * cos + frame.height * sin) / density;
  const high = (frame.width * sin + frame.height * cos) / density;
  const room = (chance.between(1.1, 1.25) * Math.max(wide, high * 0.75)) / Math.cos(tilt) ** 1.3;
  const focus = (width * distance) / room;
  // Across, up and along the look, each in the page's own directions.
  const axis = { x: Math.cos(toward), y: Math.sin(toward) };
  const turnAround = (v: [number, number, number]): [number, number, number] => {
    const [c, s] = [Math.cos(tilt), Math.sin(tilt)];
    const along = v[0] * axis.x + v[1] * axis.y;
    const cross = [axis.y * v[2], -axis.x * v[2], axis.x * v[1] - axis.y * v[0]] as const;
    return [
      v[0] * c + cross[0] * s + axis.x * along * (1 - c),
      v[1] * c + cross[1] * s + axis.y * along * (1 - c),
      v[2] * c + cross[2] * s,
    ];
  };
  const right = turnAround([Math.cos(turn), Math.sin(turn), 0]);
  const down = turnAround([-Math.sin(turn), Math.cos(turn), 0]);
  const look = turnAround([0, 0, -1]);
  const eye = [middle.x - look[0] * distance, middle.y - look[1] * distance, -look[2] * distance] as const;
  const grain = chance.between(0, 100);
  const desk = chance.between(60, 170);
  const data = new Float32Array(width * height);
  const rise = (x: number, y: number): number => {
    if (!bend) return 0;
    const across =
      ((x - pageWidth / 2) * Math.cos(bend.angle) + (y - pageHeight / 2) * Math.sin(bend.angle)) / pageWidth;
    return (bend.height * (1 + Math.sin(across * bend.waves * 2 * Math.PI + bend.start))) / 2;
  };
  for (let row = 0, at = 0; row < height; row++)
    for (let column = 0; column < width; column++, at++) {
      const [u, v] = [(column - width / 2) / focus, (row - height / 2) / focus];
      const dx = look[0] + u * right[0] + v * down[0];
      const dy = look[1] + u * right[1] + v * down[1];
      const dz = look[2] + u * right[2] + v * down[2];
      let z = 0;
      let x = 0;
      let y = 0;
      for (let round = bend ? 4 : 1; round > 0; round--) {
        const far = (z - eye[2]) / dz;
        x = eye[0] + far * dx;
        y = eye[1] + far * dy;
        if (round > 1) z = rise(x, y);
      }
      const inside = x > 0 && y > 0 && x < pageWidth && y < pageHeight;
      data[at] = inside
        ? 0.9 * between(page, x * density - 0.5, y * density - 0.5) + 8
        : desk + 18 * Math.sin(grain + x * 0.13 + Math.sin(y * 0.05) * 3);
    }
  return { width, height, data };
}

function between({ width, height, data }: Picture, x: number, y: number): number {
  const left = Math.min(Math.max(Math.floor(x), 0), width - 2);
  const top = Math.min(Math.max(Math.floor(y), 0), height - 2);
  const [fx, fy] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
  const at = top * width + left;
  const upper = data[at]! * (1 - fx) + data[at + 1]! * fx;
  return upper * (1 - fy) + (data[at + width]! * (1 - fx) + data[at + width + 1]! * fx) * fy;
}
