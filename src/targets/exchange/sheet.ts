import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import { zip } from '../zip.ts';

export type Cell = string | number | null;
export interface Sheet {
  name: string;
  /** The widths of its columns, in letters. */
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
}

const STYLES = 'xl/styles.xml';
/** The library's own font names its colour where the schema of Office Open XML has no place for it. */
const FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';

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
  const parts = unzipSync(new Uint8Array(await (await file.toBlob()).arrayBuffer()));
  return zip({ ...parts, [STYLES]: strToU8(strFromU8(parts[STYLES]!).replace(/<font>.*?<\/font>/g, FONT)) }, day);
}
