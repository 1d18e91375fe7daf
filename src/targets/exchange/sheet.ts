import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import { zip } from '../zip.ts';

export type Cell = string | number | null;
export interface Sheet {
  name: string;
  /** The widths of its columns, in letters. */
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
}

/** An Excel file whose bytes follow from what is in it and the day. */
export async function writeSheets(sheets: readonly Sheet[], day: string): Promise<Uint8Array> {
  const file = writeExcelFile(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row) =>
        row.map((value) => (value === null ? null : { value, wrap: true, alignVertical: 'top' as const })),
      ),
    })),
  );
  return zip(unzipSync(new Uint8Array(await (await file.toBlob()).arrayBuffer())), day);
}
