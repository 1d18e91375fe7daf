import { textOf, walk, type Flow } from '../../curriculum/tree.ts';
import type { Line } from '../../document/deck.ts';
import { heldUp, type Looks, type ToSlides } from '../slides.ts';

export const READ_ON_SHEET = 'Đọc trên phiếu';

/**
 * The class reads it on the sheet: a slide says what to read, and shows the picture that the sheet has no room for;
 * what a table tells is shown too.
 */
export const readingSlides: ToSlides = (node, around, context) => {
  const names = namesIn(node.children);
  const [title = around] = names;
  const lines = names.slice(1).map((text): Line => ({ spans: [{ text }], item: { depth: 0, number: null } }));
  const looks: Looks = { tone: 'task', label: READ_ON_SHEET, title };
  const tables = node.children.filter(({ type }) => type === 'table').flatMap((one) => context.text([one], looks));
  // A table without a name of its own is what is read.
  if (tables.length && !names.length) return tables;
  return [...heldUp(node, { ...looks, notes: [], lines }, around, context), ...tables];
};

/** What its parts are called: by a title, or in bold or as a heading at their beginning. */
function namesIn(nodes: readonly Flow[]): string[] {
  const names: string[] = [];
  walk(nodes, (node, parents) => {
    if (node.type === 'block' && typeof node.props.title === 'string') names.push(node.props.title);
    if (parents.length) return;
    if (node.type === 'heading') names.push(textOf([node]));
    const first = node.type === 'paragraph' ? node.children[0] : undefined;
    if (first?.type === 'strong') names.push(textOf([first]).replace(/[.:]$/, ''));
  });
  return names;
}
