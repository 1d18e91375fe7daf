/** A word becomes glyphs with a width. Done once a word and face, then remembered: this is what makes printing fast. */
import type { Font, Glyph } from 'fontkit';
import type { Tables } from './cut-font.ts';

export interface Face {
  name: string;
  font: Font;
  tables: Tables;
  /** Above and below the baseline, and every other measure of a face: thousandths of the size. */
  ascent: number;
  descent: number;
  scale: number;
  glyphOf: Map<number, number>;
  charOf: Map<number, number>;
  words: Map<string, Shaped>;
  kerns: Map<number, number>;
  outlines: Map<number, Uint8Array>;
}

export interface Shaped {
  text: string;
  glyphs: number[];
  width: number;
  /** What stands between the brackets of the PDF operator TJ. `{133}` marks a rise by 133 thousandths, see showAt. */
  show: string;
}

/** Whether a character leaves ink: white space is set as room, whatever kind it is. */
export const isInk = (text: string): boolean => !/^\s*$/u.test(text);

export function shapeWord(face: Face, word: string): Shaped {
  const known = face.words.get(word);
  if (known) return known;
  const shaped = shapeSimple(face, word) ?? shapeMarks(face, word);
  face.words.set(word, shaped);
  return shaped;
}

export const spaceOf = (face: Face): Shaped => shapeWord(face, ' ');

/** The operands of TJ at a size: rises are absolute in PDF, so they are filled in last. */
export const showAt = (shaped: Shaped, size: number): string =>
  shaped.show.includes('{')
    ? shaped.show.replace(/\{(-?[\d.]+)\}/g, (_, rise: string) => `] TJ ${Math.round(Number(rise) * size) / 1000} Ts [`)
    : shaped.show;

/** The common case: each character is one glyph and only pairs of neighbours move. */
function shapeSimple(face: Face, word: string): Shaped | undefined {
  const glyphs: number[] = [];
  for (const char of word) {
    const glyph = face.glyphOf.get(char.codePointAt(0)!);
    if (glyph === undefined || /\p{M}/u.test(char)) return undefined;
    glyphs.push(glyph);
  }
  let width = 0;
  let show = '<';
  glyphs.forEach((glyph, i) => {
    width += advanceOf(face, glyph);
    show += hex(glyph);
    const kern = i + 1 < glyphs.length ? kernOf(face, glyph, glyphs[i + 1]!) : 0;
    if (kern !== 0) {
      width += kern;
      show += `>${round(-kern)}<`;
    }
  });
  return { text: word, glyphs, width, show: show + '>' };
}

/**
 * Letters of other languages of the highlands (Ê Đê ê̆, ơ̆) have no code point of their own: the mark is set by the font's
 * rules. A letter the face lacks (ŏ) is tried as base and mark.
 */
function shapeMarks(face: Face, word: string): Shaped {
  const text = [...word].map((c) => (face.glyphOf.has(c.codePointAt(0)!) ? c : c.normalize('NFD'))).join('');
  const run = face.font.layout(text, { liga: false, clig: false });
  const chars = [...text];
  let width = 0;
  let show = '<';
  const glyphs = run.glyphs.map((glyph, i) => {
    const char = chars[i]!;
    if (face.charOf.get(glyph.id) !== char.codePointAt(0)) throw missing(face, char, word);
    const { xAdvance, xOffset, yOffset } = run.positions[i]!;
    const unset = /\p{M}/u.test(char) && i > 0 && !xOffset && !yOffset;
    const [x, y] = unset ? placeMark(run.glyphs[i - 1]!, glyph) : [xOffset, yOffset];
    const [advance, dx, dy] = [xAdvance * face.scale, x * face.scale, y * face.scale];
    if (dx) show += `>${round(-dx)}<`;
    show += dy ? `>{${round(dy)}}<${hex(glyph.id)}>{0}<` : hex(glyph.id);
    const back = advance - advanceOf(face, glyph.id) - dx;
    if (back) show += `>${round(-back)}<`;
    width += advance;
    return glyph.id;
  });
  if (glyphs.length !== chars.length) throw missing(face, word, word);
  return { text: word, glyphs, width, show: (show + '>').replaceAll('<>', ' ') };
}

/** A font without a rule for a letter and its mark (Tinos Regular): the mark is centred on the letter, and clear of it. */
function placeMark(letter: Glyph, mark: Glyph): [number, number] {
  const middle = (glyph: Glyph) => (glyph.bbox.minX + glyph.bbox.maxX) / 2;
  const height = letter.bbox.maxY - letter.bbox.minY;
  return [middle(letter) - letter.advanceWidth - middle(mark), Math.max(0, letter.bbox.maxY - mark.bbox.minY + height * 0.04)];
}

function missing(face: Face, char: string, word: string): Error {
  const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return new Error(`Phông chữ ${face.name} không in được ký tự “${char}” (U+${code}) trong “${word}”. Hãy thay bằng ký tự khác.`);
}

export const advanceOf = (face: Face, glyph: number): number => face.font.getGlyph(glyph).advanceWidth * face.scale;

function kernOf(face: Face, left: number, right: number): number {
  const key = left * 65536 + right;
  let kern = face.kerns.get(key);
  if (kern === undefined) {
    const pair = String.fromCodePoint(face.charOf.get(left)!, face.charOf.get(right)!);
    const run = face.font.layout(pair, { liga: false, clig: false });
    kern = run.glyphs.length === 2 ? (run.positions[0]!.xAdvance - run.glyphs[0]!.advanceWidth) * face.scale : 0;
    face.kerns.set(key, kern);
  }
  return kern;
}

const hex = (glyph: number): string => glyph.toString(16).padStart(4, '0');
const round = (n: number): number => Math.round(n * 10) / 10;
