import { element, type Xml } from '../exchange/xml.ts';

/** The two editions that we write. */
export type Version = '2.2' | '3.0';

/** An element of QTI under its name in 2.2, or XHTML as it is, which both editions share. */
export type Piece = Xml | { name: string; attributes: Attributes; children: readonly Piece[] };
type Attributes = Record<string, string | number | boolean | undefined>;

export const q = (name: string, attributes: Attributes = {}, ...children: readonly Piece[]): Piece => ({
  name,
  attributes,
  children,
});

/** `simpleChoice` → `simple-choice`. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** 3.0 renamed every element and attribute by one rule, and holds what is prose in one element more. */
export function writePiece(piece: Piece, version: Version): Xml {
  if (typeof piece === 'string') return piece;
  const children = piece.children.map((child) => writePiece(child, version));
  if (version === '2.2')
    return piece.name === 'contentBody' ? children.join('') : element(piece.name, piece.attributes, ...children);
  const attributes = Object.entries(piece.attributes).map(([name, value]) => [kebab(name), value] as const);
  return element(`qti-${kebab(piece.name)}`, Object.fromEntries(attributes), ...children);
}
