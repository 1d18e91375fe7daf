/** How a Paper is set: its sizes, leads and gaps, all grown from the face and the body size. */
import { WHOLE, writingRoom, type Paper, type PaperNode } from '../document/paper.ts';
import type { Family, Fonts } from './fonts.ts';
import { mm, sheetOf, type Sheet } from './pdf.ts';

/** How a text is set. */
export interface Type {
  size: number;
  bold: boolean;
  italic: boolean;
  align: 'left' | 'center' | 'right';
  justify: boolean;
  /** From line to line, in sizes. */
  leading: number;
}

export interface Setting {
  family: Family;
  body: Type;
  /** How far apart lines to write on are, in millimetres. */
  lines: number;
  /** What takes up to this part of a page is not broken. */
  whole: number;
  sheet: Sheet;
  /** Where the text stands on it. */
  page: { left: number; top: number; width: number; bottom: number };
}

/** Lighter than a photocopier turns to dirt, dark enough to be seen. */
export const TINT = 0.93;
export const HAIRLINE = 0.5;

/** The setting of a paper on its sheet; `whole` is the part of a page up to which things are kept together. */
export function chooseSetting({ style }: Paper, fonts: Fonts, whole = WHOLE): Setting {
  const { top, right, bottom, left } = style.margins;
  const sheet = sheetOf(style);
  return {
    family: fonts[style.face],
    body: {
      size: style.size,
      bold: false,
      italic: false,
      align: 'left',
      justify: style.justify,
      // Vietnamese stacks two marks on a letter (Ễ, ộ): lines need more air than in English.
      leading: style.leading ?? (style.face === 'serif' ? 1.26 : 1.45),
    },
    lines: writingRoom(style),
    whole,
    sheet,
    page: { left: mm(left), top: mm(top), width: sheet.width - mm(left + right), bottom: sheet.height - mm(bottom) },
  };
}

const SCALE = { 1: 1.55, 2: 1.25, 3: 1.1, 4: 1 } as const;

/** How a heading is set, grown from the body. */
export const headingType = (body: Type, level: 1 | 2 | 3 | 4, align: 'left' | 'center'): Type => ({
  ...body,
  size: round(body.size * SCALE[level]),
  bold: true,
  italic: level === 4,
  align,
  justify: false,
  leading: level === 1 ? 1.25 : 1.3,
});

/** How a paragraph of this role is set, grown from the body; without a role as the body itself. */
export function paragraphType(
  body: Type,
  role: 'lead' | 'caption' | 'note' | undefined,
  align: 'center' | 'right' | undefined,
): Type {
  const type: Type = { ...body, align: align ?? body.align, justify: align === undefined && body.justify };
  switch (role) {
    case undefined:
      return type;
    case 'lead':
      return { ...type, size: round(body.size * 1.1) };
    case 'caption':
      return { ...type, size: round(body.size * 0.88), italic: true, justify: false };
    case 'note':
      return { ...type, size: round(body.size * 0.88) };
    default:
      return role satisfies never;
  }
}

/** Small capitals' place is taken by small bold: titles of boxes, names of senders. */
export const labelType = (body: Type, factor = 0.95): Type => ({
  ...body,
  size: round(body.size * factor),
  bold: true,
  align: 'left',
  justify: false,
  leading: 1.3,
});

/** The room between two nodes, in body sizes: what the one above asks for, or the one below, whichever is more. */
export const gapBetween = (above: PaperNode, below: PaperNode): number =>
  Math.max(roomOf(edge(above, 'last'), 'after'), roomOf(edge(below, 'first'), 'before'));

/** A group has no room of its own: it is its first or last node that meets the neighbour. */
function edge(node: PaperNode, side: 'first' | 'last'): PaperNode {
  if (node.type !== 'keep') return node;
  const inner = side === 'first' ? node.children[0] : node.children.at(-1);
  return inner ? edge(inner, side) : node;
}

function roomOf(node: PaperNode, side: 'before' | 'after'): number {
  switch (node.type) {
    case 'heading':
      return side === 'before'
        ? { 1: 1.4, 2: 1.3, 3: 1, 4: 0.8 }[node.level]
        : { 1: 0.7, 2: 0.45, 3: 0.35, 4: 0.25 }[node.level];
    case 'paragraph':
      return node.role === 'lead' ? 0.7 : 0.36;
    case 'list':
    case 'keep':
      return 0.36;
    case 'choices':
      return side === 'before' ? 0.3 : 0.8;
    case 'box':
    case 'message':
    case 'figure':
    case 'table':
    case 'drawing':
      return 0.9;
    case 'lines':
      return side === 'before' ? 0 : 0.6;
    case 'rule':
      return 0.8;
    case 'pageBreak':
      return 0;
    default:
      return node satisfies never;
  }
}

const round = (size: number): number => Math.round(size * 2) / 2;
