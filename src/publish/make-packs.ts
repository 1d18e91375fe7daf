import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { imageSize } from 'image-size';
import { revisedOn, type AlertNotice } from '../curriculum/alert.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';
import type { OfficeReport } from '../curriculum/office-report.ts';
import {
  cutFile,
  gradeFile,
  gradeTargets,
  officeFile,
  officeFiles,
  officeTargets,
  pictureFile,
  releasedFiles,
} from '../targets/addresses.ts';
import { ZIP } from '../targets/file-types.ts';
import { TARGETS, type IdOf } from '../targets/registry.ts';
import type { FileType } from '../targets/target.ts';
import { inTurns } from '../curriculum/in-turns.ts';
import type { Make } from './job.ts';
import { letGo } from './let-go.ts';
import { writeManifest, type PackFile } from './manifest.ts';
import { makeAlert } from './make-alert.ts';
import { makeBook, makeOfOffice, type MadeFile } from './make-book.ts';
import { openCut, zipPack } from './make-cut.ts';
import { sha256 } from './sha256.ts';
import type { Workshop } from './workshop.ts';

type About = Omit<PackFile, 'address' | 'bytes' | 'sha256' | 'picture'>;

export interface Progress {
  (done: number, total: number, title: string): void;
}

/**
 * Makes what a release has of every grade lesson and every warning into `folder` (which stands for /tai-ve/), zips each
 * pack, and lists all of it in manifest.json. A few lessons are under way at once, so that no core waits.
 */
export async function makePacks(
  lessons: readonly GradeLesson[],
  notices: readonly AlertNotice[],
  report: OfficeReport,
  folder: string,
  { make, makeCut, put }: Pick<Workshop, 'make' | 'makeCut' | 'put'>,
  progress: Progress,
  withdrawn: readonly { address: string; data: Uint8Array }[] = [],
): Promise<PackFile[]> {
  const folders = new Set<string>();
  let done = 0;
  progress(done, lessons.length, '');
  const packs = await inTurns(lessons, os.availableParallelism() + 1, async (lesson) => {
    const { slug, grade, revision } = lesson;
    const about = { lesson: slug, grade, revision: revision.number, revised: revision.date };
    const { files, pack } = await makeCut({ ...lesson });
    const saved = [
      ...(await Promise.all(
        files.map(({ id, type, address, data, picture }) =>
          save(address, data, { ...about, kind: id, format: type.extension }, picture),
        ),
      )),
      await save(cutFile(grade, slug, 'pack'), pack, {
        ...about,
        kind: 'pack',
        format: ZIP.extension,
      }),
    ];
    progress(++done, lessons.length, `lớp ${grade}: ${lesson.title}`);
    return saved;
  });
  // Of hundreds of lessons each is heavy: one at a time, and what the last was made of is let go.
  const books = await inTurns(booksOf(lessons), 1, async ({ grade, id, own }) => {
    letGo();
    const revised = latest(own);
    const about = { lesson: null, grade, kind: id, revision: null, revised };
    const made = await makeBook(id, own, make);
    return saveEach(made, about, (extension) => gradeFile(grade, id, extension));
  });
  const whole = await inTurns(lessons.length ? officeTargets() : [], 1, async (id) => {
    const about = { lesson: null, grade: null, kind: id, revision: null, revised: latest(lessons) };
    return saveEach(await makeOfOffice(id, report, make), about, (extension) => officeFile(id, extension));
  });
  const told = await inTurns(notices, 1, async (notice) => {
    const about = { lesson: null, grade: null, alert: notice.id, revision: null, revised: revisedOn(notice) };
    const made = await makeAlert(notice, make);
    return Promise.all(
      made.map(({ id, type, address, data, picture }) =>
        save(address, data, { ...about, kind: id, format: type.extension }, picture),
      ),
    );
  });
  // In no list: only who has the address comes here.
  for (const { address, data } of withdrawn) await write(address, data);
  const files = [...packs, ...books, ...whole, ...told].flat();
  await mkdir(folder, { recursive: true });
  await writeManifest(folder, files);
  return files;

  function saveEach(
    made: readonly MadeFile[],
    about: Omit<About, 'format'>,
    addressOf: (extension: string) => string,
  ): Promise<PackFile[]> {
    return Promise.all(
      made.map(({ type, data, picture }) =>
        save(addressOf(type.extension), data, { ...about, format: type.extension }, picture),
      ),
    );
  }
  async function save(address: string, data: Uint8Array, about: About, picture?: Uint8Array): Promise<PackFile> {
    await write(address, data);
    const saved: PackFile = { address, ...about, bytes: data.length, sha256: sha256(data) };
    if (!picture) return saved;
    await write(pictureFile(address), picture);
    const { width, height } = imageSize(picture);
    return { ...saved, picture: { address: pictureFile(address), width, height } };
  }
  async function write(address: string, data: Uint8Array): Promise<void> {
    const file = path.join(folder, ...address.split('/').slice(2));
    const beside = path.dirname(file);
    if (!folders.has(beside)) await mkdir(beside, { recursive: true });
    folders.add(beside);
    await put(data, file);
  }
}

/** The date of the last of their revisions. */
const latest = (lessons: readonly GradeLesson[]): string =>
  lessons
    .map(({ revision }) => revision.date)
    .toSorted()
    .at(-1)!;

/** Every book of a year that has a lesson in it, and that a release has. */
const booksOf = (lessons: readonly GradeLesson[]): { grade: Grade; id: IdOf<'grade'>; own: GradeLesson[] }[] =>
  GRADES.flatMap((grade) => {
    const own = lessons.filter((lesson) => lesson.grade === grade);
    const ids = gradeTargets(grade).filter((id) => TARGETS[id].release === 'always');
    return own.length ? ids.map((id) => ({ grade, id, own })) : [];
  });

/**
 * Makes one download on demand, for `npm run dev`, be it in a release or not; null when the address is none of a
 * lesson's, a grade's or a warning's.
 */
export async function makeOne(
  lessons: readonly GradeLesson[],
  notices: readonly AlertNotice[],
  report: OfficeReport,
  address: string,
  make: Make,
): Promise<Uint8Array | null> {
  for (const lesson of lessons) {
    const { grade, slug } = lesson;
    if (!address.startsWith(`/tai-ve/lop-${grade}/${slug}`)) continue;
    const cut = openCut(lesson, make);
    if (address === cutFile(grade, slug, 'pack')) return zipPack(await cut.makeFiles(releasedFiles(lesson)), lesson);
    const file = await cut.makeAt(address);
    if (file) return file.data;
  }
  const typeAt = (made: readonly MadeFile[]) => made.find(({ type }) => address.endsWith(`.${type.extension}`))!.data;
  const book = booksOf(lessons).find(({ grade, id }) =>
    TARGETS[id].types.some((type: FileType) => gradeFile(grade, id, type.extension) === address),
  );
  if (book) return typeAt(await makeBook(book.id, book.own, make));
  const whole = officeFiles().find(({ id, type }) => officeFile(id, type.extension) === address);
  if (whole && lessons[0]) return typeAt(await makeOfOffice(whole.id, report, make));
  for (const notice of notices) {
    const [file] = await makeAlert(notice, make, (own) => own === address);
    if (file) return file.data;
  }
  return null;
}
