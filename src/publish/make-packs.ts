import { mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { imageSize } from 'image-size';
import { BOOK_KINDS, bookFile, lessonAddresses, pictureFile, type BookKind } from '../curriculum/address.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';
import { inTurns } from './in-turns.ts';
import type { Format, Make } from './make-file.ts';
import { drawPaper, makePack, zipPack, type PackedFile } from './make-pack.ts';
import { printYearBook } from './print-pack.ts';
import { sha256 } from './sha256.ts';

/** One download, as /tai-ve/manifest.json lists it. */
export interface PackFile {
  /** From the site's root; the base path is not part of it. */
  address: string;
  /** null: of several lessons, or grades. */
  lesson: string | null;
  grade: number | null;
  kind: PackedFile['kind'] | BookKind | 'pack' | 'usb';
  format: Exclude<Format, 'png'> | 'zip';
  /** The number of the lesson's revision and its date (of several, the latest). */
  revision: number | null;
  revised: string;
  bytes: number;
  sha256: string;
  /** Its first page as a picture; of a Word file, see its PDF. */
  picture?: { address: string; width: number; height: number };
}
type About = Omit<PackFile, 'address' | 'bytes' | 'sha256' | 'picture'>;

export interface Progress {
  (done: number, total: number, title: string): void;
}

/**
 * Makes the files of every grade lesson into `folder` (which stands for /tai-ve/), zips each pack, and lists all of it
 * in manifest.json. A few lessons are under way at once, so that no core waits.
 */
export async function makePacks(
  lessons: readonly GradeLesson[],
  folder: string,
  make: Make,
  progress: Progress,
): Promise<PackFile[]> {
  let done = 0;
  progress(done, lessons.length, '');
  const packs = await inTurns(lessons, os.availableParallelism() + 1, async (lesson) => {
    const { slug: name, grade, revision } = lesson;
    const about = { lesson: name, grade, revision: revision.number, revised: revision.date };
    const files = await makePack(lesson, make);
    const pack = zipPack(files, lesson);
    const saved = [
      ...(await Promise.all(
        files.map(({ address, kind, format, data, picture }) =>
          save(address, data, { ...about, kind, format }, picture),
        ),
      )),
      await save(pack.address, pack.data, { ...about, kind: 'pack', format: 'zip' }),
    ];
    progress(++done, lessons.length, `lớp ${grade}: ${lesson.title}`);
    return saved;
  });
  const books = await inTurns(booksOf(lessons), 1, async ({ grade, kind, own }) => {
    const revised = own
      .map(({ revision }) => revision.date)
      .sort()
      .at(-1)!;
    const data = await printYearBook(kind, own, (paper) => make({ format: 'pdf', paper }));
    return save(
      bookFile(grade, kind),
      data,
      { lesson: null, grade, kind, format: 'pdf', revision: null, revised },
      await drawPaper(data, make),
    );
  });
  const files = [...packs.flat(), ...books];
  await mkdir(folder, { recursive: true });
  await writeManifest(folder, files);
  return files;

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
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
}

/** Every year book that has a lesson in it. */
const booksOf = (lessons: readonly GradeLesson[]): { grade: Grade; kind: BookKind; own: GradeLesson[] }[] =>
  GRADES.flatMap((grade) => {
    const own = lessons.filter((lesson) => lesson.grade === grade);
    return own.length ? BOOK_KINDS.map((kind) => ({ grade, kind, own })) : [];
  });

/** Makes one download on demand, for `npm run dev`; null when the address is none of a lesson's or a grade's. */
export async function makeOne(
  lessons: readonly GradeLesson[],
  address: string,
  make: Make,
): Promise<Uint8Array | null> {
  const lesson = lessons.find(({ grade, slug }) => lessonAddresses(grade, slug).includes(address));
  if (lesson) {
    const files = await makePack(lesson, make);
    return [...files, zipPack(files, lesson)].find((file) => file.address === address)?.data ?? null;
  }
  const book = booksOf(lessons).find(({ grade, kind }) => bookFile(grade, kind) === address);
  return book ? printYearBook(book.kind, book.own, (paper) => make({ format: 'pdf', paper })) : null;
}

export const readManifest = async (folder: string): Promise<PackFile[]> =>
  (JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as { files: PackFile[] }).files;

export const writeManifest = (folder: string, files: readonly PackFile[]): Promise<void> =>
  writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify({ files }, null, 1)}\n`);
