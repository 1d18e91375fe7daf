/**
 * Where nodes are written: how wide, how deep in lists, in which style, and whether a page may break there. Lengths are
 * twips.
 */
import type { INumberingOptions, Paragraph, Table } from 'docx';
import type { Paper, PaperNode } from '../document/paper.ts';
import { drawSvg, type Draw } from '../pictures/draw-svg.ts';

/** What stands in a page, a cell or a footer. */
export type Block = Paragraph | Table;

/** One twip is a twentieth of a point, Word's own unit. */
export const pt = (points: number): number => Math.round(points * 20);
/** Millimetres in twips. */
export const mm = (millimetres: number): number => pt((millimetres * 72) / 25.4);
const A4 = { width: 11906, height: 16838 };
/** A paper's sheet. */
export const sheetOf = ({ landscape }: Paper['style']): typeof A4 =>
  landscape ? { width: A4.height, height: A4.width } : A4;

/** What one document gathers while its nodes are written. */
export interface Draft {
  style: Paper['style'];
  /** The heading that is the document's title. */
  title: PaperNode | undefined;
  page: { width: number; height: number };
  numbering: INumberingOptions['config'][number][];
  pictures: number;
  draw: Draw;
}

export interface Place {
  draft: Draft;
  /** From the left edge of the page's text, or of the cell. */
  left: number;
  width: number;
  /** How many lists are around. */
  depth: number;
  /** The style of plain paragraphs here. */
  text: 'Normal' | 'TableHeading' | 'TableText' | 'MessageText';
  /** `all`: nothing may part from what follows. `inside`: the same, but for the last paragraph. */
  hold: 'none' | 'inside' | 'all';
}

/** Handed to what holds other nodes, so that a kind need not know all kinds. */
export type WriteNodes = (nodes: readonly PaperNode[], place: Place) => Block[];

/** What a document begins with. `draw` makes the PNG that stands beside each SVG. */
export const startDraft = ({ style, body }: Paper, draw: Draw = drawSvg): Draft => ({
  style,
  title: body.find((node) => node.type === 'heading' && node.level === 1),
  page: {
    width: sheetOf(style).width - mm(style.margins.left + style.margins.right),
    height: sheetOf(style).height - mm(style.margins.top + style.margins.bottom),
  },
  numbering: [],
  pictures: 0,
  draw,
});

/** A length in body sizes. */
export const em = ({ style }: Pick<Draft, 'style'>, factor: number): number => pt(style.size * factor);

/** How far each level of a list is indented: room for `99.` and a space. */
export const listStep = (draft: Pick<Draft, 'style'>): number => em(draft, 1.6);

/** Deep nesting may overflow a narrow cell; Word refuses a file with a width below nought. */
export const NARROWEST = pt(24);

/** The inside of a cell that is `width` wide between its paddings. */
export const inCell = (place: Place, width: number, text: Place['text'] = place.text): Place => ({
  ...place,
  left: 0,
  width: Math.max(width, NARROWEST),
  depth: 0,
  text,
});

/** Left out when false, so that a style's own keepNext stays. */
export const holding = ({ hold }: Place): { keepNext?: true; keepLines?: true } => ({
  ...(hold === 'all' ? { keepNext: true } : {}),
  ...(hold === 'none' ? {} : { keepLines: true }),
});

/** The place of row `index` of `count`: rows held together are all held to the next, save the last. */
export const inRow = (place: Place, index: number, count: number): Place =>
  place.hold === 'none' ? place : { ...place, hold: index < count - 1 || place.hold === 'all' ? 'all' : 'inside' };
