import type { BlockNode } from '../../curriculum/tree.ts';
import type { Slide } from '../../document/deck.ts';
import type { SlideContext } from '../slides.ts';
import { pictureOf } from './picture-of.ts';

export const figureSlides = (node: BlockNode, around: string, { paper }: Pick<SlideContext, 'paper'>): Slide[] => {
  const { src, alt, caption } = node.props as { src: string; alt: string; caption?: string };
  const picture = pictureOf(paper.lesson, src);
  return [{ kind: 'picture', title: caption ?? around, label: '', notes: [], picture, alt }];
};
