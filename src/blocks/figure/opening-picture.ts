import { blocksOf } from '../../curriculum/lesson-parts.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import type { BlockNode } from '../../curriculum/tree.ts';
import type { PropsOf } from '../define.ts';
import type { figure } from './schema.ts';

type Figure = BlockNode<PropsOf<typeof figure>>;

/** The first picture of a lesson's first story. One with a caption is part of what is read where it stands. */
export const storyPicture = (lesson: GradeLesson): Figure | undefined =>
  blocksOf(lesson, 'Story')[0]?.children.find(
    (node): node is Figure => node.type === 'block' && node.name === 'Figure' && !node.props.caption,
  );

/** The picture that a lesson for primary pupils opens with, right below its title; its story then does without. */
export const openingPicture = (lesson: GradeLesson): Figure | undefined =>
  lesson.band === 'tieu-hoc' ? storyPicture(lesson) : undefined;
