/**
 * How wide and how high words become. Slides are set in Arial: every Windows since 2000 has it with all Vietnamese
 * letters, and LibreOffice puts Liberation Sans in its place, which has the same widths. So has Arimo, which is
 * measured here.
 */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { Line } from '../document/deck.ts';
import type { Span } from '../document/paper.ts';

export interface TextStyle {
  /** Points. */
  size: number;
  bold?: boolean;
  italic?: boolean;
  /** From line to line, in sizes. Vietnamese stacks two marks on a letter (Ễ, ộ): 1.3 when left out. */
  leading?: number;
}

/** From line to line, in whole points. */
export const leadingOf = ({ size, leading = 1.3 }: TextStyle): number => Math.ceil(size * leading);
/** The room under a line of these: items of a list stand closer than paragraphs. */
export const gapAfter = (lines: readonly Line[], i: number, { size }: TextStyle): number =>
  i + 1 < lines.length ? Math.round(size * ([lines[i]!, lines[i + 1]!].every(isItem) ? 0.25 : 0.45)) : 0;
const isItem = ({ item, lettered }: Line): boolean => item !== undefined || lettered === true;
/** What an item of a list is moved in by, for each level. */
export const indentOf = ({ size }: TextStyle): number => Math.round(size * 1.25);

/** The height of paragraphs set in a column of this width. */
export function heightOf(lines: readonly Line[], style: TextStyle, width: number): number {
  return lines.reduce((sum, { spans, item }, i) => {
    const rows = rowsOf(spans, style, width - (item ? (item.depth + 1) * indentOf(style) : 0));
    return sum + rows * leadingOf(style) + gapAfter(lines, i, style);
  }, 0);
}

export const plainLine = (text: string): Line => ({ spans: [{ text }] });
/** How wide words are in one line. */
export const widthOf = (spans: readonly Span[], style: TextStyle): number =>
  words(spans, style).reduce((sum, { width, space }) => sum + width + space, 0);

/** No program breaks lines exactly like another: a little of every line is left unused. */
const SLACK = 0.98;

/**
 * How many rows these words make, at most: a word wider than the column is broken at its hyphens or where it must be,
 * as a program likes.
 */
export function rowsOf(spans: readonly Span[], style: TextStyle, width: number): number {
  const room = width * SLACK;
  const all = words(spans, style);
  const parted = all.flatMap((word) =>
    word.width <= room ? [word] : word.parts.map((part, i) => ({ width: part, space: i ? 0 : word.space })),
  );
  return Math.max(rowsIn(all, room), rowsIn(parted, room));
}

interface Word {
  width: number;
  space: number;
}

function rowsIn(words: readonly Word[], room: number): number {
  let rows = 1;
  let used = 0;
  for (const { width, space } of words) {
    if (used > 0 && used + space + width > room) {
      rows++;
      used = 0;
    }
    used += used > 0 ? space + width : width;
    if (width > room) {
      rows += Math.ceil(width / room) - 1;
      used = width % room;
    }
  }
  return rows;
}

/**
 * Words with the space before each, and their parts up to each hyphen; a word may go on over spans, a space that does
 * not break is part of its word.
 */
function words(spans: readonly Span[], style: TextStyle): (Word & { parts: number[] })[] {
  const found: (Word & { parts: number[] })[] = [];
  let space = 0;
  let open = false;
  for (const span of spans) {
    if (!('text' in span)) continue;
    const face = style.bold || span.bold ? 'bold' : 'regular';
    for (const piece of span.text.normalize('NFC').split(/([ \t\n]+)/u)) {
      if (piece === '') continue;
      if (/^[ \t\n]/u.test(piece)) {
        space = found.length ? advance(' ', face, style.size) : 0;
        open = false;
        continue;
      }
      if (!open) found.push({ width: 0, space, parts: [] });
      space = open ? space : 0;
      open = true;
      const word = found.at(-1)!;
      const parts = piece.split(/(?<=-)/u).map((part) => advance(part, face, style.size));
      word.width += parts.reduce((sum, part) => sum + part, 0);
      word.parts.push(...parts);
    }
  }
  return found;
}

type Face = 'regular' | 'bold';
const FILES: Record<Face, string> = { regular: '400Regular/Arimo_400Regular.ttf', bold: '700Bold/Arimo_700Bold.ttf' };
const fonts: Partial<Record<Face, { font: Font; widths: Map<string, number> }>> = {};

function advance(text: string, face: Face, size: number): number {
  const { font, widths } = (fonts[face] ??= load(FILES[face]));
  let sum = 0;
  for (const char of text) {
    let width = widths.get(char);
    if (width === undefined)
      widths.set(char, (width = font.glyphForCodePoint(char.codePointAt(0)!).advanceWidth / font.unitsPerEm));
    sum += width;
  }
  return sum * size;
}

const load = (file: string) => ({
  font: create(readFileSync(new URL(import.meta.resolve(`@expo-google-fonts/arimo/${file}`)))) as Font,
  widths: new Map<string, number>(),
});
