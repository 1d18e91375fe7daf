import type { PaperNode } from '../document/paper.ts';
import { renderSpans } from './text.ts';

type Table = Extract<PaperNode, { type: 'table' }>;

/** A table with its head, and above it the head's groups; what stands in columns only to be neat has no rules. */
export function renderTable(
  { columns, groups, head, rows, frame }: Table,
  renderNodes: (nodes: readonly PaperNode[]) => string,
): string {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const rule = frame === 'grid' ? 'border:1px solid;' : '';
  const style = `style="${rule}padding:.25em .5em;vertical-align:top"`;
  const cells = (row: readonly PaperNode[][], tag: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''} ${style}>${renderNodes(cell)}</${tag}>`).join('')}</tr>`;
  const above = (groups ?? []).map(
    ({ spans, columns: count }) => `<th scope="colgroup" colspan="${count}" ${style}>${renderSpans(spans)}</th>`,
  );
  const top = [
    ...(above.length ? [`<tr>${above.join('')}</tr>`] : []),
    // A heading's place is no paragraph's: a head of one line needs none around it.
    ...(head ? [cells(head, 'th')] : []),
  ];
  return `<table style="width:100%;border-collapse:collapse">
<colgroup>${columns.map((width) => `<col style="width:${Math.round((width / whole) * 1000) / 10}%">`).join('')}</colgroup>
${top.length ? `<thead>${top.join('\n')}</thead>\n` : ''}<tbody>
${rows.map((row) => cells(row, 'td')).join('\n')}
</tbody>
</table>`;
}
