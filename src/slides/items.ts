import type { Line } from '../document/deck.ts';
import type { Picture, Span } from '../document/paper.ts';
import type { TextStyle } from './measure.ts';

/** Points from the slide's top left corner; a slide is 960 × 540. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The outline of a box. `tail` is a speech bubble's, `sheet` has a corner cut. Colours are RRGGBB. */
export interface Shape {
  form: 'rect' | 'round' | 'tail' | 'sheet' | 'circle';
  fill?: string;
  stroke?: { color: string; width: number; dashed?: boolean };
  radius?: number;
}

export interface Look extends TextStyle {
  color: string;
  align?: 'left' | 'center' | 'right';
  middle?: boolean;
}

/** What stands on a slide. `name` is what PowerPoint's list of objects calls it; shapes are decoration. */
export type Item =
  | { type: 'title'; box: Box; text: string; look: Look }
  | { type: 'text'; name: string; box: Box; lines: Line[]; look: Look; shape?: Shape; pad?: { x: number; y: number } }
  | { type: 'shape'; box: Box; shape: Shape }
  | { type: 'shield'; box: Box }
  | {
      type: 'table';
      name: string;
      box: Box;
      widths: number[];
      heights: number[];
      rows: Span[][][];
      look: Look;
      pad: { x: number; y: number };
    }
  | { type: 'picture'; box: Box; picture: Picture; alt: string };

export interface Laid {
  items: Item[];
  /** How far down the slide it reaches; more than BOTTOM and it does not fit. */
  bottom: number;
  background?: string;
}
