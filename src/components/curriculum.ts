import { getCollection, getEntry } from 'astro:content';
import { pupilLesson } from '../blocks/for-pupils.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { cutAll, type GradeLesson } from '../model/cut.ts';
import type { PackFile } from '../publish/make-packs.ts';

/** The curriculum as the pages see it. */
export async function curriculum(): Promise<Curriculum> {
  return (await getEntry('curriculum', 'all'))!.data;
}

/** Every published lesson as its pupils have it: what a page of theirs starts from. */
export const pupilLessons = async (): Promise<GradeLesson[]> => cutAll(await curriculum()).map(pupilLesson);

/** What is known of each download, by its address. */
export type Downloads = ReadonlyMap<string, Pick<PackFile, 'bytes' | 'picture'>>;

/** Empty while the packs are not made (dev). */
export async function downloads(): Promise<Downloads> {
  return new Map((await getCollection('packs')).map((pack: { id: string; data: PackFile }) => [pack.id, pack.data]));
}
