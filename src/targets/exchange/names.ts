import type { GradeLesson } from '../../curriculum/cut.ts';
import { TARGETS, type CutId } from '../registry.ts';

/** What a lesson's file for another program is saved as: files of several lessons lie in one folder. */
export const exchangeName = ({ slug }: Pick<GradeLesson, 'slug'>, id: CutId): string =>
  `${slug}-${TARGETS[id].file}.${TARGETS[id].types[0].extension}`;
