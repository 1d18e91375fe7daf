/**
 * A pinhole with a lens over a sheet that lies, or curls, on a table: for each pixel of the photo, the spot of the
 * paper that it sees. Rays are followed from the pixel to the paper; no homography is used. Millimetres, the origin in
 * the middle of what must be seen, z towards the camera.
 */
import type { Chance } from './chance.ts';
import type { Condition } from './photo.ts';

type Vector = [x: number, y: number, z: number];

export interface Shot {
  width: number;
  height: number;
  /** Where on the paper a pixel looks, by pixel: x, y, x, y… */
  seen: Float32Array;
}

/** Rays are followed at every so many pixels, and what lies between is evened. */
const EVERY = 8;

export function shoot(frame: { width: number; height: number }, condition: Condition, chance: Chance): Shot {
  const width = condition === 'small' ? Math.round(chance.between(1000, 1270)) : Math.round(chance.between(1290, 1520));
  const height = Math.round((width * 4) / 3);
  const bend = bendOf(condition, chance);
  const turn = condition === 'turned' ? chance.between(0, 2 * Math.PI) : chance.error() * 0.06;
  const tilt = (Math.PI / 180) * (condition === 'perspective' ? chance.between(14, 30) : chance.between(0, 7));
  const from = chance.between(0, 2 * Math.PI);
  const focal = width * chance.between(0.95, 1.25);
  const lens = chance.between(-0.05, 0.03);
  const camera = (far: number) => cameraAt({ far, tilt, from, turn, focal, lens, width, height });

  // As near as lets all corners be seen, then somewhat off the middle.
  const edge = width * chance.between(0.02, 0.06);
  const outline = outlineOf(frame).map(([x, y]) => bend.rise(x, y));
  const fits = (far: number) =>
    outline.map(camera(far).see).every(([x, y]) => x > edge && y > edge && x < width - edge && y < height - edge);
  let [near, far] = [100, 900];
  while (far - near > 1) {
    const middle = (near + far) / 2;
    if (fits(middle)) far = middle;
    else near = middle;
  }
  const { ray, at } = camera(far * chance.between(1, 1.08));

  const [columns, rows] = [Math.ceil(width / EVERY) + 1, Math.ceil(height / EVERY) + 1];
  const nodes = new Float32Array(columns * rows * 2);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      nodes.set(bend.hit(at, ray(column * EVERY, row * EVERY)), (row * columns + column) * 2);
  return { width, height, seen: between(nodes, columns, width, height) };
}

/** Points along all four sides: a curled side reaches farther than its ends. */
const outlineOf = ({ width, height }: { width: number; height: number }): [number, number][] =>
  Array.from({ length: 9 }, (_, i) => i / 8 - 0.5).flatMap((part): [number, number][] => [
    [part * width, -height / 2],
    [part * width, height / 2],
    [-width / 2, part * height],
    [width / 2, part * height],
  ]);

interface Stand {
  far: number;
  tilt: number;
  from: number;
  turn: number;
  focal: number;
  lens: number;
  width: number;
  height: number;
}

function cameraAt({ far, tilt, from, turn, focal, lens, width, height }: Stand) {
  const back: Vector = [Math.sin(tilt) * Math.cos(from), Math.sin(tilt) * Math.sin(from), Math.cos(tilt)];
  const at: Vector = [back[0] * far, back[1] * far, back[2] * far];
  // The camera's right: in the paper's plane, turned as the phone is held.
  const right = unit(reject([Math.cos(turn), Math.sin(turn), 0], back));
  const down = crossOf(right, back).map((part) => -part) as Vector;
  const half = Math.hypot(width, height) / 2;
  const see = (point: Vector): [number, number] => {
    const away: Vector = [point[0] - at[0], point[1] - at[1], point[2] - at[2]];
    const deep = -dot(away, back);
    const [x, y] = [(focal * dot(away, right)) / deep, (focal * dot(away, down)) / deep];
    const bent = 1 + lens * (Math.hypot(x, y) / half) ** 2;
    return [width / 2 + x * bent, height / 2 + y * bent];
  };
  const ray = (px: number, py: number): Vector => {
    const [dx, dy] = [px - width / 2, py - height / 2];
    let [x, y] = [dx, dy];
    for (let i = 0; i < 4; i++) {
      const bent = 1 + lens * (Math.hypot(x, y) / half) ** 2;
      [x, y] = [dx / bent, dy / bent];
    }
    return [0, 1, 2].map((i) => right[i]! * x + down[i]! * y - back[i]! * focal) as Vector;
  };
  return { at, see, ray };
}

