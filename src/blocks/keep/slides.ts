import type { BlockNode } from '../../curriculum/tree.ts';
import { asText, type ToSlides } from '../slides.ts';
import type { PropsOf } from '../define.ts';
import { KEEP_NAMES, type keep } from './schema.ts';
import { verseLines } from './verses.ts';

/** What the class takes along, as it stands on its sheet; a verse line by line, to be said together. */
export const keepSlides: ToSlides = (node, around, context) => {
  const { kind, signed } = node.props as PropsOf<typeof keep>;
  const read: BlockNode = kind === 'chant' ? { ...node, children: verseLines(node.children) } : node;
  return asText(signed === 'family' ? 'home' : 'remember', KEEP_NAMES[kind], true)(read, around, context);
};
