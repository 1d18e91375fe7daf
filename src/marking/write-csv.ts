import type { Cell } from './class-table.ts';

/**
 * Semicolons and decimal commas, as Excel in Vietnamese reads them, and a mark that the letters are UTF-8. A cell that
 * a program might take for a formula is only words.
 */
export const writeCsv = (rows: readonly Cell[][]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
