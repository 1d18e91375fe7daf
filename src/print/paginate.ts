/**
 * Pieces get a page and a height on it. A page ends where pieces do not hold on to each other; what would not fit even
 * on an empty page lets go, the wishes first (a group kept together), then good setting (lone lines), then rows are
 * cut.
 */
import { groupEnd, heightWithEnds } from './groups.ts';
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

/** `first` is where the text of the first page must end, when that is higher. */
export function paginate(pieces: Piece[], top: number, bottom: number, first = bottom): Area[] {
  const pages: Area[] = [];
  let rest: Cell = { pieces, open: [] };
  do {
    const filled = fill(rest, top, pages.length ? bottom : first);
    pages.push(filled.area);
    rest = filled.rest;
  } while (rest.pieces.length > 0);
  return pages;
}

interface Filled {
  area: Area;
  /** The pieces that were placed, of a row that was cut its first part; and those that are left. */
  taken: Piece[];
  rest: Cell;
  /** Where what was placed ends. */
  end: number;
}

/**
 * Places what fits between top and bottom. `room` is what an empty page would offer: only what is too much for that
 * lets go of its ties. When `fresh`, nothing stands on the page yet, so what comes first must be taken.
 */
function fill({ pieces, open }: Cell, top: number, bottom: number, room = bottom - top, fresh = true): Filled {
  const area: Area = { fragments: [], placed: [] };
  const stack: Fragment[] = [];
  const taken: Piece[] = [];
  let y = top;
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
  room -= y - top;

  while (next < queue.length) {
    const piece = queue[next]!;
    if (piece.kind === 'gap' && fresh) next++;
    else if (piece.kind === 'page') {
      next++;
      if (!fresh && bottom !== Infinity) break;
    } else {
      const end = groupEnd(queue, next, room, framesOf(stack));
      const fits = y + heightWithEnds(queue, next, end, framesOf(stack)) <= bottom + 0.01;
      const row = queue[next]!;
      if (!fits && end === next + 1 && row.kind === 'row' && (fresh || (row.height > room && bottom - y > room / 4))) {
        const [head, tail] = cutRow(row, bottom - heightWithEnds([], 0, 0, framesOf(stack)) - y, room, fresh);
        if (head) place(head);
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
  return { area, taken, rest: { pieces: queue.slice(next), open: framesOf(stack) }, end: y };

  function place(piece: Piece): void {
    taken.push(piece);
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

const framesOf = (stack: Fragment[]): Frame[] => stack.map(({ frame }) => frame);

function placeRow(row: RowPiece, y: number): Placed {
  const cells = row.cells.map((cell) => fill(cell, y + row.pad, Infinity).area);
  return { kind: 'row', row, y, height: row.height, cells };
}

/** A row taller than a page: of every cell what fits, and the rest as a row of its own. */
function cutRow(
  row: RowPiece,
  height: number,
  room: number,
  fresh: boolean,
): [RowPiece | undefined, RowPiece | undefined] {
  const pads = row.pad * 2;
  const parts = row.cells.map((cell) => ({ open: cell.open, ...fill(cell, 0, height - pads, room - pads, fresh) }));
  const rowOf = (cells: Cell[], hold: Hold): RowPiece => ({
    ...row,
    cells,
    hold,
    height: Math.max(0, ...cells.map(cellHeight)) + pads,
  });
  const head = parts.map(({ taken, open }): Cell => ({ pieces: taken, open }));
  const tail = parts.map(({ rest }) => rest);
  const some = (cells: Cell[]) => cells.some(({ pieces }) => pieces.length > 0);
  return [some(head) ? rowOf(head, 0) : undefined, some(tail) ? rowOf(tail, row.hold) : undefined];
}

const cellHeight = (cell: Cell): number => fill(cell, 0, Infinity).end;

/** Where what stands on a page ends. */
export const endOf = ({ placed, fragments }: Area, top: number): number =>
  Math.max(
    top,
    ...fragments.map(({ bottom }) => bottom),
    ...placed.map((one) =>
      one.kind === 'piece' ? one.y + one.piece.height : one.kind === 'row' ? one.y + one.height : top,
    ),
  );
