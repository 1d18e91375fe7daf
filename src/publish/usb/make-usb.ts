import { readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { GradeLesson } from '../../curriculum/cut.ts';
import type { Grade } from '../../curriculum/grade.ts';
import type { Problem } from '../../curriculum/problem.ts';
import { showBytes } from '../../curriculum/show-bytes.ts';
import { problemAt, START } from '../../reading/document.ts';
import { usbFile } from '../../targets/addresses.ts';
import { ZIP } from '../../targets/file-types.ts';
import { TARGET_IDS, TARGETS } from '../../targets/registry.ts';
import type { FileType } from '../../targets/target.ts';
import { hashFile, sha256 } from '../sha256.ts';
import { inTurns } from '../../curriculum/in-turns.ts';
import { keepNoWork } from '../kept-work.ts';
import type { Progress } from '../make-packs.ts';
import { readManifest, type PackFile } from '../manifest.ts';
import type { UsbChoice } from '../workplace.ts';
import type { Workshop } from '../workshop.ts';
import zipHere, { DAY, NAMES } from './zip-edition.ts';

/** The most that an edition may weigh: what free hosts take, and what an old machine still unzips. */
const limitOf = (grade: Grade | null): number => TARGETS[grade ? 'usb' : 'usb-whole'].budget!;

/**
 * Makes the editions for a USB stick, the whole and one a grade, from the finished pages and packs, as many at once as
 * there are cores, and tells what the manifest is to say of them.
 */
export async function makeUsb(
  lessons: readonly GradeLesson[],
  pages: string,
  packs: string,
  { base, usb }: { base: string; usb: UsbChoice },
  progress: Progress,
  { zipEdition, keepWork, put }: Pick<Workshop, 'zipEdition' | 'keepWork' | 'put'> = ALONE,
): Promise<{ files: PackFile[]; problems: Problem[] }> {
  const files = new Map([...(await list(pages, '')), ...(await list(packs, 'tai-ve/'))]);
  const editions: (Grade | null)[] = [
    ...(usb === 'ca-bo' ? [null] : []),
    ...(usb === 'khong' ? [] : new Set(lessons.map(({ grade }) => grade))),
  ];
  const told = await readManifest(packs);
  const hashes = editions.length ? hashesOfSite(files, told) : new Map<string, string>();
  // Whether all papers could fit at all: if not, the whole edition is not even tried with them.
  const light = told.reduce((sum, { format, bytes }) => sum + (format === 'pdf' ? bytes : 0), 0) < 2 * limitOf(null);
  let done = 0;
  progress(done, editions.length, '');
  const made = await inTurns(editions, os.availableParallelism(), async (grade): Promise<PackFile | Problem> => {
    const own = lessons.filter((lesson) => grade === null || lesson.grade === grade);
    const revised = own
      .map(({ revision }) => revision.date)
      .sort()
      .at(-1)!;
    const site = { base, files: filesFor(grade, files), hashes };
    const bytesOf = (file: string) => (file === DAY ? revised : (hashes.get(file) ?? ''));
    const zipped = (papers: boolean) => {
      const order = JSON.stringify({ base, grade, papers, leftOut: leftOutOf(grade) });
      return keepWork('src/publish/usb/zip-edition.ts', order, 'zip', bytesOf, (before) =>
        zipEdition({ site, grade, papers, day: revised, before }),
      );
    };
    let data = await zipped(grade !== null || light);
    // With many lessons the whole edition leaves the papers to those of the grades, and its teacher's page says so.
    if (grade === null && light && data.length > limitOf(null)) data = await zipped(false);
    if (data.length > limitOf(grade)) return tooLarge(grade, data.length);
    const address = usbFile(grade ?? undefined);
    await put(data, path.join(packs, ...address.split('/').slice(2)));
    progress(++done, editions.length, grade ? `lớp ${grade}` : 'trọn bộ');
    const about = { address, lesson: null, grade, kind: 'usb', format: 'zip', revision: null, revised } as const;
    return { ...about, bytes: data.length, sha256: sha256(data) };
  });
  return {
    files: made.filter((one): one is PackFile => !('rule' in one)),
    // Where the whole is too heavy that is what helps, whichever is done first.
    problems: made.filter((one): one is Problem => 'rule' in one).slice(0, 1),
  };
}

/** What of a site an edition may have. Not asked by the workers, which would have to load every target. */
export function filesFor(grade: Grade | null, files: ReadonlyMap<string, string>): Map<string, string> {
  const leftOut = leftOutOf(grade);
  return new Map([...files].filter(([file]) => file.endsWith('.html') || !leftOut.includes(path.extname(file))));
}

/**
 * No zip inside a zip; what is for changing on a computer comes with a grade's own edition, else the whole grows too
 * heavy.
 */
const leftOutOf = (grade: Grade | null): string[] =>
  TARGET_IDS.flatMap((id): readonly FileType[] => TARGETS[id].types)
    .filter((type) => type === ZIP || (grade === null && !type.inWholeEdition))
    .map(({ extension }) => `.${extension}`);

/** What each file that an edition may have hashes to, and all their names: no zip is in one. */
function hashesOfSite(files: ReadonlyMap<string, string>, told: readonly PackFile[]): Map<string, string> {
  const known = new Map(told.map((file) => [file.address.slice(1), file.sha256]));
  const wanted = [...files].filter(([file]) => !file.endsWith('.zip'));
  const hashes = wanted.map(([file, place]) => [file, known.get(file) ?? hashFile(place)] as const);
  return new Map([...hashes, [NAMES, sha256(wanted.map(([file]) => file).join('\n'))]]);
}

/** For who makes a stick without a workshop. */
const ALONE = {
  zipEdition: zipHere,
  keepWork: keepNoWork,
  put: (data: Uint8Array, file: string) => writeFile(file, data),
};

/** Every file below a folder, by its path from there behind `prefix`, in an order that no disk decides. */
export async function list(folder: string, prefix: string): Promise<[string, string][]> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return found
    .map((file): [string, string] => [prefix + path.relative(folder, file).split(path.sep).join('/'), file])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function tooLarge(grade: Grade | null, bytes: number): Problem {
  const what = `Bản USB ${grade ? `lớp ${grade}` : 'trọn bộ'} nặng ${showBytes(bytes)}, nhiều hơn ${showBytes(limitOf(grade))}.`;
  const smaller = 'Thu nhỏ những hình lớn trong thư mục hinh của các bài';
  // The whole edition is the pages alone by now; a grade's has its papers, which no choice leaves out.
  const fix = grade
    ? `${smaller} lớp ${grade}.`
    : `${smaller}; bài đã rất nhiều thì dựng với --usb tung-lop để chỉ làm bản của từng lớp.`;
  return problemAt(
    'content/lessons',
    START,
    'nang-usb',
    what,
    'Nhiều nơi đặt trang không nhận tệp lớn hơn, và máy cũ khó giải nén.',
    fix,
  );
}
