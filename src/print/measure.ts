/** Spans become measured words: what a line is made of. */
import type { Span } from '../document/paper.ts';
import { BORROWED_LETTER } from './borrowed.ts';
import type { Family } from './fonts.ts';
import type { Type } from './setting.ts';
import { shapeWord, spaceOf, type Face, type Shaped } from './shape.ts';

/** Letters of one face, and how wide they are at their size. */
export interface Letters extends Shaped {
  face: Face;
}

/** Part of a word in one style; "**bold**," is a word of two parts. */
export type Part = (Letters & { span: Span }) | { drawn: 'box' | 'circle'; width: number };

export interface Word {
  parts: Part[];
  width: number;
  /**
   * What joins it to the word before: a space, a space that may not end a line, or nothing (it is the rest of a word
   * too long for a line).
   */
  join: 'space' | 'bound' | 'none';
  /** The space before it, in the face it is set in. */
  space: Letters;
}

const SPACES = /(\s+)/u;
const BOUND = /^[\u00A0\u202F\u2007]+$/u;

/** Words with their widths in points. One wider than `lineWidth` comes in parts that fit, each joined to the last. */
export function measureWords(spans: readonly Span[], type: Type, family: Family, lineWidth: number): Word[] {
  const words: Word[] = [];
  let join: Word['join'] | 'grown' = 'space';
  for (const span of spans) {
    if ('drawn' in span) {
      const size = type.size * 0.95;
      const space = spaceBefore(family.regular, type);
      // A wider space before it shows which words it stands for.
      words.push({
        parts: [{ drawn: span.drawn, width: size }],
        width: size,
        join: 'space',
        space: { ...space, width: space.width * 3 },
      });
      join = 'bound'; // a box to tick stays with what it stands for
      continue;
    }
    const face = faceOf(family, type.bold || span.bold === true, type.italic || span.italic === true);
    const space = spaceBefore(face, type);
    for (const piece of piecesOf(span, face)) {
      if (typeof piece === 'string') {
        if (join === 'grown') join = piece;
        continue;
      }
      const part = partAt(piece, span, type);
      if (join === 'grown') growWord(words.at(-1)!, part);
      else words.push({ parts: [part], width: part.width, join, space });
      join = 'grown';
    }
  }
  // Nearly every text has neither, and is not gone through word by word.
  if (!spans.some(hasAddress) && !words.some(({ width }) => width > lineWidth)) return words;
  return words.flatMap((word) => {
    const anywhere = word.parts.some(hasAddress);
    return anywhere || word.width > lineWidth ? splitWord(word, type, lineWidth, anywhere) : [word];
  });
}

/** Words in the size of their face, each in one piece as a rule, and what is between them. */
type PieceOfText = Letters | 'space' | 'bound';

/** The spans of a paper that is laid at a dozen sizes are shaped once. */
const shapedSpans = new WeakMap<Span, Map<Face, PieceOfText[]>>();

function piecesOf(span: Extract<Span, { text: string }>, face: Face): PieceOfText[] {
  let faces = shapedSpans.get(span);
  if (!faces) shapedSpans.set(span, (faces = new Map()));
  const pieces = faces.get(face) ?? shapeSpan(span.text, face);
  faces.set(face, pieces);
  return pieces;
}

function shapeSpan(text: string, face: Face): PieceOfText[] {
  const pieces: PieceOfText[] = [];
  text
    .normalize('NFC')
    .split(SPACES)
    .forEach((piece, i) => {
      if (piece === '') return;
      if (i % 2 === 1) pieces.push(BOUND.test(piece) ? 'bound' : 'space');
      else if (!face.lender || !BORROWED_LETTER.test(piece)) pieces.push(lettersOf(piece, face));
      else pieces.push(...borrowingShapes(piece, face));
    });
  return pieces;
}

function growWord(word: Word, part: Part): void {
  word.parts.push(part);
  word.width += part.width;
}

export const faceOf = (family: Family, bold: boolean, italic: boolean): Face =>
  bold ? (italic ? family.boldItalic : family.bold) : italic ? family.italic : family.regular;

function spaceBefore(face: Face, type: Type): Word['space'] {
  const { text, width, marked } = spaceOf(face);
  return { text, width: (width * type.size) / 1000, marked, face };
}

/** `https://…`: a short one, as it is typed by hand, stays whole. */
const hasAddress = (text: Span | Part): boolean => 'text' in text && text.text.includes('://');

/**
 * A word wider than its line is parted after a sign if one comes in time, or where it must. An address may end a line
 * after any of its signs: taken whole, it would leave the line before it half empty.
 */
function splitWord(word: Word, type: Type, width: number, anywhere: boolean): Word[] {
  const pieces: Word[] = [];
  let join = word.join;
  const take = (part: Part) => {
    const last = pieces.at(-1);
    if (last && !anywhere && join === 'none' && last.width + part.width <= width) return growWord(last, part);
    pieces.push({ parts: [part], width: part.width, join, space: word.space });
    join = 'none';
  };
  for (const part of word.parts) {
    if ('drawn' in part) take(part);
    else
      for (const text of splitText(part.text, part.face, type, width)) take(partOf(text, part.face, part.span, type));
  }
  return pieces;
}

function splitText(text: string, face: Face, type: Type, width: number): string[] {
  const fits = (piece: string) => (shapeWord(face, piece).width * type.size) / 1000 <= width;
  return (text.match(/[^/.\-–_?&=,]*[/.\-–_?&=,]+|[^/.\-–_?&=,]+/gu) ?? [text]).flatMap((piece) => {
    if (fits(piece)) return [piece];
    const cut: string[] = [];
    for (const letter of piece.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
      if (cut.length > 0 && fits(cut.at(-1)! + letter)) cut.push(cut.pop()! + letter);
      else cut.push(letter);
    }
    return cut;
  });
}

/** A word in as many parts as it changes to the face that lends it a letter and back. */
function borrowingShapes(text: string, face: Face): Letters[] {
  // Split at what is borrowed, every second piece is it.
  return text
    .split(BORROWED_LETTER)
    .flatMap((piece, i) => (piece ? [lettersOf(piece, i % 2 ? face.lender!() : face)] : []));
}

function lettersOf(word: string, face: Face): Letters {
  const { text, width, marked } = shapeWord(face, word);
  return { text, width, marked, face };
}

const partAt = ({ text, width, marked, face }: Letters, span: Span, { size }: Type): Part => ({
  text,
  width: (width * size) / 1000,
  marked,
  face,
  span,
});

const partOf = (text: string, face: Face, span: Span, type: Type): Part => partAt(lettersOf(text, face), span, type);
