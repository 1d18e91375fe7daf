import type { Grade } from '../../curriculum/grade.ts';
import type { Progress } from '../quiz/kept.ts';

/** The grade whose lessons the picture that learns looked at last. (No list of grades here: it brings zod along.) */
export const lastGrade = ({ grades, who }: Progress): Grade | undefined =>
  (Number(grades?.[who ?? '']) || undefined) as Grade | undefined;
