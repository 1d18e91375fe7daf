import { access, cp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build as buildPages } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { cutAll } from '../curriculum/cut.ts';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt, START } from '../reading/document.ts';
import { hashInputs } from './hash-inputs.ts';
import { makePacks, type Progress } from './make-packs.ts';
import { makeOffline } from './offline.ts';
import { SETTINGS, type UsbChoice } from './settings.ts';
import { makeSharePictures } from './share-pictures.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { overBudget } from './pack-budget.ts';
import { currentRelease, dropOthers, finishSwap, isReplaceable, makeCurrent, newRelease, workOf } from './swap.ts';
import { makeUsb } from './usb/make-usb.ts';
import { openWorkshop } from './workshop.ts';
import { writeWhole } from './write-whole.ts';

export interface BuildOptions {
  /** The checkout: where src/ and package-lock.json are. */
  project: string;
  content: string;
  /** Where the site will stand. */
  dist: string;
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
 * Content → a whole release, made beside the last one and current only when complete. With any Problem, and when
 * anything fails, the last one stays and nothing of the new one does. One build at a time: Astro makes pages in a
 * folder of the project.
 */
export function buildRelease(options: BuildOptions): Promise<BuildResult> {
  const { project, dist, progress } = options;
  const lock = path.join(project, '.khien', 'build.lock');
  async function build(): Promise<BuildResult> {
    if (!(await isReplaceable(dist))) return { problems: [notOurs(dist)] };
    await finishSwap(dist);
    return buildChanged(options).finally(() => dropOthers(dist));
  }
  return oneAtATime(lock, build, (holder) =>
    progress(`Chờ lần dựng khác xong (tiến trình ${holder} giữ ${lock})`, 0, 1, ''),
  );
}

/** Builds, unless the site was built from these very inputs. */
async function buildChanged(options: BuildOptions): Promise<BuildResult> {
  const { project, content, dist, usb, progress } = options;
  progress('Kiểm tra nội dung', 0, 1, '');
  const { curriculum, problems } = await checkContent(content);
  if (!curriculum) return { problems };
  progress('Kiểm tra nội dung', 1, 1, '');

  const inputs = `${usb} ${await hashInputs([content, ...['src', 'public', 'astro.config.mjs', 'package-lock.json'].map((name) => path.join(project, name))])}`;
  const last = await unchanged(dist, inputs);
  if (last) return { ...last, made: 0, reused: last.made + last.reused };
  const built = await makeWhole(curriculum, options);
  if ('release' in built) await writeWhole(recordOf(dist), JSON.stringify({ inputs, built }));
  return built;
}

/** Makes a release and lets it become current. Reads the office's address and base path through astro.config.mjs. */
async function makeWhole(
  curriculum: Curriculum,
  { project, content, dist, usb: wanted, progress }: BuildOptions,
): Promise<BuildResult> {
  const step =
    (part: string): Progress =>
    (done, total, detail) =>
      progress(part, done, total, detail);
  const lessons = cutAll(curriculum);
  // Without a lesson there is nothing to carry to a school.
  const usb = lessons.length ? wanted : 'khong';
  const release = await newRelease(dist);
  const packs = `${release}.packs`;
  const workshop = await openWorkshop(path.join(workOf(dist), 'cache'), project);
  const files = await makePacks(lessons, packs, workshop.make, step('In gói bài')).finally(workshop.close);
  const heavy = overBudget(files);
  if (heavy.length) return { problems: heavy };

  progress('Dựng trang', 0, 1, '');
  process.env[SETTINGS.content] = content;
  process.env[SETTINGS.packs] = packs;
  process.env[SETTINGS.usb] = usb;
  // Pages would take an environment's BASE_URL (vitest sets one, and so may a host) for the site's base path.
  delete process.env.BASE_URL;
  // Astro moves what it makes from the project to the pages' folder, and can't to another disk.
  const pages = path.join(project, '.khien', 'pages');
  await buildPages({ root: project, outDir: pages, cacheDir: path.join(workOf(dist), 'astro'), logLevel: 'error' });
  await cp(pages, release, { recursive: true });
  await rm(pages, { recursive: true });
  await makeSharePictures(project, release);
  progress('Dựng trang', 1, 1, '');

  const { address, base } = curriculum.office.site;
  const tooLarge = await makeUsb(lessons, release, packs, { base, usb }, step('Làm bản USB'));
  if (tooLarge.length) return { problems: tooLarge };
  await rename(packs, path.join(release, 'tai-ve'));
  await makeOffline(project, release, base);

  await makeCurrent(release, dist);
  await workshop.prune();
  const grades = new Set(lessons.map(({ grade }) => grade)).size;
  return { problems: [], release, grades, lessons: lessons.length, files: files.length, ...workshop.counts, address };
}

const recordOf = (dist: string): string => path.join(workOf(dist), 'built.json');

/** The release that dist points at, when it was built from these very inputs: then there is nothing to do. */
async function unchanged(dist: string, inputs: string): Promise<Built | null> {
  const record = await readFile(recordOf(dist), 'utf8').catch(() => null);
  if (!record) return null;
  const last = JSON.parse(record) as { inputs: string; built: Built };
  const stands = await access(path.join(dist, 'index.html')).then(
    () => true,
    () => false,
  );
  return stands && last.inputs === inputs && last.built.release === (await currentRelease(dist)) ? last.built : null;
}

const notOurs = (dist: string): Problem =>
  problemAt(
    'npm run build --out',
    START,
    'noi-dat-trang',
    `Ở ${dist} đã có tệp khác, không phải trang do Khiên dựng.`,
    'Trang mới thế chỗ tất cả những gì ở đó.',
    'Chọn một thư mục chưa có hoặc còn trống, hoặc chuyển những tệp ấy đi nơi khác rồi chạy lại.',
  );
