import type { Picture } from '../../document/paper.ts';
import { writeCells, type SheetCode } from './code.ts';
import glyphs from './glyphs.json' with { type: 'json' };
import { MARK, RADIUS, RING, STRIP, type Label, type Rect, type SheetLayout } from './layout.ts';
import { CORNER_MARKS, MARK_CELLS } from './marks.ts';

/**
 * A sheet as one black path: vectors in a PDF, and plain enough for a browser's canvas, which draws it for Word without
 * any typeface (see maker/stand-ins/draw-svg.ts).
 */
export function drawSheet(layout: SheetLayout, code: SheetCode): Picture {
  const { width, height } = layout;
  const path = [
    ...markCorners({ width, height }).flatMap(({ x, y }, i) => drawMark(CORNER_MARKS[i]!, x, y)),
    ...drawStrip(code),
    ...layout.groups.flatMap(({ bubbles }) => bubbles.flatMap(({ x, y }) => ring(x, y))),
    ...layout.boxes.map(frame),
    ...layout.labels.map(write),
  ];
  return pictureOf(layout, path);
}

/** How far a hole's edge is from the middle of its bubble: the whole bubble shows, and none beside it. */
export const HOLE = 3;

/**
 * The same sheet with nothing but the outline of its marks, to be cut out, and of these holes, to be punched: laid on
 * a pupil's sheet, its marks fill the windows.
 */
export function drawHoles(layout: SheetLayout, holes: readonly { x: number; y: number }[]): Picture {
  const cross = (x: number, y: number) => [
    rectangle({ x: x - 0.8, y: y - LINE / 2, width: 1.6, height: LINE }),
    rectangle({ x: x - LINE / 2, y: y - 0.8, width: LINE, height: 1.6 }),
  ];
  return pictureOf(layout, [
    ...markCorners(layout).map((corner) => frame({ ...corner, width: MARK, height: MARK })),
    ...holes.flatMap(({ x, y }) => [...ring(x, y, HOLE), ...cross(x, y)]),
    ...layout.boxes.map(frame),
    ...layout.labels.map(write),
  ]);
}

