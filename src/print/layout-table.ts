/** Tables: each row one piece, the head repeated wherever the table goes on. */
import { cellSide, LOW_ROW, type PaperNode } from '../document/paper.ts';
import type { LayNodes, Place } from './layout.ts';
import { framed, heightOf, holdTogether, type Frame, type Piece, type RowPiece } from './pieces.ts';
import { rowOf } from './rows.ts';
import { TINT } from './setting.ts';
import { drawRect, drawRule } from './shapes.ts';
import { addTag, type Role, type Tag } from './tags.ts';

/** Above and below what stands in a row, in sizes. */
const PAD = { grid: 0.32, none: 0.1, apart: 0.5 } as const;

type Pads = { left: number; right: number };
type Table = Extract<PaperNode, { type: 'table' }>;

/** A table; its columns share the width in the parts that `columns` says, and its head is repeated on a next page. */
export function layTable(node: Table, place: Place, layNodes: LayNodes): Piece[] {
  const total = node.columns.reduce((sum, width) => sum + width, 0);
  const widths = node.columns.map((width) => (width / total) * place.width);
  const grid = node.frame === 'grid';
  // A table without head or frame only sets things side by side: it is read as groups, not as a table.
  const layout = !grid && !node.head;
  const table = addTag(place.tag, layout ? 'Div' : 'Table');
  /** `spans` says how many columns each cell stands over: one, but for the groups of a head. */
  function layRow(cells: PaperNode[][], section: Tag, role: Role, spans = node.columns.map(() => 1)): RowPiece {
    const row = addTag(section, layout ? 'Div' : 'TR');
    let left = place.left;
    let column = 0;
    const merged = spans.map((span) => widths.slice(column, (column += span)).reduce((sum, width) => sum + width, 0));
    const laid = merged.map((width, i) => {
      const attributes =
        role === 'TH' ? { O: 'Table', Scope: 'Column', ...(spans[i]! > 1 ? { ColSpan: spans[i]! } : {}) } : undefined;
      const tag = addTag(row, role, attributes ? { attributes } : {});
      const pad = padOf(grid, place, width, i, merged.length);
      const inner: Place = {
        ...place,
        left: left + pad.left,
        width: width - pad.left - pad.right,
        tag,
        type: typeOf(role, place),
      };
      left += width;
      const pieces = layNodes(cells[i] ?? [], inner);
      return grid ? onEdge(pieces, cells[i]?.at(-1)) : pieces;
    });
    const pad = place.type.size * PAD[node.frame];
    return rowOf(laid, pad, grid ? drawGrid(merged, place, role === 'TH') : undefined);
  }

  const head = node.head || node.groups ? addTag(table, 'THead') : table;
  const groups = (node.groups ?? []).map(({ spans }): PaperNode[] => [{ type: 'paragraph', spans }]);
  const again: Piece[] = [
    ...(node.groups
      ? [
          layRow(
            groups,
            head,
            'TH',
            node.groups.map(({ columns }) => columns),
          ),
        ]
      : []),
    ...(node.head ? [layRow(node.head, head, 'TH')] : []),
  ].map((row) => ({ ...row, hold: 2 }));
  const body = layout ? table : addTag(table, 'TBody');
  const rows = node.rows.map((row) => layRow(row, body, layout ? 'Div' : 'TD'));
  const { page, whole } = place.setting;
  for (const row of [rows.at(0), rows.at(-2)])
    if (row && row !== rows.at(-1) && row.height < (page.bottom - page.top) * LOW_ROW) row.hold = 2;
  const pieces = [...again, ...rows];
  if (pieces.length === 0) return [];
  const frame: Frame = { of: node, x: place.left, width: place.width, cut: 0, again, draw: () => {} };
  const laid = framed(frame, pieces, 0, 0);
  return heightOf(laid) < (page.bottom - page.top) * whole ? holdTogether(laid) : laid;
}

/** The last line to write on is the edge of the cell itself. */
const onEdge = (pieces: Piece[], last: PaperNode | undefined): Piece[] =>
  pieces.map((piece, i) =>
    last?.type === 'lines' && i === pieces.length - 1 && piece.kind === 'art' ? { ...piece, draw() {} } : piece,
  );

const typeOf = (role: Role, { type }: Place): Place['type'] =>
  role === 'TH' ? { ...type, bold: true, align: 'center', justify: false, leading: 1.3 } : { ...type, justify: false };

function padOf(grid: boolean, { type }: Place, width: number, column: number, columns: number): Pads {
  const side = type.size * 0.5;
  const inner = cellSide(width, type.size);
  // Without a frame the outer edges stand flush with the text around.
  return grid
    ? { left: inner, right: inner }
    : { left: column === 0 ? 0 : side, right: column === columns - 1 ? 0 : side };
}

function drawGrid(widths: number[], { left, width }: Place, head: boolean): NonNullable<RowPiece['draw']> {
  return (canvas, { top, height }) => {
    if (head) drawRect(canvas, { x: left, y: top, width, height }, { fill: TINT });
    drawRect(canvas, { x: left, y: top, width, height }, { stroke: 0, width: 0.6 });
    let x = left;
    for (const column of widths.slice(0, -1)) {
      x += column;
      drawRule(canvas, x, top, x, top + height, { width: 0.6 });
    }
  };
}
