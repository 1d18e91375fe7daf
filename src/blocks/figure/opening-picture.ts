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

/** What a wall remembers a lesson by: the one that its author says it opens with, else the first. */
export const storyPicture = (lesson: GradeLesson): Figure | undefined => {
  const pictures = picturesOf(blocksOf(lesson, 'Story'));
  return pictures.find(({ props }) => props.opening) ?? pictures[0];
};

/**
 * The picture that a lesson for primary pupils opens with, right below its title; its story then does without. If no
 * picture says that it is the one, it is of the first story: that of another would tell how the first ends.
 */
export const openingPicture = (lesson: GradeLesson): Figure | undefined => {
  if (lesson.band !== 'tieu-hoc') return undefined;
  const picture = storyPicture(lesson);
  return picture?.props.opening ? picture : picturesOf(blocksOf(lesson, 'Story').slice(0, 1))[0];
};
