import { access, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import { cutAll } from '../model/cut.ts';
import type { Problem } from '../model/problem.ts';
import { hashInputs } from './hash-inputs.ts';
import { makePacks, type Progress } from './make-packs.ts';
import { makeOffline } from './offline.ts';
import { SETTINGS, type UsbChoice } from './settings.ts';
import { makeSharePictures } from './share-pictures.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { overBudget } from './pack-budget.ts';
import { openWorkshop } from './workshop.ts';
import { currentRelease, finishSwap, makeCurrent, newRelease, type Places } from './swap.ts';
import { makeUsb } from './usb/make-usb.ts';

export interface BuildOptions extends Places {
  /** The checkout: where src/ and package-lock.json are. */
  project: string;
  content: string;
  usb: UsbChoice;
  /** Called as each part goes on; `part` is Vietnamese. */
  progress: (part: string, done: number, total: number, detail: string) => void;
}

export interface Built {
  problems: [];
  release: string;
  grades: number;
  lessons: number;
  files: number;
  made: number;
  reused: number;
  /** Where codes on paper lead; null: no code is drawn. */
  address: string | null;
}
export type BuildResult = { problems: Problem[] } | Built;

/**
 * Content → a whole release, made beside the last one and current only when complete. With any Problem nothing is
 * written. Reads the office's address and base path through astro.config.mjs.
 */
export async function buildRelease({ project, content, usb, dist, work, progress }: BuildOptions): Promise<BuildResult> {
  const places = { dist, work };
  await finishSwap(places);
  const step = (part: string): Progress => (done, total, detail) => progress(part, done, total, detail);

  progress('Kiểm tra nội dung', 0, 1, '');
  const { curriculum, problems } = await checkContent(content);
  if (!curriculum) return { problems };
  progress('Kiểm tra nội dung', 1, 1, '');

  const inputs = `${usb} ${await hashInputs([content, ...['src', 'public', 'astro.config.mjs', 'package-lock.json'].map((name) => path.join(project, name))])}`;
  const last = await unchanged(places, inputs);
  if (last) return { ...last, made: 0, reused: last.made + last.reused };

  const lessons = cutAll(curriculum);
  const release = await newRelease(places);
  const packs = `${release}.packs`;
  await rm(packs, { recursive: true, force: true });
  const workshop = await openWorkshop(path.join(work, 'cache'), project);
  const files = await makePacks(lessons, packs, workshop.make, step('In gói bài'));
  await workshop.close();
  const heavy = overBudget(files);
  if (heavy.length) return { problems: heavy };

  progress('Dựng trang', 0, 1, '');
  process.env[SETTINGS.content] = content;
  process.env[SETTINGS.packs] = packs;
  process.env[SETTINGS.usb] = usb;
  // Pages would take an environment's BASE_URL (vitest sets one, and so may a host) for the site's base path.
  delete process.env.BASE_URL;
  await oneAtATime(path.join(project, '.astro-build.lock'), () => build({ root: project, outDir: release, cacheDir: path.join(work, 'astro'), logLevel: 'error' }));
  await makeSharePictures(project, release);
  progress('Dựng trang', 1, 1, '');

  const { base } = curriculum.office.site;
  const tooLarge = await makeUsb(lessons, release, packs, { base, usb }, step('Làm bản USB'));
  if (tooLarge.length) return { problems: tooLarge };
  await rename(packs, path.join(release, 'tai-ve'));
  await makeOffline(project, release, base);

  await makeCurrent(release, places);
  await workshop.prune();
  const grades = new Set(lessons.map(({ grade }) => grade)).size;
  const built: Built = { problems: [], release, grades, lessons: lessons.length, files: files.length, ...workshop.counts, address: curriculum.office.site.address };
  await writeFile(recordOf(places), JSON.stringify({ inputs, built }));
  return built;
}

const recordOf = ({ work }: Places): string => path.join(work, 'built.json');

/** The release that dist points at, when it was built from these very inputs: then there is nothing to do. */
async function unchanged(places: Places, inputs: string): Promise<Built | null> {
  const record = await readFile(recordOf(places), 'utf8').catch(() => null);
  if (!record) return null;
  const last = JSON.parse(record) as { inputs: string; built: Built };
  const stands = await access(path.join(places.dist, 'index.html')).then(() => true, () => false);
  return stands && last.inputs === inputs && last.built.release === (await currentRelease(places)) ? last.built : null;
}
