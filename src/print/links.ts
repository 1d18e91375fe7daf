/** The clickable area over a link's words. A link to a place without an address of its own (a file beside the page) is only underlined. */
import type { Span } from '../model/paper.ts';
import type { Canvas } from './canvas.ts';
import { A4, pdfString } from './pdf.ts';
import type { Rect } from './shapes.ts';
import { refOf, type Tag } from './tags.ts';

const OPENS = /^(https?:|mailto:|tel:)/i;

export const isOpenable = (span: Span): boolean => 'text' in span && span.link !== undefined && OPENS.test(span.link);

export function addLink(canvas: Canvas, tag: Tag, span: Span, { x, y, width, height }: Rect): void {
  if (!('text' in span) || span.link === undefined) return;
  const { pdf } = canvas;
  const key = pdf.createStructParentTreeNextKey();
  pdf.getStructParentTree().add(key, refOf(pdf, tag));
  const annotation = pdf.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, A4.height - y - height, x + width, A4.height - y],
    Border: [0, 0, 0],
    F: 4, // printed too
    A: { S: 'URI', URI: new String(new URL(span.link).href) },
    Contents: pdfString(span.text.trim() || span.link),
    StructParent: key,
  });
  annotation.end();
  pdf.page.annotations.push(annotation);
  tag.kids.push({ page: pdf.page.dictionary, annotation });
}
