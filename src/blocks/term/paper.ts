import { embolden } from '../../document/paper.ts';
import type { MarkToPaper } from '../define.ts';
import type { term } from './schema.ts';

export const termToPaper: MarkToPaper<typeof term> = (node, { spans }) => [
  ...embolden(spans(node.children)),
  { text: ` (${node.props.meaning})`, italic: true },
];
