import type { MarkToPaper } from '../define.ts';
import type { fact } from './schema.ts';

/** The words, then the number of their source in the list at the end of the paper. */
export const factToPaper: MarkToPaper<typeof fact> = (node, { spans, lesson }) => {
  const number = lesson.sources.findIndex(({ id }) => id === node.props.source) + 1;
  if (!number) throw new Error(`No printable source ${node.props.source}: the checks must have refused it`);
  return [...spans(node.children), { text: ` [${number}]` }];
};
