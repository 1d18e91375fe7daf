/** What pupils do to a printed page with pen and pencil, drawn on the page itself before any camera sees it. */
import type { Chance } from './chance.ts';
import type { BlankSheet, Condition, Picture, SheetBubble } from './photo.ts';

interface Tool {
  /** How much light the stroke gives back, 0 to 255 as the page has it. */
  tone: number;
  /** Of the stroke, in millimetres. */
  width: number;
  /** How much of the paper's grain shows through, 0 to 1. */
  grain: number;
}
type Point = [x: number, y: number];

export function fillIn(sheet: BlankSheet, condition: Condition, chance: Chance): Picture {
  const page = { ...sheet.page, data: sheet.page.data.slice() };
  const draw = (points: readonly Point[], tool: Tool) => stroke(page, points, tool, sheet.density, chance);
  const tool = toolOf(condition, chance);
  const habit = chance.pick(HABITS);
  const rows = Map.groupBy(sheet.bubbles, ({ row }) => row);
  for (const row of rows.values()) {
    const meant = row.filter((bubble) => bubble.meant);
    for (const bubble of meant) {
      if (condition === 'ticks' && chance.between() < 0.8) draw(tick(bubble, chance), { ...tool, width: 0.55 });
      else for (const line of habit(bubble, chance, sheet.density)) draw(line, tool);
    }
    const other = chance.pick(row);
    if (condition === 'crossed-out' && meant.length && !other.meant && chance.between() < 0.15) {
      for (const line of habit(other, chance, sheet.density)) draw(line, tool);
      for (const line of cross(other, chance)) draw(line, { ...tool, width: chance.between(0.45, 0.7) });
    } else if (!other.meant && chance.between() < 0.02) rubOut(page, other, chance);
  }
  return page;
}

function toolOf(condition: Condition, chance: Chance): Tool {
  if (condition === 'pencil')
    return { tone: chance.between(105, 150), width: chance.between(0.5, 0.9), grain: chance.between(0.2, 0.45) };
  return chance.between() < 0.5
    ? { tone: chance.between(25, 75), width: chance.between(0.45, 0.7), grain: 0.05 }
    : { tone: chance.between(65, 100), width: chance.between(0.6, 1), grain: chance.between(0.1, 0.25) };
}

type Habit = (bubble: SheetBubble, chance: Chance, density: number) => Point[][];

/** Up and down from left to right, a little over the line here and there. */
const zigzag: Habit = ({ x, y, radius }, chance, density) => {
  const [middle, gap, lean] = [
    middleOf(x, y, chance, density),
    chance.between(0.4, 0.55) * density,
    chance.between(0, Math.PI),
  ];
  const points: Point[] = [];
  let side = 1;
  for (let along = -radius; along <= radius; along += gap, side = -side) {
    const reach = Math.sqrt(Math.max(0, radius ** 2 - along ** 2)) * chance.between(0.85, 1.1) * side;
    points.push(turn(middle, along, reach, lean));
  }
  return [points];
};

/** Round and round from the middle. */
const spiral: Habit = ({ x, y, radius }, chance, density) => {
  const [middle, gap, begin] = [
    middleOf(x, y, chance, density),
    chance.between(0.42, 0.58) * density,
    chance.between(0, 6),
  ];
  const turns = (radius * chance.between(0.88, 1.02)) / gap;
  const steps = Math.ceil(turns * 14);
  return [
    Array.from({ length: steps + 1 }, (_, i) => {
      const far = (gap * turns * i) / steps + chance.error() * 0.08 * density;
      return turn(middle, far, 0, begin + (i / 14) * 2 * Math.PI);
    }),
  ];
};

/** Once around inside the line, then the middle. */
const rim: Habit = (bubble, chance, density) => {
  const { x, y, radius } = bubble;
  const middle = middleOf(x, y, chance, density);
  const around = Array.from({ length: 19 }, (_, i) =>
    turn(middle, radius * chance.between(0.75, 0.9), 0, (i / 18) * 2 * Math.PI),
  );
  return [around, ...zigzag({ ...bubble, radius: radius * 0.75 }, chance, density)];
};

const HABITS = [zigzag, spiral, rim];

const middleOf = (x: number, y: number, chance: Chance, density: number): Point => [
  x + chance.error() * 0.15 * density,
  y + chance.error() * 0.15 * density,
];

function tick({ x, y, radius: r }: SheetBubble, chance: Chance): Point[] {
  const near = (px: number, py: number): Point => [
    x + (px + chance.error() * 0.08) * r,
    y + (py + chance.error() * 0.08) * r,
  ];
  return [near(-0.75, -0.1), near(-0.2, 0.65), near(chance.between(0.8, 1.5), chance.between(-1.4, -0.7))];
}

function cross({ x, y, radius: r }: SheetBubble, chance: Chance): Point[][] {
  const at = (px: number, py: number): Point => [
    x + (px * chance.between(1.2, 1.6) + chance.error() * 0.06) * r,
    y + (py * chance.between(1.2, 1.6) + chance.error() * 0.06) * r,
  ];
  return [
    [at(-0.8, -0.8), at(0.8, 0.8)],
    [at(0.8, -0.8), at(-0.8, 0.8)],
  ];
}

/** A mark that an eraser took away, but not wholly. */
function rubOut(page: Picture, { x, y, radius }: SheetBubble, chance: Chance): void {
  const [far, left] = [radius * chance.between(0.7, 1.1), chance.between(0.84, 0.93)];
  eachPixel(page, x - far, y - far, x + far, y + far, (at, px, py) => {
    const near = 1 - Math.min(1, Math.hypot(px - x, py - y) / far);
    page.data[at] = page.data[at]! * (1 - Math.min(1, near * 3) * (1 - left));
  });
}

/** One line of a pen along these points. Where a line crosses itself it does not darken twice. */
function stroke(page: Picture, points: readonly Point[], tool: Tool, density: number, chance: Chance): void {
  const half = (tool.width * density) / 2;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const pad = half + 2;
  eachPixel(
    page,
    Math.min(...xs) - pad,
    Math.min(...ys) - pad,
    Math.max(...xs) + pad,
    Math.max(...ys) + pad,
    (at, x, y) => {
      let far = Infinity;
      for (let i = 1; i < points.length; i++) far = Math.min(far, distance(x, y, points[i - 1]!, points[i]!));
      const cover = Math.max(0, Math.min(1, half - far + 0.5)) * (1 - tool.grain * chance.between());
      if (cover > 0) page.data[at] = Math.min(page.data[at]!, page.data[at]! * (1 - cover) + tool.tone * cover);
    },
  );
}

function eachPixel(
  { width, height }: Picture,
  left: number,
  top: number,
  right: number,
  bottom: number,
  see: (at: number, x: number, y: number) => void,
): void {
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(height - 1, Math.ceil(bottom)); y++)
    for (let x = Math.max(0, Math.floor(left)); x <= Math.min(width - 1, Math.ceil(right)); x++)
      see(y * width + x, x, y);
}

function distance(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

const turn = ([x, y]: Point, across: number, down: number, by: number): Point => [
  x + across * Math.cos(by) - down * Math.sin(by),
  y + across * Math.sin(by) + down * Math.cos(by),
];
