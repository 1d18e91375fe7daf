import type { GradeLesson } from '../model/cut.ts';
import type { BlockNode } from '../model/tree.ts';
import { blocksOf } from '../model/lesson-parts.ts';

/**
 * The picture that a lesson for primary pupils opens with, right below its title: the first of its story, which then
 * does without. One with a caption stays where its author put it: the caption is part of what is read there.
 */
export function openingPicture(lesson: GradeLesson): BlockNode | undefined {
  if (lesson.band !== 'tieu-hoc') return undefined;
  const [story] = blocksOf(lesson, 'Story');
  return story?.children.find((node): node is BlockNode => node.type === 'block' && node.name === 'Figure' && !node.props.caption);
}
