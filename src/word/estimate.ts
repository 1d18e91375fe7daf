/** About how wide words will be. Word alone knows; this only chooses columns and the width of bubbles, and errs on the wide side. */
import { spanText, type PaperNode, type Span } from '../model/paper.ts';
import { em, listStep, pt, type Draft } from './place.ts';

/** The width of spans on one line, in twips. */
export function widthOf(spans: readonly Span[], { style }: Draft): number {
  const letters = spanText(spans).normalize('NFD').replace(/\p{M}/gu, '');
  const ems = [...letters].reduce((sum, letter) => sum + emOf(letter), 0);
  return pt(ems * style.size * (style.face === 'sans' ? 1.1 : 1));
}

/** In ems of Times New Roman; Arial is about a tenth wider. */
function emOf(letter: string): number {
  if (/[ .,:;'’!|()[\]ijltfrI/-]/.test(letter)) return 0.32;
  if (/[mwMW@%…—]/.test(letter)) return 0.95;
  if (/\p{Lu}/u.test(letter)) return 0.72;
  return 0.48;
}

/** The width that nodes take when there is room for every line, or Infinity when they take all there is. */
export function naturalWidth(nodes: readonly PaperNode[], draft: Draft): number {
  const widths = nodes.map((node) => {
    if (node.type === 'paragraph') return widthOf(node.spans, draft) + em(draft, 0.4);
    if (node.type === 'list') return listStep(draft) + Math.max(0, ...node.items.map((item) => naturalWidth(item, draft)));
    return Infinity;
  });
  return Math.max(0, ...widths);
}
