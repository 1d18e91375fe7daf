import type { MarkToPaper } from '../define.ts';
import type { term } from './schema.ts';

export const termToPaper: MarkToPaper<typeof term> = (node, { spans }) => [
  ...spans(node.children).map((span) => ('text' in span ? { ...span, bold: true } : span)),
  { text: ` (${node.props.meaning})`, italic: true },
];
