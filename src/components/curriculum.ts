import { getCollection, getEntry } from 'astro:content';
import type { Curriculum } from '../model/curriculum.ts';
import type { PackFile } from '../publish/make-packs.ts';

/** The curriculum as the pages see it. */
export async function curriculum(): Promise<Curriculum> {
  return (await getEntry('curriculum', 'all'))!.data;
}

/** What is known of each download, by its address. */
export type Downloads = ReadonlyMap<string, Pick<PackFile, 'bytes' | 'picture'>>;

/** Empty while the packs are not made (dev). */
export async function downloads(): Promise<Downloads> {
  return new Map((await getCollection('packs')).map((pack: { id: string; data: PackFile }) => [pack.id, pack.data]));
}
