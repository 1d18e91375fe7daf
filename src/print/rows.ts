/** Pieces side by side. */
import { heightOf, type Piece, type RowPiece } from './pieces.ts';

/** Runs of pieces side by side, as high as the highest, `pad` points above and below. */
export function rowOf(cells: Piece[][], pad: number, draw?: RowPiece['draw']): RowPiece {
  const row: RowPiece = { kind: 'row', height: 0, hold: 0, pad, cells: cells.map((pieces) => ({ pieces, open: [] })) };
  row.height = Math.max(0, ...cells.map(heightOf)) + pad * 2;
  if (draw) row.draw = draw;
  return row;
}
