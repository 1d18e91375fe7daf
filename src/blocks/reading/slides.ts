import { textOf, walk, type Flow } from '../../curriculum/tree.ts';
import type { Line } from '../../document/deck.ts';
import { heldUp, type ToSlides } from '../slides.ts';

export const READ_ON_SHEET = 'Đọc trên phiếu';

/** The class reads it on the sheet: a slide says what to read, and shows the picture that the sheet has no room for. */
export const readingSlides: ToSlides = (node, around, context) => {
  const names = namesIn(node.children);
  const [title = around] = names;
  const lines = names.slice(1).map((text): Line => ({ spans: [{ text }], item: { depth: 0, number: null } }));
  return heldUp(node, { tone: 'task', label: READ_ON_SHEET, title, notes: [], lines }, around, context);
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
