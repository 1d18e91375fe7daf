/** The hand of a pupil: fills bubbles on a page with pen or pencil, ticks them, crosses them out. */
import type { Chance } from './chance.ts';
import type { BlankSheet, Condition, Picture, SheetBubble } from './photo.ts';

/** A stroke's line, in pixels of the page. */
interface Stroke {
  from: [number, number];
  to: [number, number];
  width: number;
  /** How much light it takes, 0 to 1. */
  dark: number;
}

/** The page as this pupil hands it in. */
export function fillIn({ page, bubbles, density }: BlankSheet, chance: Chance, condition: Condition): Picture {
  const filled: Picture = { ...page, data: page.data.slice() };
  const grain = condition === 'pencil' ? 0.35 : 0.1;
  const dark = condition === 'pencil' ? chance.between(0.3, 0.5) : chance.between(0.5, 0.9);
  const draw = (strokes: readonly Stroke[]) => strokes.forEach((stroke) => drawStroke(filled, stroke, grain, chance));
  const rows = Map.groupBy(bubbles, ({ row }) => row);
  for (const own of rows.values()) {
    const meant = own.filter((bubble) => bubble.meant);
    const others = own.filter((bubble) => !bubble.meant);
    for (const bubble of meant) {
      if (condition === 'ticks') draw(tick(bubble, dark, density, chance));
      else draw(fill(bubble, dark, density, chance));
    }
    // Regretted, and nothing in its place.
    if (condition === 'crossed-out' && !meant.length && own.length > 1 && chance.between() < 0.4) {
      const regretted = chance.pick(own);
      draw([...fill(regretted, dark, density, chance), ...cross(regretted, dark, density, chance)]);
    }
    if (meant.length !== 1 || !others.length) continue;
    if (condition === 'pencil' && chance.between() < 0.02) draw(slip(chance.pick(others), dark, density, chance));
    if (condition === 'crossed-out' && chance.between() < 0.07) {
      const regretted = chance.pick(others);
      draw(fill(regretted, dark, density, chance));
      draw(cross(regretted, dark, density, chance));
    }
    // What an eraser leaves.
    if (condition === 'pencil' && chance.between() < 0.06)
      draw(fill(chance.pick(others), chance.between(0.02, 0.05), density, chance));
  }
  return filled;
}

/** Strokes to and fro, close to each other, that now and then leave the ring a little. */
function fill({ x, y, radius }: SheetBubble, dark: number, density: number, chance: Chance): Stroke[] {
  const width = 0.5 * density;
  const angle = chance.between(0, Math.PI);
  const reach = radius * chance.between(0.75, 1.1);
  const [close, far] = chance.pick([
    [0.55, 0.9],
    [0.7, 1.4],
  ] as const);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const strokes: Stroke[] = [];
  for (let across = -reach; across <= reach; across += width * chance.between(close, far)) {
    const half = Math.sqrt(Math.max(0, reach * reach - across * across)) * chance.between(0.85, 1.1);
    const at = (along: number): [number, number] => [
      x + cos * along - sin * across + chance.error() * 0.05 * density,
      y + sin * along + cos * across + chance.error() * 0.05 * density,
    ];
    strokes.push({ from: at(-half), to: at(half), width, dark: dark * chance.between(0.85, 1.1) });
  }
  return strokes;
}

function tick({ x, y, radius }: SheetBubble, dark: number, density: number, chance: Chance): Stroke[] {
  const size = radius * chance.between(0.8, 1.25);
  const [cx, cy] = [x + chance.error() * 0.15 * density, y + chance.error() * 0.15 * density];
  const low: [number, number] = [cx - size * 0.15, cy + size * 0.6];
  const width = density * chance.between(0.35, 0.6);
  const pen = Math.max(dark, 0.6);
  return [
    { from: [cx - size * 0.7, cy], to: low, width, dark: pen },
    { from: low, to: [cx + size * chance.between(0.8, 1.2), cy - size * 0.9], width, dark: pen },
  ];
}

function cross({ x, y, radius }: SheetBubble, dark: number, density: number, chance: Chance): Stroke[] {
  const size = radius * chance.between(1.2, 1.6);
  const turn = chance.error() * 0.12;
  const width = density * chance.between(0.35, 0.6);
  return [Math.PI / 4 + turn, -Math.PI / 4 + turn].map((angle) => {
    const [dx, dy] = [Math.cos(angle) * size, Math.sin(angle) * size];
    return { from: [x - dx, y - dy], to: [x + dx, y + dy], width, dark: Math.max(dark, 0.55) };
  });
}

/** A stroke that means nothing. */
function slip({ x, y, radius }: SheetBubble, dark: number, density: number, chance: Chance): Stroke[] {
  const [a, b] = [chance.between(-1, 1) * radius, chance.between(-1, 1) * radius];
  const reach = radius * chance.between(1.1, 2);
  return [{ from: [x - reach, y + a], to: [x + reach, y + b], width: 0.4 * density, dark }];
}

/** Takes light away along a line; `grain`: how much the paper's weave shows through. */
function drawStroke({ width: w, height: h, data }: Picture, stroke: Stroke, grain: number, chance: Chance): void {
  const {
    from: [ax, ay],
    to: [bx, by],
    width,
    dark,
  } = stroke;
  const half = width / 2;
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy || 1;
  const clamp = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most);
  for (let y = clamp(Math.min(ay, by) - half, h - 1); y <= clamp(Math.max(ay, by) + half, h - 1); y++)
    for (let x = clamp(Math.min(ax, bx) - half, w - 1); x <= clamp(Math.max(ax, bx) + half, w - 1); x++) {
      const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
      const off = Math.hypot(x - ax - along * dx, y - ay - along * dy);
      if (off > half) continue;
      const left = 255 * (1 - dark * (1 - grain * chance.between()));
      // Two strokes over each other are hardly darker than one.
      data[y * w + x] = Math.min(data[y * w + x]!, left);
    }
}
