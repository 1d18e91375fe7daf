/** Headings, paragraphs and every other run of spans: lines that hold on to each other where a page may not end. */
import { spanText, type PaperNode, type Span } from '../document/paper.ts';
import { breakLines, type Line } from './break-lines.ts';
import type { Place } from './layout.ts';
import { measureWords } from './measure.ts';
import type { Hold, Piece } from './pieces.ts';
import { headingType, paragraphType, type Type } from './setting.ts';
import { addTag, type Role, type Tag } from './tags.ts';

type Node<T extends PaperNode['type']> = Extract<PaperNode, { type: T }>;

/** A heading: balanced when it takes two lines, held to what follows, kept for the bookmarks. */
export function layHeading(node: Node<'heading'>, place: Place): Piece[] {
  const type = headingType(place.type, node.level, (node.align ?? place.type.align === 'center') ? 'center' : 'left');
  const pieces = laySpans(node.spans, type, `H${node.level}`, balanced(node.spans, type, place));
  for (const piece of pieces) if (piece.hold < 2) piece.hold = 2;
  const first = pieces[0];
  if (first?.kind === 'line')
    first.heading = { level: node.level, text: spanText(node.spans).replace(/\s+/g, ' ').trim() };
  return pieces;
}

/**
 * A heading is set as narrow as it needs no line more in, so that its last line is no word left alone; a little wider
 * where its lines then end with what is said.
 */
function balanced(spans: readonly Span[], type: Type, place: Place): Place {
  const words = measureWords(spans, type, place.setting.family, place.width);
  const laid = (width: number) => breakLines(words, type, width);
  const { length } = laid(place.width);
  if (length < 2) return place;
  const step = type.size / 3;
  const count = Math.floor(place.width / 2 / step);
  const widths = Array.from({ length: count }, (_, i) => place.width - (count - i - 1) * step);
  const ways = widths.map((width) => ({ width, lines: laid(width) })).filter(({ lines }) => lines.length === length);
  const { width } = ways.find(({ lines }) => lines.slice(0, -1).every(endsWell)) ?? ways[0]!;
  return { ...place, width, left: place.left + (type.align === 'center' ? (place.width - width) / 2 : 0) };
}

/** `Chưa hỏi, chưa nhãn,` but not `Chưa hỏi, chưa`. */
const endsWell = ({ words }: Line): boolean =>
  words.at(-1)!.parts.some((part) => 'text' in part && /[,;:.?!…–]["”’]?$/u.test(part.text));

/** A paragraph in the type of its role. */
export function layParagraph(node: Node<'paragraph'>, place: Place): Piece[] {
  const role = node.role === 'caption' ? 'Caption' : 'P';
  return laySpans(node.spans, paragraphType(place.type, node.role, node.align), role, place);
}

/** Words as lines in this type, under one tag; nothing at all where there are no words. */
export function laySpans(spans: readonly Span[], type: Type, role: Role, place: Place): Piece[] {
  const lines = linesOf(spans, type, place);
  return lines.length === 0 ? [] : placeLines(lines, addTag(place.tag, role), place.left);
}

/** Short lines are not justified: in a narrow column the spaces would tear it apart. */
export function linesOf(
  spans: readonly Span[],
  type: Type,
  { setting, width }: Pick<Place, 'setting' | 'width'>,
): Line[] {
  const set = type.justify && width < type.size * 20 ? { ...type, justify: false } : type;
  return breakLines(measureWords(spans, set, setting.family, width), set, width);
}

/** No single line of a paragraph at the foot of a page, none at the head of the next, no page break inside a word. */
export function placeLines(lines: Line[], tag: Tag, x: number): Piece[] {
  return lines.map((line, i): Piece => {
    const hold: Hold = line.broken ? 3 : i < lines.length - 1 && (i === 0 || i === lines.length - 2) ? 2 : 0;
    return { kind: 'line', height: line.type.size * line.type.leading, hold, x, line, tag };
  });
}
