import site from 'khien-site';
import { pupilLesson } from '../blocks/for-pupils.ts';
import { siftedOf, type Sifted } from '../blocks/message/sifted.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { cutAll, type GradeLesson } from '../curriculum/cut.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';

/** The curriculum as the pages see it. */
export async function curriculum(): Promise<Curriculum> {
  return site.curriculum;
}

/** Every published lesson as its pupils have it: what a page of theirs starts from. */
export const pupilLessons = async (): Promise<GradeLesson[]> => cutAll(await curriculum()).map(pupilLesson);

/** What Astro asks of the pages that each lesson has: their addresses, and the lesson. */
export async function lessonPaths(): Promise<
  { params: { grade: string; slug: string }; props: { lesson: GradeLesson } }[]
> {
  return (await pupilLessons()).map((lesson) => ({
    params: { grade: String(lesson.grade), slug: lesson.slug },
    props: { lesson },
  }));
}

let sifted: Promise<Map<Grade, Sifted[]>> | undefined;
/** The messages of each grade to sift; a grade without any has no page of them, and nothing leads there. */
export const siftedIn = async (grade: Grade): Promise<Sifted[]> => (await (sifted ??= siftAll())).get(grade)!;

async function siftAll(): Promise<Map<Grade, Sifted[]>> {
  const lessons = cutAll(await curriculum());
  return new Map(GRADES.map((grade) => [grade, siftedOf(lessons.filter((lesson) => lesson.grade === grade))]));
}

/** What is known of each download, by its address. */
export type Downloads = ReadonlyMap<string, Pick<(typeof site.files)[number], 'bytes' | 'picture'>>;

/** Empty while the packs are not made (dev). */
export async function downloads(): Promise<Downloads> {
  return new Map(site.files.map((file) => [file.address, file]));
}
