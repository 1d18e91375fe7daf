import { encode } from 'uqr';

const known = new Map<string, boolean[][]>();

/**
 * The squares of a QR code, row by row, true for black; without the white rim that must stay free around it (four
 * squares).
 */
export function qrSquares(text: string): boolean[][] {
  let squares = known.get(text);
  // Papers of a lesson share their code, and weighing the eight masks is the slow part.
  if (!squares) known.set(text, (squares = encode(text, { ecc: 'M', border: 0 }).data));
  return squares;
}

/** White squares that a reader needs around a code. */
export const QR_RIM = 4;
