/** The typefaces of paper. The only file of print/ that reads files: everything else takes Fonts. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { readTables } from './cut-font.ts';
import { isInk, shapeWord, type Face } from './shape.ts';

export type FaceName = 'serif' | 'sans';

/** One typeface in its four styles. */
export interface Family {
  regular: Face;
  bold: Face;
  italic: Face;
  boldItalic: Face;
}

export type Fonts = Record<FaceName, Family>;

let loaded: Fonts | undefined;

/** Parsed once a process: documents share the fonts and every width ever measured. */
export function loadFonts(): Fonts {
  // Tinos has the widths of Times New Roman, the face of Vietnamese offices; Be Vietnam Pro is drawn for Vietnamese marks.
  return (loaded ??= { serif: loadFamily('tinos', 'Tinos'), sans: loadFamily('be-vietnam-pro', 'BeVietnamPro') });
}

/** The characters of a text that some style of some face cannot show, or would not give back when copied. */
export function lacks(text: string): string[] {
  const faces = Object.values(loadFonts()).flatMap((family) => Object.values(family) as Face[]);
  return [...new Set(clusters(text))].filter((cluster) => isInk(cluster) && faces.some((face) => !canShow(face, cluster)));
}

/** A letter with the marks set on it, e.g. "ê̆": whether it can be shown is asked of the whole. */
const clusters = (text: string): string[] => text.normalize('NFC').match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

function canShow(face: Face, cluster: string): boolean {
  try {
    shapeWord(face, cluster);
    return true;
  } catch {
    return false;
  }
}

function loadFamily(packageName: string, file: string): Family {
  const load = (style: string) => loadFace(packageName, file, style);
  return { regular: load('400Regular'), bold: load('700Bold'), italic: load('400Regular_Italic'), boldItalic: load('700Bold_Italic') };
}

function loadFace(packageName: string, file: string, style: string): Face {
  const url = import.meta.resolve(`@expo-google-fonts/${packageName}/${style}/${file}_${style}.ttf`);
  const bytes = readFileSync(new URL(url));
  const font = create(bytes) as Font;
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
    name: font.postscriptName ?? file,
    font,
    tables: readTables(bytes),
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    scale,
    glyphOf,
    charOf,
    letters: new Map(),
    outlines: new Map(),
  };
}
