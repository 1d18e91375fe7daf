/** Tables in the author's text: a grid, or nothing but columns. */
import { ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType, type ITableOptions } from 'docx';
import { cellSide, LOW_ROW, type PaperNode } from '../document/paper.ts';
import { isLow } from './height.ts';
import { em, inCell, inRow, type Block, type Draft, type Place, type WriteNodes } from './place.ts';
import { TINT } from './table-styles.ts';
import { writeGap, writeParagraph } from './text.ts';

type TableNode = Extract<PaperNode, { type: 'table' }>;

/** `spans` says how many columns each cell stands over: one, but for the groups of a head. */
interface Row {
  cells: PaperNode[][];
  spans: number[];
  isHead: boolean;
}

/** A table whose columns share the width; nothing where it has no cell. */
export function writeTable(node: TableNode, place: Place, writeNodes: WriteNodes): Block[] {
  const rows = rowsOf(node);
  if (node.columns.length === 0 || rows.length === 0) return [];
  const total = node.columns.reduce((sum, width) => sum + width, 0);
  const widths = node.columns.map((width) => Math.floor((width / total) * place.width));
  return framed(place, {
    style:
      node.frame === 'none'
        ? 'TableColumns'
        : node.frame === 'apart'
          ? 'TableApart'
          : rows[0]!.isHead
            ? 'TableGrid'
            : 'TableCells',
    columnWidths: widths,
    tableLook: { firstRow: rows[0]!.isHead, noHBand: true, noVBand: true },
    rows: rows.map((row, i) => {
      const here = rowStays(rows, i, widths, place.draft) ? { ...place, hold: 'all' as const } : place;
      return writeRow(row, i, widths, node.frame, inRow(here, i, rows.length), writeNodes);
    }),
  });
}

/** The head stays with the first row it heads, and a low row with its only neighbour. */
export function rowStays(rows: readonly Row[], i: number, widths: readonly number[], draft: Draft): boolean {
  const { cells, isHead } = rows[i]!;
  const edge = i === rows.length - 2 || rows[i - 1]?.isHead === true;
  return i < rows.length - 1 && (isHead || (edge && isLowRow(cells, widths, draft, LOW_ROW)));
}

const isLowRow = (cells: PaperNode[][], widths: readonly number[], draft: Draft, part?: number): boolean =>
  cells.every((cell, i) => isLow(cell, { draft, width: widths[i]! - em(draft, 1) }, part));

/** The rows with the groups and names of the columns first. */
export function rowsOf({ columns, groups, head, rows }: TableNode): Row[] {
  const single = columns.map(() => 1);
  return [
    ...(groups
      ? [
          {
            cells: groups.map(({ spans }): PaperNode[] => [{ type: 'paragraph', spans }]),
            spans: groups.map((group) => group.columns),
            isHead: true,
          },
        ]
      : []),
    ...(head ? [{ cells: head, spans: single, isHead: true }] : []),
    ...rows.map((cells) => ({ cells, spans: single, isHead: false })),
  ];
}

function writeRow(
  { cells, spans, isHead }: Row,
  index: number,
  columns: number[],
  frame: TableNode['frame'],
  place: Place,
  writeNodes: WriteNodes,
): TableRow {
  let column = 0;
  const widths = spans.map((span) => columns.slice(column, (column += span)).reduce((sum, width) => sum + width, 0));
  const side = em(place.draft, 0.5);
  const last = widths.length - 1;
  return new TableRow({
    tableHeader: isHead,
    cantSplit: isHead || isLowRow(cells, widths, place.draft),
    children: widths.map((width, i) => {
      // Without a frame the outer edges stand flush with the text around.
      const inner = cellSide(width, em(place.draft, 1));
      const [left, right] = frame === 'grid' ? [inner, inner] : [i === 0 ? 0 : side, i === last ? 0 : side];
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        ...(spans[i]! > 1 ? { columnSpan: spans[i]! } : {}),
        // A table style knows a first row only; the head's second is tinted by hand.
        ...(isHead && index > 0 && frame === 'grid'
          ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT } }
          : {}),
        margins: { left, right, marginUnitType: WidthType.DXA },
        children: writeCell(
          cells[i] ?? [],
          inCell(place, width - left - right, isHead ? 'TableHeading' : 'TableText'),
          writeNodes,
        ),
      });
    }),
  });
}

/** A cell may not be empty, and may not end with a table (a table brings its own gap). */
export function writeCell(nodes: readonly PaperNode[], place: Place, writeNodes: WriteNodes): Block[] {
  const blocks = writeNodes(nodes, place);
  return blocks.length ? blocks : [writeParagraph({ type: 'paragraph', spans: [] }, place)];
}

/** A table of fixed widths at this place, with the gap that parts it from what follows. */
export function framed(
  place: Place,
  { columnWidths, ...options }: ITableOptions & { columnWidths: number[] },
): Block[] {
  const size = columnWidths.reduce((sum, width) => sum + width, 0);
  const table = new Table({
    ...(place.left > 0 ? { indent: { size: place.left, type: WidthType.DXA } } : {}),
    ...options,
    columnWidths,
    width: { size, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });
  return [table, writeGap(place)];
}
