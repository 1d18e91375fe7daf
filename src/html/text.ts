import type { Span } from '../document/paper.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as HTML has them, between tags or inside the quotes of an attribute. */
export const escapeHtml = (text: string): string =>
  // What no XML may hold is left out: a reader that parses strictly would stop at it.
  // oxlint-disable-next-line no-control-regex
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

/** A mark that is drawn and carries no words. */
const DRAWN = {
  box: 'width:.8em;height:.8em;border:1px solid',
  circle: 'width:.8em;height:.8em;border:1px solid;border-radius:50%',
};

/** Words as HTML inside a paragraph: escaped, with bold, italic, links and what is drawn. */
export const renderSpans = (spans: readonly Span[]): string => spans.map(renderSpan).join('');

function renderSpan(span: Span): string {
  if ('drawn' in span) return ` <span style="display:inline-block;${DRAWN[span.drawn]}"></span> `;
  const { text, bold, italic, underline, link } = span;
  let html = escapeHtml(text);
  if (underline) html = `<u>${html}</u>`;
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  return link ? `<a href="${escapeHtml(link)}">${html}</a>` : html;
}