/** One black path as a picture, so many millimetres wide and high. */
export function pictureOf({ width, height }: Pick<SheetLayout, 'width' | 'height'>, path: readonly string[]): Picture {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path fill="#000" d="${path.join('')}"/></svg>`;
  return { format: 'svg', data: btoa(svg), width: width * PX, height: height * PX };
}

/** A millimetre in a screen's pixels. */
const PX = 96 / 25.4;

/** The upper left corner of each mark, from the upper left mark clockwise. */
export const markCorners = ({ width, height }: Pick<SheetLayout, 'width' | 'height'>): { x: number; y: number }[] => [
  { x: 0, y: 0 },
  { x: width - MARK, y: 0 },
  { x: width - MARK, y: height - MARK },
  { x: 0, y: height - MARK },
];

/** The dark cells of a mark, those of a row that touch as one. */
export function drawMark(bits: string, left: number, top: number, side = MARK): string[] {
  const cell = side / MARK_CELLS;
  const dark = (row: number, column: number) => {
    const [y, x] = [row - 1, column - 1];
    return y < 0 || y > 5 || x < 0 || x > 5 || bits[y * 6 + x] === '0';
  };
  return drawCells(MARK_CELLS, MARK_CELLS, dark, left, top, cell);
}

function drawStrip(code: SheetCode): string[] {
  const cells = writeCells(code);
  if (!cells) return [];
  const { columns, rows, x, y, cell } = STRIP;
  return drawCells(rows, columns, (row, column) => cells[row * columns + column] === 1, x, y, cell);
}

type Dark = (row: number, column: number) => boolean;
function drawCells(rows: number, columns: number, dark: Dark, left: number, top: number, cell: number): string[] {
  const drawn: string[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const from = column;
      while (column < columns && dark(row, column)) column++;
      // Rows overlap by a hair, or a program would show the paper between them.
      const height = row + 1 < rows ? cell + 0.01 : cell;
      if (column > from)
        drawn.push(rectangle({ x: left + from * cell, y: top + row * cell, width: (column - from) * cell, height }));
    }
  return drawn;
}

/** Outer edge one way round, inner edge the other: what lies between is filled. */
const ring = (x: number, y: number, radius = RADIUS): string[] => [
  circle(x, y, radius + RING / 2, 1),
  circle(x, y, radius - RING / 2, 0),
];

const circle = (x: number, y: number, r: number, sweep: 0 | 1): string =>
  `M${show(x - r)} ${show(y)}${[2 * r, -2 * r].map((d) => `a${show(r)} ${show(r)} 0 1 ${sweep} ${show(d)} 0`).join('')}z`;

const rectangle = ({ x, y, width, height }: Rect): string =>
  `M${show(x)} ${show(y)}h${show(width)}v${show(height)}h${show(-width)}z`;

const LINE = 0.2;
const frame = ({ x, y, width, height }: Rect): string =>
  [
    { x, y, width, height: LINE },
    { x, y: y + height - LINE, width, height: LINE },
    { x, y, width: LINE, height },
    { x: x + width - LINE, y, width: LINE, height },
  ]
    .map(rectangle)
    .join('');

/** A letter's outline: how far it brings the pen, then its path by steps, in hundredths of a capital's height. */
type Glyphs = Record<string, string>;

const write = ({ text, x, y, size, centred }: Label): string =>
  setText(text, size, (across, down) => [x + across, y + down], centred);

/**
 * Words along a side of a card (0 above, then clockwise), to be read by who holds that side up: centred, their outer
 * edge so far from the card's middle.
 */
export const writeLabel = (
  text: string,
  { x, y, far, side, size }: { x: number; y: number; far: number; side: number; size: number },
): string => {
  const [cos, sin] = [[1, 0, -1, 0][side]!, [0, 1, 0, -1][side]!];
  const at = (across: number, down: number): [number, number] => {
    const low = down + size - far;
    return [x + across * cos - low * sin, y + across * sin + low * cos];
  };
  return setText(text, size, at, true);
};

type Place = (across: number, down: number) => [x: number, y: number];

/** `place`: where a point is, given how far it is from where the words begin, along their line and below it. */
function setText(text: string, size: number, place: Place, centred = false): string {
  const letters = [...text].map((letter) => {
    const [advance, path = ''] = ((glyphs as Glyphs)[letter] ?? '').split(' m');
    if (!advance) throw new Error(`The sheet has no outline for “${letter}”: see glyphs.test.ts.`);
    return { advance: (Number(advance) * size) / 100, path: path && `m${path}` };
  });
  let pen = centred ? -letters.reduce((sum, { advance }) => sum + advance, 0) / 2 : 0;
  return letters
    .map(({ advance, path }) => {
      const drawn = placeGlyph(path, pen, size / 100, place);
      pen += advance;
      return drawn;
    })
    .join('');
}

/**
 * Steps as points of the sheet, each rounded by itself: rounded steps would drift. After a shape is closed the font
 * steps on from its last point.
 */
function placeGlyph(path: string, pen: number, scale: number, place: Place): string {
  let [across, down] = [0, 0];
  return path.replace(/([a-z])([^a-z]*)/g, (_, command: string, steps: string) => {
    const numbers = steps.match(/-?\d+/g)?.map(Number) ?? [];
    const points = numbers.flatMap((step, i) =>
      i % 2 ? place(pen + (across + numbers[i - 1]!) * scale, (down + step) * scale) : [],
    );
    across += numbers.at(-2) ?? 0;
    down += numbers.at(-1) ?? 0;
    return command.toUpperCase() + points.map(show).join(' ');
  });
}

const show = (value: number): string => String(Math.round(value * 100) / 100);
