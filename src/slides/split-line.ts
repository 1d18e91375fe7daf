import type { Line } from '../document/deck.ts';
import { SENTENCE_END, splitSpans } from '../document/split-spans.ts';

/**
 * A paragraph too long for a slide in pieces that fit: whole sentences if they do, words otherwise. `goesOn` pieces
 * join what is before them.
 */
export interface Piece extends Line {
  goesOn?: true;
}

export function splitLine(line: Line, fits: (piece: Line) => boolean): Piece[] {
  if (fits(line)) return [line];
  const sentences = splitSpans(line.spans, SENTENCE_END);
  const pieces = sentences.length > 1 ? sentences : splitSpans(line.spans, / +/u);
  return pieces.flatMap((spans, i) => {
    const piece: Piece = {
      spans,
      ...(i === 0 && line.item ? { item: line.item } : {}),
      ...(i > 0 ? { goesOn: true } : {}),
    };
    return sentences.length > 1 && !fits(piece)
      ? splitLine(piece, fits).map((part, j): Piece => (i > 0 && j === 0 ? { ...part, goesOn: true } : part))
      : [piece];
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
