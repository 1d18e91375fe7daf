import { hasNamedRows } from '../document/named-rows.ts';
import { wordsOf, type PaperNode } from '../document/paper.ts';
import { renderSpans } from './text.ts';

type Table = Extract<PaperNode, { type: 'table' }>;

/** A table with its head, and above it the head's groups; what stands in columns only to be neat has no rules. */
export function renderTable(
  { columns, groups, head, rows, frame }: Table,
  renderNodes: (nodes: readonly PaperNode[]) => string,
): string {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const rule = frame === 'grid' ? 'border:1px solid;' : '';
  const look = `${rule}padding:.25em .5em;vertical-align:top`;
  const style = `style="${look}"`;
  const rowOf = (row: readonly PaperNode[][], cellOf: (words: string, column: number) => string) =>
    `<tr>${row.map((cell, column) => cellOf(renderNodes(cell), column)).join('')}</tr>`;
  const isNamed =
    head &&
    frame === 'grid' &&
    hasNamedRows(
      rows.map(([first]) => wordsOf(first!).join(' ')),
      columns.length,
    );
  const cellOf = (words: string, column: number) =>
    column === 0 && isNamed
      ? `<th scope="row" style="${look};text-align:left">${words}</th>`
      : `<td ${style}>${words}</td>`;
  const above = (groups ?? []).map(
    ({ spans, columns: count }) => `<th scope="colgroup" colspan="${count}" ${style}>${renderSpans(spans)}</th>`,
  );
  const top = [
    ...(above.length ? [`<tr>${above.join('')}</tr>`] : []),
    // A heading's place is no paragraph's: a head of one line needs none around it.
    ...(head ? [rowOf(head, (words) => `<th scope="col" ${style}>${words}</th>`)] : []),
  ];
  return `<table style="width:100%;border-collapse:collapse">
<colgroup>${columns.map((width) => `<col style="width:${Math.round((width / whole) * 1000) / 10}%">`).join('')}</colgroup>
${top.length ? `<thead>${top.join('\n')}</thead>\n` : ''}<tbody>
${rows.map((row) => rowOf(row, cellOf)).join('\n')}
</tbody>
</table>`;
}
