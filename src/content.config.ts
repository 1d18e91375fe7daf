import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { curriculumLoader, packsLoader } from './publish/astro-loaders.ts';
import type { Curriculum } from './curriculum/curriculum.ts';
import type { PackFile } from './publish/make-packs.ts';

/** Astro's door to content/. Reading and checking are reading/'s; Astro only keeps the result. */
export const collections = {
  /** One entry, `all`: the whole curriculum. */
  curriculum: defineCollection({ loader: curriculumLoader(), schema: z.custom<Curriculum>() }),
  /** One entry a download, its address as id. Empty in `npm run dev`. */
  packs: defineCollection({ loader: packsLoader(), schema: z.custom<PackFile>() }),
};
