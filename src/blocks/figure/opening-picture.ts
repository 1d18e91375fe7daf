import { blocksOf } from '../../curriculum/lesson-parts.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import { isBlock, type BlockNode } from '../../curriculum/tree.ts';
import type { PropsOf } from '../define.ts';
import type { figure } from './schema.ts';

type Figure = BlockNode<PropsOf<typeof figure>>;

/** The pictures of a lesson's stories. One with a caption is part of what is read where it stands. */
const picturesOf = (stories: readonly BlockNode[]): Figure[] =>
  stories.flatMap(({ children }) =>
    children.filter((node): node is Figure => isBlock(node, 'Figure') && !node.props.caption),
  );

/** The first of them: what a wall remembers a lesson by. */
export const storyPicture = (lesson: GradeLesson): Figure | undefined => picturesOf(blocksOf(lesson, 'Story'))[0];

/**
 * The picture that a lesson for primary pupils opens with, right below its title; its story then does without. It is of
 * the first story: that of another would tell how the first ends.
 */
export const openingPicture = (lesson: GradeLesson): Figure | undefined =>
  lesson.band === 'tieu-hoc' ? picturesOf(blocksOf(lesson, 'Story').slice(0, 1))[0] : undefined;
