import type { ToSlides } from '../slides.ts';

export const figureSlides: ToSlides = (node, around, { paper }) => {
  const { src, alt, caption } = node.props as { src: string; alt: string; caption?: string };
  const picture = paper.lesson.pictures[src]!;
  return [{ kind: 'picture', title: caption ?? around, label: '', notes: [], picture, alt }];
};
