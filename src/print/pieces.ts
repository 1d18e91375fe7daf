/**
 * What is laid out, before it has a page: a flat run of pieces, top to bottom. A frame is opened and closed in the run,
 * so a page may end anywhere inside it. `x` is counted from the page's left edge; the height on the page comes later.
 */
import type { PaperNode } from '../document/paper.ts';
import type { Line } from './break-lines.ts';
import type { Canvas } from './canvas.ts';
import type { Ends, Rect } from './shapes.ts';
import type { Tag } from './tags.ts';

/**
 * How strongly a piece holds on to the next: 0 not at all, 1 as one wishes, 2 as good setting demands, 3 inside a word.
 */
export type Hold = 0 | 1 | 2 | 3;

export type Piece =
  | { kind: 'line'; height: number; hold: Hold; x: number; line: Line; tag: Tag; marker?: Marker; heading?: Heading }
  /** Empty room; none at the top of a page. */
  | { kind: 'gap'; height: number; hold: Hold }
  /** Something drawn in one go. */
  | { kind: 'art'; height: number; hold: Hold; draw(canvas: Canvas, top: number): void }
  | RowPiece
  | { kind: 'open'; height: number; hold: Hold; frame: Frame }
  | { kind: 'close'; height: number; hold: Hold }
  | { kind: 'page'; height: 0; hold: Hold };

/** Runs side by side: the cells of a table's row, a row of options. */
export interface RowPiece {
  kind: 'row';
  height: number;
  hold: Hold;
  cells: Cell[];
  pad: number;
  draw?(canvas: Canvas, rect: { top: number; height: number }): void;
}

export interface Cell {
  pieces: Piece[];
  /** Frames that go on from the part of the cell on the page before. */
  open: Frame[];
}

/** The number or letter before an item, or its dot. It stands on the first line's baseline. */
export interface Marker {
  x: number;
  line?: Line;
  tag?: Tag;
}

export interface Heading {
  level: number;
  text: string;
}

export type Framed = Extract<PaperNode, { type: 'box' | 'message' | 'table' }>;

export interface Frame {
  /** What it stands around, when that is one thing to its reader. */
  of?: Framed;
  x: number;
  width: number;
  /** Room inside the edge where a page break cuts the frame. */
  cut: number;
  /** Repeated, as decoration, wherever the frame goes on: a table's head, a message's stamp. */
  again: Piece[];
  draw(canvas: Canvas, rect: Rect, ends: Ends): void;
}

/** A frame around pieces. `hold` on the inner pieces keeps it on one page when that can be. */
export function framed(frame: Frame, inner: Piece[], top: number, bottom: number): Piece[] {
  const last = inner.at(-1);
  if (last) last.hold = 2;
  return [{ kind: 'open', height: top, hold: 2, frame }, ...inner, { kind: 'close', height: bottom, hold: 0 }];
}

/** Holds a run together; the hold to what follows stays as it is. */
export function holdTogether(pieces: Piece[], hold: 1 | 2 = 1): Piece[] {
  for (const piece of pieces.slice(0, -1)) if (piece.hold < hold) piece.hold = hold;
  return pieces;
}

/** Holds a run together at its two ends: no page has less of it than this. */
export function holdEnds(pieces: Piece[], least: number): Piece[] {
  for (const run of [pieces, pieces.toReversed()]) {
    let height = 0;
    for (const [i, piece] of run.entries()) {
      height += piece.height;
      if (height >= least || i === run.length - 1) break;
      const before = run === pieces ? piece : run[i + 1]!;
      if (before.hold < 2) before.hold = 2;
    }
  }
  return pieces;
}

/** How high pieces are under one another, in points. */
export const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.height, 0);
