import type { Curriculum } from '../src/curriculum/curriculum.ts';
import { cutAll, type GradeLesson } from '../src/curriculum/cut.ts';
import { readCurriculum } from '../src/reading/read-curriculum.ts';
import { CONTENT, GOLDEN } from './folders.ts';
import { keepTrees, sampleContent } from './sample.ts';

const known = new Map<string, ReturnType<typeof readCurriculum>>();
/** What is read of a content folder that nobody changes: once for all files of a worker, since they ask fifty times. */
export function readOnce(content: string): ReturnType<typeof readCurriculum> {
  if (!known.has(content)) known.set(content, readCurriculum(content, keepTrees));
  return known.get(content)!;
}
const curriculumOf = async (content: string): Promise<Curriculum> => (await readOnce(content)).curriculum!;
export const sampleCurriculum = async (): Promise<Curriculum> => curriculumOf(await sampleContent());

/** Every published grade lesson of such a folder. */
const lessonsOf = async (content: string): Promise<GradeLesson[]> => cutAll(await curriculumOf(content));
let real: Promise<GradeLesson[]> | undefined;
/** Cut once in a worker: to ask what has changed of them every part of each is opened. */
export const realLessons = (): Promise<GradeLesson[]> => (real ??= lessonsOf(CONTENT));
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
