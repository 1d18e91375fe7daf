/** Groups: pieces that hold on to each other, and the room they need on a page. */
import type { Frame, Piece } from './pieces.ts';

/** Where the group that starts here ends. A tie that no empty page can honour is undone for all that it ties. */
export function groupEnd(pieces: Piece[], start: number, room: number, open: Frame[]): number {
  for (const tie of [1, 2, 3]) {
    let end = start;
    while (end < pieces.length - 1 && pieces[end]!.hold >= tie) end++;
    end++;
    if (heightWithEnds(pieces, start, end, open) <= room + 0.01) return end;
    for (let i = start; i < end; i++) if (pieces[i]!.hold === tie) pieces[i]!.hold = 0;
  }
  return start + 1;
}

/** The height of a group and of the frames' cut ends that a page ending after it would need. */
export function heightWithEnds(pieces: Piece[], start: number, end: number, outer: Frame[]): number {
  const open = outer.slice();
  let height = 0;
  for (let i = start; i < end; i++) {
    const piece = pieces[i]!;
    height += piece.height;
    if (piece.kind === 'open') open.push(piece.frame);
    if (piece.kind === 'close') open.pop();
  }
  return height + open.reduce((sum, frame) => sum + frame.cut, 0);
}
