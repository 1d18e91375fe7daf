import { type ChoiceItem, type PaperNode, type Picture } from '../document/paper.ts';
import { renderMessage } from './message.ts';
import { renderTable } from './table.ts';
import { escapeHtml, renderSpans } from './text.ts';

/**
 * Nodes of a Paper as HTML: pure text, for learning systems, feeds and mail. Looks that carry meaning (a message's
 * frame, room to write in) stand in style attributes, because no style sheet comes along; the rest is left to the
 * reader's own. A list's numbers and the letters of choices are the list's: no words of the text.
 */
export const renderNodes = (nodes: readonly PaperNode[]): string => nodes.map(renderNode).join('\n');

function renderNode(node: PaperNode): string {
  switch (node.type) {
    case 'heading':
      return `<h${node.level}${alignment(node.align)}>${renderSpans(node.spans)}</h${node.level}>`;
    case 'paragraph':
      return `<p${node.role ? ` class="${node.role}"` : ''}${alignment(node.align)}>${renderSpans(node.spans)}</p>`;
    case 'list': {
      const items = node.items.map((item) => `<li>${renderNodes(item)}</li>`).join('\n');
      return node.ordered ? `<ol start="${node.start}">\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
    }
    case 'table':
      return renderTable(node, renderNodes);
    case 'box':
      return `<div class="box ${node.tone}" style="border:1px solid;padding:.5em 1em">\n${
        node.title ? `<p><strong>${escapeHtml(node.title)}</strong></p>\n` : ''
      }${renderNodes(node.children)}\n</div>`;
    case 'message':
      return renderMessage(node, renderNodes);
    case 'figure':
      return `<figure>${renderPicture(node.picture, node.alt, node.small ? 'max-height:45mm;max-width:100%' : 'max-width:100%')}${
        node.caption ? `<figcaption>${escapeHtml(node.caption)}</figcaption>` : ''
      }</figure>`;
    case 'lines':
      return `<div class="lines">${'<div style="border-bottom:1px solid;height:9mm"></div>'.repeat(node.count)}</div>`;
    case 'drawing':
      return `<div class="drawing" style="${node.bare ? '' : 'border:1px solid;'}height:${node.height}mm"></div>`;
    case 'choices':
      return `<ol type="A" class="choices">\n${node.items.map(renderChoice).join('\n')}\n</ol>`;
    case 'keep':
      return `<div style="break-inside:avoid">\n${renderNodes(node.children)}\n</div>`;
    case 'rule':
      return '<hr>';
    case 'pageBreak':
      return '<div style="break-before:page"></div>';
    default:
      return node satisfies never;
  }
}

const alignment = (align?: 'center' | 'right'): string => (align ? ` style="text-align:${align}"` : '');

const renderChoice = ({ spans, picture }: ChoiceItem): string =>
  `<li>${picture ? `${renderPicture(picture, '', 'height:20mm')} ` : ''}${renderSpans(spans)}</li>`;

const MIME = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' };
/** The picture itself stands in the text, so that nothing is fetched from anywhere. */
export const renderPicture = ({ format, data }: Picture, alt: string, style: string): string =>
  `<img src="data:${MIME[format]};base64,${data}" alt="${escapeHtml(alt)}" style="${style}">`;
