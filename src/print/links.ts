/**
 * The clickable area over a link's words. A link to a place without an address of its own (a file beside the page) is
 * only underlined.
 */
import { openable } from '../curriculum/openable.ts';
import type { Span } from '../document/paper.ts';
import type { Canvas } from './canvas.ts';
import { A4, pdfString } from './pdf.ts';
import type { Rect } from './shapes.ts';
import { refOf, type Tag } from './tags.ts';

const addressOf = (span: Span): string | null => ('text' in span ? openable(span.link) : null);

/** Whether a press on these words opens something: they have an address of the web, mail or a telephone. */
export const isOpenable = (span: Span): boolean => addressOf(span) !== null;

/** Makes the words drawn in `rect` (points) clickable, as part of the text's tag; nothing where they are no link. */
export function addLink(canvas: Canvas, tag: Tag, span: Span, { x, y, width, height }: Rect): void {
  const address = addressOf(span);
  if (!('text' in span) || address === null) return;
  const { pdf } = canvas;
  const key = pdf.createStructParentTreeNextKey();
  pdf.getStructParentTree().add(key, refOf(pdf, tag));
  const annotation = pdf.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, A4.height - y - height, x + width, A4.height - y],
    Border: [0, 0, 0],
    F: 4, // printed too
    A: { S: 'URI', URI: new String(address) },
    Contents: pdfString(span.text.trim() || address),
    StructParent: key,
  });
  annotation.end();
  pdf.page.annotations.push(annotation);
  tag.kids.push({ page: pdf.page.dictionary, annotation });
}
