/**
 * A word becomes glyphs with a width. What a letter adds after another is found once a face, then remembered with that
 * other, so that a word is a walk from letter to letter: this is what makes printing fast. Words themselves are not
 * kept, and their letters only when they are not found by walking again: that would cost more than it saves.
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
  /** The characters met so far, numbered from 1. */
  numbers: Uint16Array;
  /** How many those are. */
  met: number;
  /** What letters were met after each glyph; at 0 those that begin a word. */
  after: Map<number, Followers>;
  outlines: Map<number, Uint8Array>;
  /** The face that lends it the letters of `borrowed.ts`, read when the first of them is met. */
  lender?: () => Face;
}

/** Letters by their character's number in the face; null for one that is not set so simply. */
type Followers = (Letter | null | undefined)[];

export interface Shaped {
  text: string;
  width: number;
  /** Its letters where one of them is not set simply; else letterAfter leads from each to the next. */
  marked: readonly Letter[] | undefined;
}

/** A letter as it stands after another: what it adds to a word. */
export interface Letter {
  glyph: number;
  width: number;
  /**
   * How it goes on inside a string among the operands of the PDF operator TJ. A mark that is raised waits for the size:
   * PDF wants a rise in points.
   */
  show: string | ((size: number) => string);
  after: Followers;
}

/** Whether a character leaves ink: white space is set as room, whatever kind it is. */
export const isInk = (text: string): boolean => !/^\s*$/u.test(text);

/**
 * A word in glyphs, its width in thousandths of the size. A letter that the face lacks ends it with an `Unprintable`.
 */
export const shapeWord = (face: Face, word: string): Shaped => shapeSimple(face, word) ?? shapeMarks(face, word);

/** The space of a face, as any word. */
export const spaceOf = (face: Face): Shaped => shapeWord(face, ' ');

/** The common case: each character is one glyph and only pairs of neighbours move. */
function shapeSimple(face: Face, word: string): Shaped | undefined {
  let width = 0;
  let left: Letter | undefined;
  for (let i = 0; i < word.length; i++) {
    const letter = letterAfter(face, left, word.charCodeAt(i));
    if (!letter) return undefined;
    width += letter.width;
    left = letter;
  }
  return { text: word, width, marked: undefined };
}

/** The letter of a character after another, or at the beginning of a word. */
export function letterAfter(face: Face, left: Letter | undefined, char: number): Letter | null {
  const known = (left?.after ?? followers(face, 0))[face.numbers[char]!];
  return known === undefined ? meetLetter(face, left?.glyph ?? 0, char) : known;
}

function meetLetter(face: Face, left: number, char: number): Letter | null {
  const number = (face.numbers[char] ||= ++face.met);
  return (followers(face, left)[number] = setLetter(face, left, char));
}

function followers({ after }: Face, glyph: number): Followers {
  let letters = after.get(glyph);
  if (!letters) after.set(glyph, (letters = []));
  return letters;
}

function setLetter(face: Face, left: number, char: number): Letter | null {
  const glyph = face.glyphOf.get(char);
  if (glyph === undefined || /\p{M}/u.test(String.fromCharCode(char))) return null;
  const kern = left === 0 ? 0 : readKern(face.tables, left, glyph) * face.scale;
  return {
    glyph,
    width: kern + advanceOf(face, glyph),
    show: move(kern) + code(glyph),
    after: followers(face, glyph),
  };
}

/**
 * Letters of other languages of the highlands (Ê Đê ê̆, ơ̆) have no code point of their own: the mark is set by the
 * font's rules. A letter the face lacks (ŏ) is tried as base and mark.
 */
function shapeMarks(face: Face, word: string): Shaped {
  const text = [...word].map((c) => (face.glyphOf.has(c.codePointAt(0)!) ? c : c.normalize('NFD'))).join('');
  const run = face.font.layout(text, { liga: false, clig: false });
  const chars = [...text];
  const marked = run.glyphs.map((glyph, i): Letter => {
    const char = chars[i]!;
    if (face.charOf.get(glyph.id) !== char.codePointAt(0)) throw missing(face, char, word);
    const { xAdvance, xOffset, yOffset } = run.positions[i]!;
    const unset = /\p{M}/u.test(char) && i > 0 && !xOffset && !yOffset;
    const [x, y] = unset ? placeMark(run.glyphs[i - 1]!, glyph) : [xOffset, yOffset];
    const [width, dx, dy] = [xAdvance * face.scale, x * face.scale, y * face.scale];
    const before = move(dx);
    const after = move(width - advanceOf(face, glyph.id) - dx);
    const rise = (size: number, by: number) => `)] TJ ${Math.round(round(by) * size) / 1000} Ts [(`;
    return {
      glyph: glyph.id,
      width,
      show: dy
        ? (size) => before + rise(size, dy) + code(glyph.id) + rise(size, 0) + after
        : before + code(glyph.id) + after,
      after: [],
    };
  });
  if (marked.length !== chars.length) throw missing(face, word, word);
  return { text: word, width: marked.reduce((sum, { width }) => sum + width, 0), marked };
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

/** How wide a glyph is, in thousandths of the size. */
export const advanceOf = (face: Face, glyph: number): number =>
  viewOf(metricOf(face.tables, glyph)).getUint16(0) * face.scale;

/** The two bytes of a glyph in a string of the file, where brackets, backslash and carriage return are escaped. */
const code = (glyph: number): string =>
  String.fromCharCode(glyph >> 8, glyph & 255)
    .replace(/[()\\]/g, '\\$&')
    .replaceAll('\r', '\\r');

/** What comes next is set further on, by so many thousandths. */
const move = (by: number): string => (by === 0 ? '' : `)${round(-by)}(`);

const round = (n: number): number => Math.round(n * 10) / 10;
