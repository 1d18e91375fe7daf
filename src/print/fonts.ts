/** The typefaces of paper. The only file of print/ that reads files: everything else takes Fonts. */
import { readFileSync } from 'node:fs';
import { ifPrintable } from '../document/unprintable.ts';
import { BORROWED_LETTER } from './borrowed.ts';
import { readFace } from './read-face.ts';
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

/**
 * Tinos has the widths of Times New Roman, the face of Vietnamese offices; Be Vietnam Pro is drawn for Vietnamese
 * marks.
 */
const FILES: Record<FaceName, [folder: string, file: string]> = {
  serif: ['tinos', 'Tinos'],
  sans: ['be-vietnam-pro', 'BeVietnamPro'],
};

/** Lends Be Vietnam Pro the letters that it lacks; Tinos has them. */
const LENDERS: Partial<Record<FaceName, [folder: string, file: string]>> = { sans: ['arimo', 'Arimo'] };

type Files = Record<keyof Family, URL>;

/** Where the files of a typeface lie. */
export const fontFiles = (face: FaceName): Files => filesOf(FILES[face]);

/** Where those lie that lend it letters, if any do. */
export function lenderFiles(face: FaceName): Files | undefined {
  const lender = LENDERS[face];
  return lender && filesOf(lender);
}

function filesOf([folder, file]: [folder: string, file: string]): Files {
  const place = (style: string) =>
    new URL(import.meta.resolve(`@expo-google-fonts/${folder}/${style}/${file}_${style}.ttf`));
  return {
    regular: place('400Regular'),
    bold: place('700Bold'),
    italic: place('400Regular_Italic'),
    boldItalic: place('700Bold_Italic'),
  };
}

let loaded: Fonts | undefined;

/** Parsed once a process: documents share the fonts and every width ever measured. */
export const loadFonts = (): Fonts => (loaded ??= { serif: loadFamily('serif'), sans: loadFamily('sans') });

/** The characters of a text that some style of some face cannot show, or would not give back when copied. */
export function lacks(text: string): string[] {
  if (isPlain(text)) return [];
  const faces = Object.values(loadFonts()).flatMap((family) => Object.values(family) as Face[]);
  return [...new Set(clusters(text))].filter((cluster) => {
    if (shown.has(cluster)) return false;
    const missing = isInk(cluster) && faces.some((face) => !canShow(face, cluster));
    if (!missing) shown.add(cluster);
    if (!missing && /^\P{M}$/u.test(cluster)) plain.add(cluster);
    return missing;
  });
}

/** Found in every face before: the letters of Vietnamese are few, its texts are long. */
const shown = new Set<string>();
/** Those of them that are one character. */
const plain = new Set<string>();

function isPlain(text: string): boolean {
  for (const character of text) if (!plain.has(character)) return false;
  return true;
}

/** A letter with the marks set on it, e.g. "ê̆": whether it can be shown is asked of the whole. */
const clusters = (text: string): string[] => text.normalize('NFC').match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

function canShow(face: Face, cluster: string): boolean {
  const own = face.lender && BORROWED_LETTER.test(cluster) ? face.lender() : face;
  return ifPrintable(() => Boolean(shapeWord(own, cluster)), false);
}

function loadFamily(face: FaceName): Family {
  const files = fontFiles(face);
  const lenders = lenderFiles(face);
  const load = (style: keyof Family) => {
    const own = readFace(readFileSync(files[style]), face);
    let lender: Face | undefined;
    return lenders ? { ...own, lender: () => (lender ??= readFace(readFileSync(lenders[style]), face)) } : own;
  };
  return { regular: load('regular'), bold: load('bold'), italic: load('italic'), boldItalic: load('boldItalic') };
}
