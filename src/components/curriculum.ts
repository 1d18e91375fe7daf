import { hash } from 'node:crypto';
import site from 'khien-site';
import { pupilLesson } from '../blocks/for-pupils.ts';
import { siftedOf, type Sifted } from '../blocks/message/sifted.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { cutAll, lightCut, type GradeLesson } from '../curriculum/cut.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';

/** The curriculum as the pages see it. */
export async function curriculum(): Promise<Curriculum> {
  return site.curriculum;
}

let forPupils: GradeLesson[] | undefined;
/** Every published lesson as its pupils have it: what a page of theirs starts from. */
export const pupilLessons = async (): Promise<readonly GradeLesson[]> =>
  (forPupils ??= cutAll(await curriculum()).map((lesson) => lightCut(() => pupilLesson(lesson))));

/** What Astro asks of a page that each lesson has; it stands while `cacheKey` does (publish/pages/make-pages.ts). */
export interface LessonPath {
  params: { grade: string; slug: string };
  props: { lesson: GradeLesson };
  cacheKey: string;
}

let ofPupils: Promise<LessonPath[]> | undefined;
/** The addresses of a page that every lesson has, and the lesson as its pupils have it: a list that Astro may mark. */
export const lessonPaths = async (): Promise<LessonPath[]> => [...(await (ofPupils ??= pupilLessons().then(pathsOf)))];

export async function pathsOf(lessons: readonly GradeLesson[]): Promise<LessonPath[]> {
  const shared = await (sharedByPages ??= keyOfShared());
  return lessons.map((lesson) => ({
    params: { grade: String(lesson.grade), slug: lesson.slug },
    props: { lesson },
    cacheKey: hash('sha256', shared + JSON.stringify(lesson)),
  }));
}

let sharedByPages: Promise<string> | undefined;
/**
 * A hash of all that a lesson's pages may show besides the lesson: none asks for another lesson, a warning or what was
 * released, but each leads to its grade's messages to sift, if there are any. A page that shows more says so itself.
 */
async function keyOfShared(): Promise<string> {
  const { lessons: _, alerts: _alerts, ledger: _ledger, ...shared } = await curriculum();
  const sifting = await Promise.all(GRADES.map(async (grade) => (await siftedIn(grade)).length > 0));
  return hash('sha256', JSON.stringify([site.base, shared, sifting]));
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
