import { cutAll, type GradeLesson } from '../src/curriculum/cut.ts';
import { readCurriculum } from '../src/reading/read-curriculum.ts';
import { CONTENT, GOLDEN } from './folders.ts';
import { sampleContent } from './sample.ts';

/** Every published grade lesson of a content folder. */
export const lessonsOf = async (content: string): Promise<GradeLesson[]> =>
  cutAll((await readCurriculum(content)).curriculum!);
export const realLessons = (): Promise<GradeLesson[]> => lessonsOf(CONTENT);
export const goldenLessons = (): Promise<GradeLesson[]> => lessonsOf(GOLDEN);
export const sampleLessons = async (): Promise<GradeLesson[]> => lessonsOf(await sampleContent());

/** One lesson in one grade of each band: what holds of every lesson, `npm run test:content` holds of all of them. */
export const aLessonOfEachBand = (lessons: readonly GradeLesson[]): GradeLesson[] =>
  [1, 3, 5, 7, 8, 11].map((grade) =>
    lessons.find((lesson) => lesson.slug === 'phieu-trung-thuong' && lesson.grade === grade)!,
  );

/** A lesson as if it were cut for the grade of another: with the forms of that grade too. */
export const asIn = ({ grade, band, period, testForm, planForm }: GradeLesson, lesson: GradeLesson): GradeLesson => ({
  ...lesson,
  grade,
  band,
  period,
  testForm,
  planForm,
});
