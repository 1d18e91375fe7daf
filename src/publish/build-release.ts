import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import { cutAll } from '../model/cut.ts';
import type { Problem } from '../model/problem.ts';
import { cachedPrinter } from './cached-printer.ts';
import { makePacks, type Progress } from './make-packs.ts';
import { SETTINGS } from './settings.ts';
import { finishSwap, makeCurrent, newRelease, type Places } from './swap.ts';

export interface BuildOptions extends Places {
  /** The checkout: where src/ and package-lock.json are. */
  project: string;
  content: string;
  /** Called as each part goes on; `part` is Vietnamese. */
  progress: (part: string, done: number, total: number, detail: string) => void;
}

export type BuildResult =
  | { problems: Problem[] }
  | { problems: []; release: string; grades: number; lessons: number; files: number; printed: number; reused: number };

/**
 * Content → a whole release, made beside the last one and current only when complete. With any Problem nothing is
 * written. Reads the office's address and base path through astro.config.mjs.
 */
export async function buildRelease({ project, content, dist, work, progress }: BuildOptions): Promise<BuildResult> {
  const places = { dist, work };
  await finishSwap(places);
  const step = (part: string): Progress => (done, total, detail) => progress(part, done, total, detail);

  progress('Kiểm tra nội dung', 0, 1, '');
  const { curriculum, problems } = await checkContent(content);
  if (!curriculum) return { problems };
  progress('Kiểm tra nội dung', 1, 1, '');

  const lessons = cutAll(curriculum);
  const release = await newRelease(places);
  const packs = `${release}.packs`;
  await rm(packs, { recursive: true, force: true });
  const printer = await cachedPrinter(path.join(work, 'cache'), project);
  const files = await makePacks(lessons, packs, printer.print, step('In gói bài'));

  progress('Dựng trang', 0, 1, '');
  process.env[SETTINGS.content] = content;
  process.env[SETTINGS.packs] = packs;
  await build({ root: project, outDir: release, cacheDir: path.join(work, 'astro'), logLevel: 'error' });
  await rename(packs, path.join(release, 'tai-ve'));
  progress('Dựng trang', 1, 1, '');

  await makeCurrent(release, places);
  await printer.prune();
  return { problems: [], release, grades: new Set(lessons.map(({ grade }) => grade)).size, lessons: lessons.length, files: files.length, ...printer.counts };
}
