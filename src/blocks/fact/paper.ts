import { Unprintable } from '../../document/unprintable.ts';
import type { MarkToPaper } from '../define.ts';
import type { fact } from './schema.ts';

/** The words, then the number of their source in the list at the end of the paper, where it has one. */
export const factToPaper: MarkToPaper<typeof fact> = (node, { spans, lesson, cited }) => {
  const source = lesson.sources.find(({ id }) => id === node.props.source);
  if (!source) throw new Unprintable(`No printable source ${node.props.source}: the checks must have refused it`);
  const words = spans(node.children);
  if (!cited) return words;
  if (!cited.includes(source)) cited.push(source);
  return [...words, { text: ` [${cited.indexOf(source) + 1}]` }];
};
