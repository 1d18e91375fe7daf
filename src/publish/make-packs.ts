import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packFile, paperFile, PAPER_FILES } from '../model/address.ts';
import type { GradeLesson } from '../model/cut.ts';
import type { PaperKind } from '../model/paper.ts';
import { makePapers } from '../teaching/make-papers.ts';
import type { Printer } from './cached-printer.ts';
import { zip } from './zip.ts';

/** One download, as /tai-ve/manifest.json lists it. */
export interface PackFile {
  /** From the site's root; the base path is not part of it. */
  address: string;
  /** null: of several lessons, or grades. */
  lesson: string | null;
  grade: number | null;
  kind: PaperKind | 'zip' | 'usb';
  /** The number of the lesson's revision and its date (of several, the latest). */
  revision: number | null;
  revised: string;
  bytes: number;
  sha256: string;
}

export interface Progress {
  (done: number, total: number, title: string): void;
}

/**
 * Prints the papers of every grade lesson into `folder` (which stands for /tai-ve/), zips each pack, and lists all
 * of it in manifest.json.
 */
export async function makePacks(lessons: readonly GradeLesson[], folder: string, print: Printer, progress: Progress): Promise<PackFile[]> {
  const files: PackFile[] = [];
  for (const [index, lesson] of lessons.entries()) {
    progress(index, lessons.length, `lớp ${lesson.grade}: ${lesson.title}`);
    const { slug, grade, revision } = lesson;
    const printed: Record<string, Uint8Array> = {};
    const put = async (address: string, kind: PackFile['kind'], data: Uint8Array) => {
      const file = path.join(folder, ...address.split('/').slice(2));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, data);
      files.push({ address, lesson: slug, grade, kind, revision: revision.number, revised: revision.date, bytes: data.length, sha256: sha256(data) });
    };
    for (const paper of makePapers(lesson)) {
      const data = await print(paper);
      printed[PAPER_FILES[paper.kind]] = data;
      await put(paperFile(grade, slug, paper.kind), paper.kind, data);
    }
    await put(packFile(grade, slug), 'zip', zip(printed, revision.date));
  }
  progress(lessons.length, lessons.length, '');
  await mkdir(folder, { recursive: true });
  await writeManifest(folder, files);
  return files;
}

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** Prints one download on demand, for `npm run dev`; null when the address is none of a lesson's papers. */
export async function makeOne(lessons: readonly GradeLesson[], address: string, print: Printer): Promise<Uint8Array | null> {
  for (const lesson of lessons) {
    const papers = makePapers(lesson);
    const wanted = papers.find(({ kind }) => paperFile(lesson.grade, lesson.slug, kind) === address);
    if (wanted) return print(wanted);
    if (packFile(lesson.grade, lesson.slug) === address) {
      const printed: Record<string, Uint8Array> = {};
      for (const paper of papers) printed[PAPER_FILES[paper.kind]] = await print(paper);
      return zip(printed, lesson.revision.date);
    }
  }
  return null;
}

export const readManifest = async (folder: string): Promise<PackFile[]> =>
  (JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as { files: PackFile[] }).files;

export const writeManifest = (folder: string, files: readonly PackFile[]): Promise<void> =>
  writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify({ files }, null, 1)}\n`);
