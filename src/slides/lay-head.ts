import type { DeckLook, Line, Slide } from '../document/deck.ts';
import type { Item } from './items.ts';
import { heightOf, leadingOf, plainLine } from './measure.ts';
import { ACCENT, BOTTOM, INK, LEFT, WIDTH } from './theme.ts';

/**
 * The title with its label above it, and where the body may begin. The title comes first for whoever hears the slide
 * read.
 */
export function layHead({ title, label }: Slide, { band, size }: DeckLook): { items: Item[]; top: number } {
  const look = { size: size + 6, bold: true, leading: 1.2, color: INK };
  const y = label ? 52 : 38;
  const height = heightOf([plainLine(title)], look, WIDTH);
  const heading: Item = { type: 'title', box: { x: LEFT, y, width: WIDTH, height }, text: title, look };
  return { items: label ? [heading, layLabel(label, ACCENT[band].ink, LEFT, 26)] : [heading], top: y + height + 18 };
}

/** What is said just above a table or a frame is put; where what it is about may begin is given back. */
export function layLead(items: Item[], lines: readonly Line[], size: number, under: number): number {
  if (!lines.length) return under;
  const look = { size, color: INK };
  const height = heightOf(lines, look, WIDTH);
  items.push({
    type: 'text',
    name: 'Nội dung',
    box: { x: LEFT, y: under, width: WIDTH, height },
    lines: [...lines],
    look,
  });
  return under + height + 16;
}

/** Where a body of this height begins: a little above the middle of the room under the title, for the eye's rest. */
export const sink = (under: number, height: number): number => under + Math.max(0, (BOTTOM - under - height) * 0.35);

/** What stands small above a title, its upper left corner at (x, y). */
export function layLabel(label: string, color: string, x: number, y: number, size = 17): Item {
  const look = { size, bold: true, color };
  return {
    type: 'text',
    name: 'Nhãn',
    box: { x, y, width: WIDTH, height: leadingOf(look) },
    lines: [plainLine(label)],
    look,
  };
}
