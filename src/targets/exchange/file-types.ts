import { DOCX } from '../file-types.ts';
import type { FileType } from '../target.ts';

export const XLSX: FileType<'bytes'> = {
  holds: 'bytes',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  name: 'Excel',
  picture: false,
  inWholeEdition: false,
};

/** A Word file to be read by a program: none of the papers that teachers print and change. */
export const DOCX_TO_READ: FileType<'paper'> = { ...DOCX };