/**
 * Paper bends along one direction without stretching: a curve by its length, the same all along the other direction.
 */
function bendOf(condition: Condition, chance: Chance) {
  const curls = condition === 'curl';
  const along = chance.between(0, Math.PI);
  const [cos, sin] = [Math.cos(along), Math.sin(along)];
  const [bow, wave, long] = [
    curls ? chance.pick([-1, 1]) * chance.between(0.0012, 0.0028) : chance.error() * 0.0001,
    curls ? chance.between(0.02, 0.06) : 0.005,
    chance.between(90, 160),
  ];
  const phase = chance.between(0, 6);
  // The curve, a millimetre a step: how far across and how high after so much paper.
  const REACH = 320;
  const [across, high] = [new Float32Array(2 * REACH + 1), new Float32Array(2 * REACH + 1)];
  const slope = (s: number) =>
    Math.max(-0.5, Math.min(0.5, bow * s + wave * Math.sin((s / long) * 2 * Math.PI + phase)));
  for (const side of [1, -1])
    for (let i = 1; i <= REACH; i++) {
      const angle = slope(side * (i - 0.5));
      across[REACH + side * i] = across[REACH + side * (i - 1)]! + side * Math.cos(angle);
      high[REACH + side * i] = high[REACH + side * (i - 1)]! + side * Math.sin(angle);
    }
  const read = (table: Float32Array, s: number) => {
    const place = Math.max(0, Math.min(2 * REACH - 0.001, s + REACH));
    const [i, part] = [Math.floor(place), place % 1];
    return table[i]! * (1 - part) + table[i + 1]! * part;
  };
  const rise = (u: number, v: number): Vector => {
    const [s, w] = [u * cos + v * sin, v * cos - u * sin];
    const x = read(across, s);
    return [x * cos - w * sin, x * sin + w * cos, read(high, s)];
  };
  const hit = (at: Vector, ray: Vector): [number, number] => {
    const [ax, aw] = [at[0] * cos + at[1] * sin, at[1] * cos - at[0] * sin];
    const [dx, dw] = [ray[0] * cos + ray[1] * sin, ray[1] * cos - ray[0] * sin];
    let s = ax - (dx * at[2]) / ray[2];
    for (let i = 0; i < 6; i++) {
      const t = (read(high, s) - at[2]) / ray[2];
      s += ax + dx * t - read(across, s);
    }
    const w = aw + (dw * (read(high, s) - at[2])) / ray[2];
    return [s * cos - w * sin, s * sin + w * cos];
  };
  return { rise, hit };
}

function between(nodes: Float32Array, columns: number, width: number, height: number): Float32Array {
  const seen = new Float32Array(width * height * 2);
  for (let y = 0, to = 0; y < height; y++) {
    const [row, down] = [Math.floor(y / EVERY), (y % EVERY) / EVERY];
    for (let x = 0; x < width; x++) {
      const right = (x % EVERY) / EVERY;
      const a = (row * columns + Math.floor(x / EVERY)) * 2;
      const b = a + columns * 2;
      for (let i = 0; i < 2; i++) {
        const upper = nodes[a + i]! * (1 - right) + nodes[a + 2 + i]! * right;
        const lower = nodes[b + i]! * (1 - right) + nodes[b + 2 + i]! * right;
        seen[to++] = upper * (1 - down) + lower * down;
      }
    }
  }
  return seen;
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const crossOf = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vector): Vector => a.map((part) => part / Math.sqrt(dot(a, a))) as Vector;
const reject = (a: Vector, from: Vector): Vector => a.map((part, i) => part - dot(a, from) * from[i]!) as Vector;
