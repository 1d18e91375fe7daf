/** A typeface's file becomes a Face to set with; where the bytes come from is another's matter. */
import { create, type Font } from 'fontkit';
import { readTables } from './cut-font.ts';
import type { Face } from './shape.ts';

/** `name` is for a file that does not say its own. */
export function readFace(bytes: Uint8Array, name: string): Face {
  const font = create(bytes as Buffer) as Font;
  const scale = 1000 / font.unitsPerEm;
  const glyphOf = new Map<number, number>();
  const charOf = new Map<number, number>();
  // One glyph, one character: where two characters share a glyph (hyphen and soft hyphen) only the first is kept,
  // so that what is copied from the page is what was written.
  for (const char of [...font.characterSet].sort((a, b) => a - b)) {
    const glyph = font.glyphForCodePoint(char).id;
    if (glyph === 0 || charOf.has(glyph)) continue;
    glyphOf.set(char, glyph);
    charOf.set(glyph, char);
  }
  return {
    name: font.postscriptName ?? name,
    font,
    tables: readTables(bytes),
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    scale,
    glyphOf,
    charOf,
    numbers: new Uint16Array(65_536),
    met: 0,
    after: new Map(),
    outlines: new Map(),
  };
}
