/** The few outlines everything on paper is drawn from. */
import { at, num, type Canvas, type Ink } from './canvas.ts';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A straight line from (x1, y1) to (x2, y2). */
export function drawRule(canvas: Canvas, x1: number, y1: number, x2: number, y2: number, ink: Ink): void {
  canvas.path(`${at(x1, y1)} m ${at(x2, y2)} l`, { stroke: 0, ...ink });
}

export function drawRect(canvas: Canvas, { x, y, width, height }: Rect, ink: Ink): void {
  canvas.path(`${at(x, y + height)} ${num(width)} ${num(height)} re`, ink);
}

/** Straight lines from point to point with round corners, back to the first where `closed`. */
export function drawPolygon(canvas: Canvas, points: [number, number][], ink: Ink, closed = true): void {
  canvas.path(
    `1 j ${points.map(([x, y], i) => `${at(x, y)} ${i === 0 ? 'm' : 'l'}`).join(' ')}${closed ? ' h' : ''}`,
    ink,
  );
}

/** A circle around (x, y). */
export function drawCircle(canvas: Canvas, x: number, y: number, radius: number, ink: Ink): void {
  drawRounded(canvas, { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, radius, ink);
}

/** The black squares of a code, those side by side in one go: a printer leaves hairs between two that only touch. */
export function drawQr(canvas: Canvas, x: number, y: number, square: number, rows: readonly boolean[][]): void {
  const runs = rows.flatMap((row, r) =>
    row.flatMap((black, c) => {
      if (!black || row[c - 1]) return [];
      const end = row.indexOf(false, c);
      const width = ((end < 0 ? row.length : end) - c) * square;
      return [`${at(x + c * square, y + (r + 1) * square)} ${num(width)} ${num(square)} re`];
    }),
  );
  canvas.path(runs.join(' '), { fill: 0 });
}

/** Which ends of a frame are on this page: where it goes on, it stays open. */
export interface Ends {
  first: boolean;
  last: boolean;
}

/** A rectangle with round corners; an end where the frame goes on overleaf has neither corners nor an edge. */
export function drawRounded(
  canvas: Canvas,
  { x, y, width, height }: Rect,
  radius: number,
  ink: Ink,
  ends: Ends = { first: true, last: true },
): void {
  const [right, bottom] = [x + width, y + height];
  const r = Math.min(radius, width / 2, height / 2);
  const c = r * 0.4477; // how far a Bézier's handle stands from the corner when it draws a quarter circle
  const top = ends.first
    ? `${at(x, y + r)} l ${at(x, y + c)} ${at(x + c, y)} ${at(x + r, y)} c ${at(right - r, y)} l ${at(right - c, y)} ${at(right, y + c)} ${at(right, y + r)} c`
    : `${at(x, y)} l ${at(right, y)} ${ink.fill === undefined ? 'm' : 'l'}`;
  const foot = ends.last
    ? `${at(right, bottom - r)} l ${at(right, bottom - c)} ${at(right - c, bottom)} ${at(right - r, bottom)} c ${at(x + r, bottom)} l ${at(x + c, bottom)} ${at(x, bottom - c)} ${at(x, bottom - r)} c`
    : `${at(right, bottom)} l`;
  const start = ends.last ? at(x, bottom - r) : at(x, bottom);
  canvas.path(`${start} m ${top} ${foot}${ends.first && ends.last ? ' h' : ''}`, ink);
}

/** A frame's edges: the sides run on over a page break, the open end has none. */
export function drawFrame(canvas: Canvas, { x, y, width, height }: Rect, ink: Ink, { first, last }: Ends): void {
  const [right, bottom] = [x + width, y + height];
  const sides =
    first && last
      ? `${at(x, y)} m ${at(right, y)} l ${at(right, bottom)} l ${at(x, bottom)} l h`
      : first
        ? `${at(x, bottom)} m ${at(x, y)} l ${at(right, y)} l ${at(right, bottom)} l`
        : last
          ? `${at(x, y)} m ${at(x, bottom)} l ${at(right, bottom)} l ${at(right, y)} l`
          : `${at(x, y)} m ${at(x, bottom)} l ${at(right, y)} m ${at(right, bottom)} l`;
  canvas.path(sides, { stroke: 0, ...ink });
}
