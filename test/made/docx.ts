/** Word files by hand, as other programs write them: a paragraph a line, or raw XML of the body. */
import { strToU8, zipSync } from 'fflate';
import { escapeHtml } from '../../src/html/text.ts';

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** A run in a style, `<w:u w:val="single"/>` for one. */
export const r = (text: string, style = ''): string =>
  `<w:r>${style && `<w:rPr>${style}</w:rPr>`}${escapeHtml(text)
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${part}</w:t>`)
    .join('<w:tab/>')}</w:r>`;
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
export const blip = (id: string, by: 'embed' | 'link' = 'embed', alt = ''): string =>
  `<w:r><w:drawing><docPr descr="${alt}"/><a:blip r:${by}="${id}"/></w:drawing></w:r>`;

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W} ${R} ${A}><w:body>${body}</w:body></w:document>`;

export const partsOf = (body: string, more: Record<string, string | Uint8Array> = {}): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      'word/document.xml': documentXml(body),
      ...more,
    }).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
  );

/** `relations`: what a picture or a link leads to, by id. */
export function makeDocx(
  content: readonly string[] | string,
  more: Record<string, string | Uint8Array> = {},
  relations: Record<string, [target: string, outside?: true]> = {},
): Uint8Array {
  const body = typeof content === 'string' ? content : content.map((text) => p(r(text))).join('');
  const rels = Object.entries(relations).map(
    ([id, [target, outside]]) =>
      `<Relationship Id="${id}" Type="x" Target="${escapeHtml(target)}"${outside ? ' TargetMode="External"' : ''}/>`,
  );
  return zipSync(
    partsOf(body, { 'word/_rels/document.xml.rels': `<Relationships>${rels.join('')}</Relationships>`, ...more }),
  );
}
