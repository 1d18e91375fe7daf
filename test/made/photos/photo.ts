/**
 * What a maker of photos is given and gives. Two makers are written apart: `first.ts` beside the reader; another should
 * be written by who has not seen it, from this file alone, and be named in makers.ts.
 */

/** A picture in greys, 0 black to 255 white, row by row. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** A bubble of a printed sheet, in pixels of its picture. */
export interface SheetBubble {
  x: number;
  y: number;
  /** To the middle of its printed line. */
  radius: number;
  /** What the pupil means of it: the only truth that a photo is judged by. */
  meant: boolean;
  /** Bubbles of one number are of one row: at most one of them is meant. */
  row: number;
}

/** A whole printed page, as a pupil gets it, and how it is to be filled in. */
export interface BlankSheet {
  page: Picture;
  bubbles: SheetBubble[];
  /** Of the part with four corner marks, in pixels: a photo should show all of it. */
  frame: { x: number; y: number; width: number; height: number };
  /** Pixels a millimetre of paper. */
  density: number;
}

export const CONDITIONS = [
  'plain',
  'perspective', // up to 30° from straight above
  'turned', // any turn, on its head too
  'shadow',
  'noise',
  'blur',
  'pencil', // soft and light
  'ticks', // in place of filling
  'crossed-out', // a filled bubble crossed out, another filled
  'curl',
  'glare',
  'small', // less than 1280 pixels wide, as all others are
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** The same seed gives the same photo on every machine. */
export type PhotoMaker = (sheet: BlankSheet, seed: number, condition: Condition) => Picture;
