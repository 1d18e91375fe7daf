/**
 * Pieces get a page and a height on it. A page ends where pieces do not hold on to each other; what would not fit even on
 * an empty page lets go, the wishes first (a group kept together), then good setting (lone lines), then rows are cut.
 */
import { heightOf, type Cell, type Frame, type Hold, type Piece, type RowPiece } from './pieces.ts';

/** What is placed on a page, or in a cell. Heights are counted from the top of the page. */
export interface Area {
  fragments: Fragment[];
  placed: Placed[];
}

export type Placed =
  | { kind: 'piece'; piece: Extract<Piece, { kind: 'line' | 'art' }>; y: number }
  | { kind: 'row'; row: RowPiece; y: number; height: number; cells: Area[] }
  | { kind: 'again'; area: Area };

/** The part of a frame on one page. */
export interface Fragment {
  frame: Frame;
  top: number;
  bottom: number;
  first: boolean;
  last: boolean;
}

export function paginate(pieces: Piece[], top: number, bottom: number): Area[] {
  const pages: Area[] = [];
  let rest: Cell = { pieces, open: [] };
  do {
    const filled = fill(rest, top, bottom);
    pages.push(filled.area);
    rest = filled.rest;
  } while (rest.pieces.length > 0);
  return pages;
}

interface Filled {
  area: Area;
  rest: Cell;
  /** Where what was placed ends. */
  end: number;
}

function fill({ pieces, open }: Cell, top: number, bottom: number): Filled {
  const area: Area = { fragments: [], placed: [] };
  const stack: Fragment[] = [];
  let y = top;
  let fresh = true; // nothing placed yet, so what comes must be taken
  let next = 0;
  const queue = pieces.slice();

  for (const frame of open) {
    stack.push(openFragment(area, frame, y, false));
    y += frame.cut;
    // A head that would fill the page is not worth repeating.
    if (frame.again.length === 0 || heightOf(frame.again) > (bottom - top) / 3) continue;
    area.placed.push({ kind: 'again', area: fill({ pieces: frame.again, open: [] }, y, Infinity).area });
    y += heightOf(frame.again);
  }
  const start = y;

  while (next < queue.length) {
    const piece = queue[next]!;
    if (piece.kind === 'gap' && fresh) next++;
    else if (piece.kind === 'page') {
      next++;
      if (!fresh && bottom !== Infinity) break;
    } else {
      const end = groupEnd(queue, next, bottom - start, stack);
      const fits = y + heightWithEnds(queue, next, end, stack) <= bottom + 0.01;
      const row = queue[next]!;
      if (!fits && end === next + 1 && row.kind === 'row' && row.height > bottom - start && (fresh || bottom - y > (bottom - start) / 4)) {
        const [head, tail] = cutRow(row, y, bottom - heightWithEnds([], 0, 0, stack));
        place(head);
        if (tail) queue[next] = tail;
        else next++;
        if (tail) break;
        continue;
      }
      if (!fits && !fresh) break;
      for (; next < end; next++) place(queue[next]!);
    }
  }
  for (const fragment of stack.toReversed()) fragment.bottom = y += fragment.frame.cut;
  return { area, rest: { pieces: queue.slice(next), open: stack.map(({ frame }) => frame) }, end: y };

  function place(piece: Piece): void {
    if (piece.kind === 'open') stack.push(openFragment(area, piece.frame, y, true));
    else if (piece.kind === 'line' || piece.kind === 'art') area.placed.push({ kind: 'piece', piece, y });
    else if (piece.kind === 'row') area.placed.push(placeRow(piece, y));
    y += piece.height;
    if (piece.kind === 'close') closeFragment(stack, y);
    else if (piece.kind !== 'open') fresh = false;
  }
}

function openFragment(area: Area, frame: Frame, top: number, first: boolean): Fragment {
  const fragment: Fragment = { frame, top, bottom: top, first, last: false };
  area.fragments.push(fragment);
  return fragment;
}

function closeFragment(stack: Fragment[], bottom: number): void {
  const fragment = stack.pop()!;
  fragment.bottom = bottom;
  fragment.last = true;
}

/** Where the group that starts here ends. A tie that no empty page can honour is undone for all that it ties. */
function groupEnd(pieces: Piece[], start: number, room: number, stack: Fragment[]): number {
  for (const tie of [1, 2]) {
    let end = start;
    while (end < pieces.length - 1 && pieces[end]!.hold >= tie) end++;
    end++;
    if (heightWithEnds(pieces, start, end, stack) <= room + 0.01) return end;
    for (let i = start; i < end; i++) if (pieces[i]!.hold === tie) pieces[i]!.hold = 0;
  }
  return start + 1;
}

/** The height of a group and of the frames' cut ends that a page ending after it would need. */
function heightWithEnds(pieces: Piece[], start: number, end: number, stack: Fragment[]): number {
  const open = stack.map(({ frame }) => frame);
  let height = 0;
  for (let i = start; i < end; i++) {
    const piece = pieces[i]!;
    height += piece.height;
    if (piece.kind === 'open') open.push(piece.frame);
    if (piece.kind === 'close') open.pop();
  }
  return height + open.reduce((sum, frame) => sum + frame.cut, 0);
}

function placeRow(row: RowPiece, y: number): Placed {
  const cells = row.cells.map((cell) => fill(cell, y + row.pad, Infinity).area);
  return { kind: 'row', row, y, height: row.height, cells };
}

/** A row taller than a page: of every cell what fits, and the rest as a row of its own. */
function cutRow(row: RowPiece, y: number, bottom: number): [RowPiece, RowPiece | undefined] {
  const parts = row.cells.map((cell) => cutCell(cell, bottom - y - row.pad * 2));
  const rowOf = (cells: Cell[], hold: Hold): RowPiece => ({ ...row, cells, hold, height: Math.max(0, ...cells.map(cellHeight)) + row.pad * 2 });
  const rest = parts.map(([, left]) => left);
  return [rowOf(parts.map(([taken]) => taken), 0), rest.some(({ pieces }) => pieces.length > 0) ? rowOf(rest, row.hold) : undefined];
}

function cutCell(cell: Cell, room: number): [Cell, Cell] {
  const { rest } = fill(cell, 0, room);
  return [{ pieces: cell.pieces.slice(0, cell.pieces.length - rest.pieces.length), open: cell.open }, rest];
}

const cellHeight = (cell: Cell): number => fill(cell, 0, Infinity).end;
