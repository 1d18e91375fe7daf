import type { Family } from '../print/fonts.ts';
import { readFace } from '../print/read-face.ts';
import type { FamilyFiles } from './shelf.ts';

export function readFamily({ lender, ...files }: FamilyFiles): Family {
  const read = (file: string) =>
    readFace(
      Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0)),
      'Khien',
    );
  const style = (name: keyof Family) => {
    const face = read(files[name]);
    if (!lender) return face;
    const other = read(lender[name]);
    return { ...face, lender: () => other };
  };
  return { regular: style('regular'), bold: style('bold'), italic: style('italic'), boldItalic: style('boldItalic') };
}
