import { getCollection, getEntry } from 'astro:content';
import type { Curriculum } from '../model/curriculum.ts';

/** The curriculum as the pages see it. */
export async function curriculum(): Promise<Curriculum> {
  return (await getEntry('curriculum', 'all'))!.data;
}

/** Bytes of each download, by its address; empty while the packs are not made (dev). */
export async function packSizes(): Promise<Map<string, number>> {
  return new Map((await getCollection('packs')).map((pack: { id: string; data: { bytes: number } }) => [pack.id, pack.data.bytes]));
}
