import type { Family } from '../print/fonts.ts';
import { readFace } from '../print/read-face.ts';
import type { FamilyFiles } from './shelf.ts';

export function readFamily({ regular, bold, italic, boldItalic }: FamilyFiles): Family {
  const read = (file: string) =>
    readFace(
      Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0)),
      'Khien',
    );
  return { regular: read(regular), bold: read(bold), italic: read(italic), boldItalic: read(boldItalic) };
}
