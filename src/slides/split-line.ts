import type { Line } from '../document/deck.ts';
import { SENTENCE_END, splitSpans } from '../document/split-spans.ts';

/**
 * A paragraph too long for a slide in pieces that fit: whole sentences if they do, words otherwise. `goesOn` pieces
 * join what is before them.
 */
export interface Piece extends Line {
  goesOn?: true;
}

/** A line in the pieces it takes; itself alone where it `fits`. */
export function splitLine(line: Piece, fits: (piece: Line) => boolean): Piece[] {
  if (fits(line)) return [line];
  const { spans: whole, ...begun } = line;
  const sentences = splitSpans(whole, SENTENCE_END);
  const pieces = sentences.length > 1 ? sentences : splitSpans(whole, / +/u);
  return pieces.flatMap((spans, i) => {
    const piece: Piece = i === 0 ? { ...begun, spans } : { goesOn: true, spans };
    return sentences.length > 1 && !fits(piece) ? splitLine(piece, fits) : [piece];
  });
}

/** Pieces of one paragraph that came to stand on one slide are one paragraph again. */
export function joinLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const { goesOn, ...line } of pieces) {
    const before = goesOn && lines.at(-1);
    if (before) before.spans = [...before.spans, { text: ' ' }, ...line.spans];
    else lines.push({ ...line });
  }
  return lines;
}
