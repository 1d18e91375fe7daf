/** From light to the file that a phone keeps: focus, shake, noise of few photons, the phone's own mending, JPEG. */
import type { Chance } from './chance.ts';
import type { Condition, Picture } from './photo.ts';
import { throughJpeg } from './second-jpeg.ts';

interface Plane {
  width: number;
  height: number;
  data: Float32Array;
}

export function expose(light: Plane, condition: Condition, chance: Chance): Picture {
  const shaken = condition === 'blur' && chance.between() < 0.5;
  const soft = condition === 'blur' && !shaken ? chance.between(1.1, 2.2) : chance.between(0.4, 0.8);
  let plane = convolve(light, disc(soft));
  if (shaken) plane = convolve(plane, shake(chance.between(3, 6.5), chance.between(0, Math.PI)));
  const photons = condition === 'noise' ? chance.between(60, 180) : chance.between(500, 4000);
  const dark = condition === 'noise' ? chance.between(0.01, 0.03) : 0.003;
  const gain = chance.between(0.72, 1.02);
  const { data } = plane;
  const errors = Float32Array.from({ length: 1 << 13 }, () => chance.error());
  let at = 1;
  for (let i = 0; i < data.length; i++) {
    const caught = Math.max(0, data[i]! * gain);
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) | 0;
    data[i] = caught + errors[at >>> 19]! * Math.sqrt(caught / photons + dark ** 2);
  }
  plane = mix(plane, convolve(plane, disc(1.2)), chance.between(0.2, 0.6));
  for (let i = 0; i < data.length; i++) plane.data[i] = tone(plane.data[i]!);
  const sharp = mix(plane, convolve(plane, disc(1.6)), -chance.between(0, 0.8));
  const quality = condition === 'noise' ? chance.between(45, 75) : chance.between(65, 93);
  return throughJpeg(sharp, quality);
}

/** Light to grey, with the soft shoulder that phones give to what is very light; in steps, for speed. */
const TONES = Float32Array.from({ length: 8192 }, (_, i) => {
  const grey = (i / 4096) ** (1 / 2.2);
  return 255 * (grey < 0.8 ? grey : 0.8 + 0.2 * Math.tanh((grey - 0.8) / 0.2));
});
const tone = (amount: number): number => TONES[Math.max(0, Math.min(8191, (amount * 4096) | 0))]!;

type Tap = [dx: number, dy: number, weight: number];

function disc(radius: number): Tap[] {
  const reach = Math.ceil(radius);
  const taps: Tap[] = [];
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const weight = Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(dx, dy)));
      if (weight) taps.push([dx, dy, weight]);
    }
  return even(taps);
}

function shake(long: number, along: number): Tap[] {
  const taps = new Map<string, Tap>();
  for (let i = 0; i <= 40; i++) {
    const far = (i / 40 - 0.5) * long;
    const [dx, dy] = [Math.round(far * Math.cos(along)), Math.round(far * Math.sin(along))];
    const [, , weight] = taps.get(`${dx},${dy}`) ?? [0, 0, 0];
    taps.set(`${dx},${dy}`, [dx, dy, weight + 1]);
  }
  return even([...taps.values()]);
}

function even(taps: Tap[]): Tap[] {
  const sum = taps.reduce((all, [, , weight]) => all + weight, 0);
  return taps.map(([dx, dy, weight]) => [dx, dy, weight / sum]);
}

/** What lies over an edge is taken from the other side's row: a pixel or two that nobody looks at. */
function convolve({ width, height, data }: Plane, taps: readonly Tap[]): Plane {
  const out = new Float32Array(data.length);
  for (const [dx, dy, weight] of taps) {
    const shift = dy * width + dx;
    const [from, to] = [Math.max(0, -shift), Math.min(data.length, data.length - shift)];
    for (let i = from; i < to; i++) out[i]! += data[i + shift]! * weight;
  }
  return { width, height, data: out };
}

/** `part` of the other; below nothing it is pushed away from the other, which sharpens. */
function mix(one: Plane, other: Plane, part: number): Plane {
  const data = new Float32Array(one.data.length);
  for (let i = 0; i < data.length; i++) data[i] = one.data[i]! * (1 - part) + other.data[i]! * part;
  return { ...one, data };
}
