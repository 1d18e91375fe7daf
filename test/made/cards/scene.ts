/** Made pictures of a class that holds up its cards, from the very pages that are printed. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { halve } from '../../../src/marking/grey.ts';
import { loadFonts } from '../../../src/print/fonts.ts';
import { print } from '../../../src/print/print.ts';
import { CARD, cardsPaper } from '../../../src/teaching/cards/cards.ts';
import { LETTERS, type Letter } from '../../../src/teaching/cards/card-marks.ts';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { chanceOf, type Chance } from '../photos/chance.ts';
import type { Picture } from '../photos/photo.ts';

/** A printed card, cut out. `density`: pixels a millimetre. */
export interface PrintedCard extends Picture {
  density: number;
}
const DENSITY = 4;
const PAGE = { width: 210, height: 297 };

/** Cards 1 to `count`, cut from their pages. */
export async function printCards(office: GradeLesson['office'], count: number): Promise<PrintedCard[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await print(cardsPaper(office), loadFonts()));
  try {
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(count / 2) }, async (_, i) => {
        const [width, height] = [PAGE.width * DENSITY, PAGE.height * DENSITY];
        const { data } = await document.getPage(i).render({ width, height, colorSpace: 'Gray', render: 'bitmap' });
        return { width, height, data: data.slice() };
      }),
    );
    return Array.from({ length: count }, (_, i) => cutOut(pages[i >> 1]!, i % 2));
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** The drawing begins where the page's margins end. */
function cutOut(page: Picture, place: number): PrintedCard {
  const [width, height] = [CARD.width * DENSITY, CARD.height * DENSITY];
  const [left, top] = [(PAGE.width * DENSITY - width) / 2, 8 * DENSITY + place * height];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    data.set(page.data.subarray((top + y) * page.width + left, (top + y) * page.width + left + width), y * width);
  return { width, height, data, density: DENSITY };
}

/** A card in a scene: which, what side is up, where its middle is and how long a side of its mark, in pixels. */
export interface HeldCard {
  number: number;
  letter: Letter;
  x: number;
  y: number;
  side: number;
  /** From upright, clockwise, in degrees. */
  roll?: number;
  /** Away from the camera, in degrees, about an axis that is turned by `about`. */
  tilt?: number;
  about?: number;
}
export interface Weather {
  blur?: number;
  noise?: number;
  /** How light a white card is, and how much darker its black, of 255. */
  white?: number;
  depth?: number;
}

export function makeScene(
  cards: readonly PrintedCard[],
  held: readonly HeldCard[],
  { blur = 0.5, noise = 3, white = 215, depth = 160 }: Weather,
  seed: number,
  size = { width: 1280, height: 720 },
): Picture {
  const chance = chanceOf(seed);
  const { width, height } = size;
  const room = roomOf(width, height, chance);
  for (const one of held) hold(room, size, cards[one.number - 1]!, one, white, depth);
  const soft = soften(room, width, height, blur);
  const data = Uint8Array.from(soft, (light) => Math.max(0, Math.min(255, light + noise * chance.error())));
  return { width, height, data };
}

/** Desks, shirts, a window: light and dark things with straight edges, none of them a card. */
function roomOf(width: number, height: number, chance: Chance): Float32Array {
  const room = new Float32Array(width * height);
  const [base, slope] = [chance.between(70, 150), chance.between(-0.05, 0.05)];
  room.forEach((_, i) => (room[i] = base + slope * ((i % width) - width / 2)));
  for (let n = 0; n < 60; n++) {
    const [w, h] = [chance.between(8, 160), chance.between(8, 120)];
    const [left, top, light] = [chance.between(-50, width), chance.between(-50, height), chance.between(15, 240)];
    const stripes = chance.between() < 0.3 ? chance.between(3, 12) : 0;
    for (let y = Math.max(0, top | 0); y < Math.min(height, top + h); y++)
      for (let x = Math.max(0, left | 0); x < Math.min(width, left + w); x++)
        room[y * width + x] = stripes && Math.floor((x - left) / stripes) % 2 ? 255 - light : light;
  }
  return room;
}

function hold(
  room: Float32Array,
  { width, height }: { width: number; height: number },
  card: PrintedCard,
  { letter, x, y, side, roll = 0, tilt = 0, about = 0 }: HeldCard,
  white: number,
  depth: number,
): void {
  // A picture of the card about as fine as it will be seen.
  let small: Picture = card;
  let density = card.density;
  const scale = side / CARD.mark;
  while (density > 2 * scale) [small, density] = [halve(small), density / 2];
  const turn = ((roll - 90 * LETTERS.indexOf(letter)) * Math.PI) / 180;
  const [lean, axis] = [(tilt * Math.PI) / 180, (about * Math.PI) / 180];
  // The card's plane, seen from so far that its mark is as long as asked: each pixel's ray is met with it.
  const FAR = 12 * CARD.mark;
  const across = tilted([Math.cos(turn), Math.sin(turn), 0], axis, lean);
  const down = tilted([-Math.sin(turn), Math.cos(turn), 0], axis, lean);
  const normal = cross(across, down);
  const reach = (Math.hypot(CARD.width, CARD.height) / 2) * scale * 1.1;
  for (let py = Math.max(0, Math.floor(y - reach)); py < Math.min(height, y + reach); py++)
    for (let px = Math.max(0, Math.floor(x - reach)); px < Math.min(width, x + reach); px++) {
      let [sum, met] = [0, 0];
      for (const [dx, dy] of [
        [-0.25, -0.25],
        [0.25, -0.25],
        [-0.25, 0.25],
        [0.25, 0.25],
      ] as const) {
        const ray: Vector = [(px + dx - x) / scale, (py + dy - y) / scale, FAR];
        const far = (normal[2] * FAR) / dot(normal, ray);
        const at: Vector = [ray[0] * far, ray[1] * far, FAR * far - FAR];
        const [u, v] = [
          (dot(at, across) + CARD.width / 2) * density - 0.5,
          (dot(at, down) + CARD.height / 2) * density - 0.5,
        ];
        if (u < 0 || v < 0 || u >= small.width - 1 || v >= small.height - 1) continue;
        sum += white - depth * (1 - lightAt(small, u, v) / 255);
        met++;
      }
      const i = py * width + px;
      room[i] = sum / 4 + (room[i]! * (4 - met)) / 4;
    }
}

type Vector = [number, number, number];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Turned about an axis in the picture's plane (Rodrigues). */
function tilted(v: Vector, about: number, by: number): Vector {
  const axis: Vector = [Math.cos(about), Math.sin(about), 0];
  const [c, s, along] = [Math.cos(by), Math.sin(by), dot(axis, v)];
  const side = cross(axis, v);
  return [0, 1, 2].map((i) => v[i]! * c + side[i]! * s + axis[i]! * along * (1 - c)) as Vector;
}

function lightAt({ width, data }: Picture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy, at] = [x - left, y - top, top * width + left];
  const upper = data[at]! * (1 - fx) + data[at + 1]! * fx;
  return upper * (1 - fy) + (data[at + width]! * (1 - fx) + data[at + width + 1]! * fx) * fy;
}

/** Out of focus: the mean of a square, twice, which is near enough to a disc. */
function soften(room: Float32Array, width: number, height: number, radius: number): Float32Array {
  let soft = room;
  for (const step of [1, width, 1, width]) {
    const next = soft.slice();
    for (let i = step; i < soft.length - step; i++)
      next[i] = (soft[i]! + (soft[i - step]! + soft[i + step]!) * radius) / (1 + 2 * radius);
    soft = next;
  }
  return soft.length === width * height ? soft : room;
}
