/** What the tables of a Paper have no room for: a word wider than its column, a row taller than a page. */
import type { Paper } from '../document/paper.ts';
import type { Fonts } from './fonts.ts';
import { layBody, pageHeight } from './lay-body.ts';
import type { Word } from './measure.ts';
import type { Piece } from './pieces.ts';

export interface Cramped {
  kind: 'word' | 'row';
  /** The word, or how the row begins. */
  text: string;
}

/** Every such word and row of a paper, in reading order; empty when all has room. */
export const findCramped = (paper: Paper, fonts: Fonts): Cramped[] =>
  crampedIn(layBody(paper, fonts), pageHeight(paper, fonts));

/** The same of what is laid already. */
export const crampedIn = (pieces: readonly Piece[], tallest: number): Cramped[] =>
  pieces.flatMap((piece): Cramped[] => {
    if (piece.kind !== 'row') return [];
    const cells = piece.cells.map((cell) => cell.pieces);
    const words = cells.flatMap(brokenWords).map((text): Cramped => ({ kind: 'word', text }));
    const tall: Cramped[] = piece.height > tallest ? [{ kind: 'row', text: firstLine(cells.flat()) }] : [];
    return [...tall, ...words, ...cells.flatMap((inner) => crampedIn(inner, tallest))];
  });

/**
 * The words that go on in the next line, cut between two letters: after a hyphen or a slash a reader goes on unharmed.
 */
function brokenWords(pieces: readonly Piece[]): string[] {
  const found: string[] = [];
  let begun: string[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'line') continue;
    const { words, broken } = piece.line;
    if (begun.length) begun.push(textOf(words[0]!));
    // A word of three lines or more fills its middle lines alone.
    if (begun.length && (!broken || words.length > 1)) {
      if (begun.slice(0, -1).some((part) => /[\p{L}\p{N}]$/u.test(part))) found.push(begun.join(''));
      begun = [];
    }
    if (broken && !begun.length) begun = [textOf(words.at(-1)!)];
  }
  return found;
}

function firstLine(pieces: readonly Piece[]): string {
  const line = pieces.find((piece) => piece.kind === 'line');
  return line ? line.line.words.map(textOf).join(' ') : '';
}

const textOf = ({ parts }: Word): string => parts.map((part) => ('drawn' in part ? '' : part.text)).join('');
