/** The light that comes back from table and paper, in amounts of light: 1 is a white sheet under full light. */
import type { Chance } from './chance.ts';
import type { Condition, Picture } from './photo.ts';
import type { Shot } from './second-camera.ts';

type Light = (x: number, y: number) => number;

/** `corner`: the page's pixel under the origin of what the shot sees. */
export function lightOf(
  page: Picture,
  density: number,
  corner: { x: number; y: number },
  { width, height, seen }: Shot,
  condition: Condition,
  chance: Chance,
): Float32Array {
  const table = chance.between(0.05, 0.5);
  const grain = grainOf(chance);
  const linear = Float32Array.from({ length: 256 }, (_, grey) => (grey / 255) ** 2.2);
  const lit = lampOf(chance);
  const shade = condition === 'shadow' ? shadowsOf(chance) : () => 1;
  const shine = condition === 'glare' ? glareOf(chance) : () => 0;
  const [flicker, band, phase] = [
    chance.between(0, condition === 'shadow' ? 0.18 : 0.06),
    height / chance.between(1.5, 6),
    chance.between(0, 6),
  ];
  const corners = chance.between(0.05, 0.25);
  const light = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const rolling = 1 + flicker * Math.sin((y / band) * 2 * Math.PI + phase);
    for (let x = 0; x < width; x++, i++) {
      const [u, v] = [seen[2 * i]!, seen[2 * i + 1]!];
      const [px, py] = [u * density + corner.x, v * density + corner.y];
      const onPaper = px > 0 && py > 0 && px < page.width - 1 && py < page.height - 1;
      const back = onPaper ? sample(page, linear, px, py) : table * grain(u, v);
      const off = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 2;
      light[i] = (back * lit(u, v) * shade(u, v) + shine(u, v)) * rolling * (1 - corners * off);
    }
  }
  return light;
}

function sample({ data, width }: Picture, linear: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const at = top * width + left;
  const upper = linear[data[at]!]! * (1 - right) + linear[data[at + 1]!]! * right;
  const lower = linear[data[at + width]!]! * (1 - right) + linear[data[at + width + 1]!]! * right;
  return upper * (1 - down) + lower * down;
}

/** Boards of a table, or none. */
function grainOf(chance: Chance): Light {
  const [strength, board, along] = [chance.between(0, 0.4), chance.between(8, 60), chance.between(0, 3)];
  const [cos, sin] = [Math.cos(along), Math.sin(along)];
  return (x, y) => {
    const s = x * cos + y * sin;
    return 1 + strength * Math.sin((s / board) * 2 * Math.PI + Math.sin((x * sin - y * cos) / 40));
  };
}

/** A lamp or a window to one side, and the light that comes from all around. */
function lampOf(chance: Chance): Light {
  const [x0, y0, high] = [chance.between(-600, 600), chance.between(-600, 600), chance.between(350, 1200)];
  const around = chance.between(0.3, 0.8);
  const fall = (x: number, y: number) => {
    const near = high ** 2 / ((x - x0) ** 2 + (y - y0) ** 2 + high ** 2);
    return near * Math.sqrt(near);
  };
  const most = Math.max(fall(-90, -100), fall(90, -100), fall(-90, 100), fall(90, 100));
  return (x, y) => around + ((1 - around) * fall(x, y)) / most;
}

/** The phone's own shadow, a hand's, a window bar's: each with an edge that is sharp or soft. */
function shadowsOf(chance: Chance): Light {
  const shadows = Array.from({ length: chance.pick([1, 1, 2]) }, () => {
    const [along, at, wide] = [chance.between(0, 2 * Math.PI), chance.between(-80, 80), chance.between(25, 120)];
    const [edge, left] = [chance.between(1.5, 30), chance.between(0.3, 0.7)];
    const [cos, sin, bow] = [Math.cos(along), Math.sin(along), chance.between(-0.003, 0.003)];
    return (x: number, y: number) => {
      const s = x * cos + y * sin + bow * (y * cos - x * sin) ** 2 - at;
      const inside = step(s / edge) * step((wide - s) / edge);
      return 1 - (1 - left) * inside;
    };
  });
  return (x, y) => shadows.reduce((light, one) => light * one(x, y), 1);
}
const step = (s: number): number => 1 / (1 + Math.exp(-4 * s));

/** A lamp that mirrors in shiny paper. */
function glareOf(chance: Chance): Light {
  const [x0, y0, along] = [chance.between(-80, 80), chance.between(-90, 90), chance.between(0, 3)];
  const [long, wide, strength] = [chance.between(20, 60), chance.between(8, 25), chance.between(0.25, 1)];
  const [cos, sin] = [Math.cos(along), Math.sin(along)];
  return (x, y) => {
    const [s, w] = [(x - x0) * cos + (y - y0) * sin, (y - y0) * cos - (x - x0) * sin];
    return strength * Math.exp(-((s / long) ** 2) - (w / wide) ** 2);
  };
}
