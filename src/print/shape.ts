/**
 * A word becomes glyphs with a width. What a letter adds after another is found once a face, then remembered, so that a
 * word is a sum over its letters: this is what makes printing fast. Words themselves are not kept: that would cost more
 * than it saves.
 */
import type { Font, Glyph } from 'fontkit';
import { Unprintable } from '../document/unprintable.ts';
import { metricOf, viewOf, type Tables } from './cut-font.ts';
import { readKern } from './read-kern.ts';

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
  /** Every letter met so far, by the glyph before it and its own character; null for one that is not set so simply. */
  letters: Map<number, Letter | null>;
  outlines: Map<number, Uint8Array>;
  /** The face that lends it the letters of `borrowed.ts`, read when the first of them is met. */
  lender?: () => Face;
}

export interface Shaped {
  text: string;
  glyphs: number[];
  width: number;
  /**
   * What stands between the brackets of the PDF operator TJ. A number among the strings is a rise by so many
   * thousandths, see showAt.
   */
  show: string | (string | number)[];
}

/** A letter as it stands after another: what it adds to a word. */
interface Letter {
  glyph: number;
  width: number;
  show: string;
}

/** Whether a character leaves ink: white space is set as room, whatever kind it is. */
export const isInk = (text: string): boolean => !/^\s*$/u.test(text);

export const shapeWord = (face: Face, word: string): Shaped => shapeSimple(face, word) ?? shapeMarks(face, word);

export const spaceOf = (face: Face): Shaped => shapeWord(face, ' ');

/** The operands of TJ at a size: rises are absolute in PDF, so they are filled in last. */
export const showAt = ({ show }: Shaped, size: number): string =>
  typeof show === 'string'
    ? show
    : show.map((part) => (typeof part === 'string' ? part : `] TJ ${Math.round(part * size) / 1000} Ts [`)).join('');

/** The common case: each character is one glyph and only pairs of neighbours move. */
function shapeSimple(face: Face, word: string): Shaped | undefined {
  const glyphs: number[] = new Array(word.length);
  let left = 0;
  let width = 0;
  let show = '(';
  for (let i = 0; i < word.length; i++) {
    const letter = letterAfter(face, left, word.charCodeAt(i));
    if (!letter) return undefined;
    glyphs[i] = left = letter.glyph;
    width += letter.width;
    show += letter.show;
  }
  return { text: word, glyphs, width, show: show + ')' };
}

function letterAfter(face: Face, left: number, char: number): Letter | null {
  const key = left * 65536 + char;
  let letter = face.letters.get(key);
  if (letter === undefined) face.letters.set(key, (letter = setLetter(face, left, char)));
  return letter;
}

function setLetter(face: Face, left: number, char: number): Letter | null {
  const glyph = face.glyphOf.get(char);
  if (glyph === undefined || /\p{M}/u.test(String.fromCharCode(char))) return null;
  const kern = left === 0 ? 0 : readKern(face.tables, left, glyph) * face.scale;
  return { glyph, width: kern + advanceOf(face, glyph), show: (kern === 0 ? '' : `)${round(-kern)}(`) + code(glyph) };
}

/**
 * Letters of other languages of the highlands (Ê Đê ê̆, ơ̆) have no code point of their own: the mark is set by the
 * font's rules. A letter the face lacks (ŏ) is tried as base and mark.
 */
function shapeMarks(face: Face, word: string): Shaped {
  const text = [...word].map((c) => (face.glyphOf.has(c.codePointAt(0)!) ? c : c.normalize('NFD'))).join('');
  const run = face.font.layout(text, { liga: false, clig: false });
  const chars = [...text];
  const show: (string | number)[] = [];
  const move = (by: number) => void (by && show.push(`${round(-by)} `));
  let width = 0;
  const glyphs = run.glyphs.map((glyph, i) => {
    const char = chars[i]!;
    if (face.charOf.get(glyph.id) !== char.codePointAt(0)) throw missing(face, char, word);
    const { xAdvance, xOffset, yOffset } = run.positions[i]!;
    const unset = /\p{M}/u.test(char) && i > 0 && !xOffset && !yOffset;
    const [x, y] = unset ? placeMark(run.glyphs[i - 1]!, glyph) : [xOffset, yOffset];
    const [advance, dx, dy] = [xAdvance * face.scale, x * face.scale, y * face.scale];
    move(dx);
    show.push(...(dy ? [round(dy), `(${code(glyph.id)})`, 0] : [`(${code(glyph.id)})`]));
    move(advance - advanceOf(face, glyph.id) - dx);
    width += advance;
    return glyph.id;
  });
  if (glyphs.length !== chars.length) throw missing(face, word, word);
  return { text: word, glyphs, width, show };
}

/**
 * A font without a rule for a letter and its mark (Tinos Regular): the mark is centred on the letter, and clear of it.
 */
function placeMark(letter: Glyph, mark: Glyph): [number, number] {
  const middle = (glyph: Glyph) => (glyph.bbox.minX + glyph.bbox.maxX) / 2;
  const height = letter.bbox.maxY - letter.bbox.minY;
  return [
    middle(letter) - letter.advanceWidth - middle(mark),
    Math.max(0, letter.bbox.maxY - mark.bbox.minY + height * 0.04),
  ];
}

function missing(face: Face, char: string, word: string): Unprintable {
  const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return new Unprintable(
    `Phông chữ ${face.name} không in được kí tự “${char}” (U+${code}) trong “${word}”. Hãy thay bằng kí tự khác.`,
  );
}

export const advanceOf = (face: Face, glyph: number): number =>
  viewOf(metricOf(face.tables, glyph)).getUint16(0) * face.scale;

/** The two bytes of a glyph in a string of the file, where brackets, backslash and carriage return are escaped. */
const code = (glyph: number): string =>
  String.fromCharCode(glyph >> 8, glyph & 255)
    .replace(/[()\\]/g, '\\$&')
    .replaceAll('\r', '\\r');

const round = (n: number): number => Math.round(n * 10) / 10;
