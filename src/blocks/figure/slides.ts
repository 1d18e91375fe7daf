import { Unprintable } from '../../document/unprintable.ts';
import type { BlockNode } from '../../curriculum/tree.ts';
import type { Slide } from '../../document/deck.ts';
import type { SlideContext } from '../slides.ts';

export const figureSlides = (node: BlockNode, around: string, { paper }: Pick<SlideContext, 'paper'>): Slide[] => {
  const { src, alt, caption } = node.props as { src: string; alt: string; caption?: string };
  const picture = paper.lesson.pictures[src];
  if (!picture) throw new Unprintable(`No picture ${src} in ${paper.lesson.slug}: the checks must have refused it`);
  return [{ kind: 'picture', title: caption ?? around, label: '', notes: [], picture, alt }];
};
