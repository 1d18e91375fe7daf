/** Small drawings: the fonts have none of these signs, and a vector copies well. */
import { at, type Canvas } from './canvas.ts';
import { drawCircle, drawPolygon, drawRect, drawRounded, drawRule } from './shapes.ts';

/** Each takes its top left corner and its size. */
type Icon = (canvas: Canvas, x: number, y: number, size: number) => void;

export const drawWarning: Icon = (canvas, x, y, size) => {
  const stroke = size * 0.085;
  drawPolygon(
    canvas,
    [
      [x + size / 2, y + stroke],
      [x + size - stroke / 2, y + size * 0.92],
      [x + stroke / 2, y + size * 0.92],
    ],
    { stroke: 0, width: stroke },
  );
  drawPolygon(
    canvas,
    [
      [x + size * 0.45, y + size * 0.36],
      [x + size * 0.55, y + size * 0.36],
      [x + size * 0.525, y + size * 0.65],
      [x + size * 0.475, y + size * 0.65],
    ],
    { fill: 0 },
  );
  drawCircle(canvas, x + size / 2, y + size * 0.76, size * 0.052, { fill: 0 });
};

export const drawHouse: Icon = (canvas, x, y, size) => {
  const ink = { stroke: 0, width: size * 0.07 };
  drawPolygon(
    canvas,
    [
      [x, y + size * 0.5],
      [x + size / 2, y + size * 0.06],
      [x + size, y + size * 0.5],
    ],
    ink,
    false,
  );
  drawPolygon(
    canvas,
    [
      [x + size * 0.16, y + size * 0.4],
      [x + size * 0.16, y + size * 0.92],
      [x + size * 0.84, y + size * 0.92],
      [x + size * 0.84, y + size * 0.4],
    ],
    ink,
    false,
  );
  drawRect(canvas, { x: x + size * 0.41, y: y + size * 0.58, width: size * 0.18, height: size * 0.34 }, { fill: 0 });
};

/** Head and shoulders in a ring: the sender's picture. */
export const drawPerson: Icon = (canvas, x, y, size) => {
  drawCircle(canvas, x + size / 2, y + size / 2, size / 2 - 0.4, { stroke: 0, width: 0.8 });
  drawCircle(canvas, x + size / 2, y + size * 0.38, size * 0.15, { fill: 0.25 });
  const [left, right, low] = [x + size * 0.2, x + size * 0.8, y + size * 0.8];
  canvas.path(
    `${at(left, low)} m ${at(left + size * 0.02, y + size * 0.52)} ${at(right - size * 0.02, y + size * 0.52)} ${at(right, low)} c ${at(x + size * 0.62, y + size * 0.96)} ${at(x + size * 0.38, y + size * 0.96)} ${at(left, low)} c`,
    { fill: 0.25 },
  );
};

/** A telephone's handset. */
export const drawHandset: Icon = (canvas, x, y, size) => {
  const [low, high] = [y + size * 0.72, y + size * 0.3];
  canvas.path(
    `1 J ${at(x + size * 0.14, low)} m ${at(x + size * 0.14, high)} ${at(x + size * 0.86, high)} ${at(x + size * 0.86, low)} c`,
    { stroke: 0, width: size * 0.13 },
  );
  drawRounded(canvas, { x, y: y + size * 0.56, width: size * 0.32, height: size * 0.26 }, size * 0.08, { fill: 0 });
  drawRounded(
    canvas,
    { x: x + size * 0.68, y: y + size * 0.56, width: size * 0.32, height: size * 0.26 },
    size * 0.08,
    { fill: 0 },
  );
};

/** The padlock-less globe of an address bar. */
export const drawGlobe: Icon = (canvas, x, y, size) => {
  const [cx, cy, r] = [x + size / 2, y + size / 2, size / 2 - 0.4];
  drawCircle(canvas, cx, cy, r, { stroke: 0, width: 0.7 });
  canvas.path(
    `${at(cx, cy - r)} m ${at(cx - r * 0.75, cy - r * 0.6)} ${at(cx - r * 0.75, cy + r * 0.6)} ${at(cx, cy + r)} c ${at(cx + r * 0.75, cy + r * 0.6)} ${at(cx + r * 0.75, cy - r * 0.6)} ${at(cx, cy - r)} c`,
    { stroke: 0, width: 0.6 },
  );
  drawRule(canvas, cx - r, cy, cx + r, cy, { width: 0.6 });
};
