/**
 * What a stranger's file says, whatever format it was in: less than a Paper or a lesson can say, for nothing may be
 * made up on the way.
 */
import { SAMPLE_STAMP } from '../blocks/message/schema.ts';
import type { Channel } from '../document/paper.ts';

/** Words in one style. They hold no line break: a soft one of Word's parts two paragraphs. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  link?: string;
  /** Underlined or in a colour: how teachers mark the right answer in their own files. */
  marked?: boolean;
  /** A word to be filled in, by its place among those of the question; it has no text. */
  gap?: number;
}

export type Piece =
  | { type: 'paragraph'; runs: Run[]; item?: Item }
  | { type: 'heading'; runs: Run[] }
  | { type: 'list'; ordered: boolean; start: number; items: Piece[][] }
  /** Rows of cells. */
  | { type: 'table'; rows: Piece[][][] }
  | MessagePiece
  | { type: 'picture'; file: Picture; alt: string };

/** A paragraph that stands in a list of Word's: the sign that Word sets before it is no word of the text. */
export interface Item {
  /** `1.`, `A.`, `–` */
  label: string;
  ordered: boolean;
  level: number;
}

/** A made-up message that bears our stamp. What the file does not say is null. */
export interface MessagePiece {
  type: 'message';
  channel: Channel | null;
  from: string | null;
  address: string | null;
  bubbles: { mine: boolean; pieces: Piece[] }[];
}

/** A picture that lies in the file itself: read and found whole. */
export interface Picture {
  ending: 'png' | 'jpg' | 'svg';
  data: string;
}

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The words of some pieces in one line. */
export const textOfPieces = (pieces: readonly Piece[]): string => oneLine(pieces.map(linesOf).join(' '));

function linesOf(piece: Piece): string {
  switch (piece.type) {
    case 'paragraph':
    case 'heading':
      return textOfRuns(piece.runs);
    case 'list':
      return piece.items.map(textOfPieces).join(' ');
    case 'table':
      return piece.rows.flat().map(textOfPieces).join(' ');
    case 'message':
      return piece.bubbles.map(({ pieces }) => textOfPieces(pieces)).join(' ');
    case 'picture':
      return '';
    default:
      return piece satisfies never;
  }
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The runs of some pieces in one line, for where no more than a line fits: an option, a cell, a reason. */
export function runsOfPieces(pieces: readonly Piece[]): Run[] {
  const lines = pieces.map((piece): Run[] => {
    switch (piece.type) {
      case 'paragraph':
      case 'heading':
        return piece.runs;
      case 'list':
        return runsOfPieces(piece.items.flat());
      case 'table':
        return runsOfPieces(piece.rows.flat(2));
      case 'message':
        // Where it can be no frame it keeps its stamp among its words.
        return [{ text: `[${SAMPLE_STAMP}] ` }, ...runsOfPieces(piece.bubbles.flatMap((bubble) => bubble.pieces))];
      case 'picture':
        return [];
      default:
        return piece satisfies never;
    }
  });
  return trimRuns(
    lines
      .filter((runs) => runs.length)
      .reduce((all, runs) => (all.length ? [...all, { text: ' ' }, ...runs] : runs), []),
  );
}

/** The part of some runs from one letter to another, counted as in their text. */
export function sliceRuns(runs: readonly Run[], from: number, to = Infinity): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const [start, end] = [Math.max(0, from - at), Math.max(0, to - at)];
    at += run.text.length;
    if (run.gap !== undefined) return at >= from && at <= to ? [run] : [];
    const text = run.text.slice(start, end);
    return text ? [{ ...run, text }] : [];
  });
}

/** Without white space at either end, one space for several. */
export function trimRuns(runs: readonly Run[]): Run[] {
  let after = true;
  const single = runs.flatMap((run) => {
    if (run.gap !== undefined) {
      after = false;
      return [run];
    }
    let text = run.text.replace(/\s+/g, ' ');
    if (after) text = text.replace(/^ /, '');
    if (!text) return [];
    after = text.endsWith(' ');
    return [{ ...run, text }];
  });
  const last = single.at(-1);
  if (!last || last.gap !== undefined) return single;
  const text = last.text.trimEnd();
  return text ? [...single.slice(0, -1), { ...last, text }] : trimRuns(single.slice(0, -1));
}
