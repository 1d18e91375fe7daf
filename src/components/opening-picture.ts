import type { PropsOf } from '../blocks/define.ts';
import type { figure } from '../blocks/figure/schema.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { BlockNode } from '../curriculum/tree.ts';
import { blocksOf } from '../curriculum/lesson-parts.ts';

/**
 * The picture that a lesson for primary pupils opens with, right below its title: the first of its story, which then
 * does without. One with a caption stays where its author put it: the caption is part of what is read there.
 */
export function openingPicture(lesson: GradeLesson): BlockNode<PropsOf<typeof figure>> | undefined {
  if (lesson.band !== 'tieu-hoc') return undefined;
  const [story] = blocksOf(lesson, 'Story');
  return story?.children.find(
    (node): node is BlockNode<PropsOf<typeof figure>> =>
      node.type === 'block' && node.name === 'Figure' && !node.props.caption,
  );
}
