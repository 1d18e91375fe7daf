/** A teacher's file as a new lesson of a content folder: a draft, whole or not at all. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeRun } from '../curriculum/grade.ts';
import { idOf } from '../curriculum/id-of.ts';
import type { Problem } from '../curriculum/problem.ts';
import { readDrawings } from '../reading/read-drawings.ts';
import { HEAVIEST_FILE } from './word/open-zip.ts';
import { readDraft, refuseWeight } from './read-draft.ts';
import { problemOf, refuse } from './refusal.ts';
import { filesOf } from './lesson-files.ts';
import { freeFolder, gradesOf, writeFolder } from './lesson-folder.ts';

export interface Wanted {
  /** The folder that the lesson goes into. */
  content: string;
  /** The file, and what it is called to whoever asked. */
  file: string;
  /** `4-5`: one grade, or grades that follow each other. */
  grades: string;
  /** Null: as the file has it. */
  title: string | null;
  /** The name of the lesson's folder; null: from its title. */
  slug: string | null;
  /** The day on which it is brought in. */
  date: string;
}

export interface Imported {
  folder: string;
  /** Paths in the folder. */
  files: string[];
  questions: number;
  left: string[];
}

/**
 * Writes a file's draft as a lesson's folder, in one step; what is wrong with the file comes back as Problems, and no
 * folder is left.
 */
export async function importLesson(wanted: Wanted): Promise<Imported | { problems: Problem[] }> {
  try {
    return await bringIn(wanted);
  } catch (error) {
    return { problems: [problemOf(error, wanted.file)] };
  }
}

async function bringIn({ content, file, grades, title, slug, date }: Wanted): Promise<Imported> {
  const run = writeRun(gradesOf(grades));
  const draft = readDraft(await readGiven(file), await drawingsOf(content));
  const name =
    title ??
    draft.title ??
    path
      .basename(file)
      .replace(/\.[^.]*$/, '')
      .normalize('NFC');
  const id = slug ?? idOf(name);
  const folder = await freeFolder(content, id, name);
  const { files, left } = filesOf(draft, { id, name, grades: run, date, from: path.basename(file).normalize('NFC') });
  await writeFolder(folder, files);
  return { folder, files: [...files.keys()], questions: draft.questions.length, left };
}

async function readGiven(file: string): Promise<Uint8Array> {
  const entry = await stat(file).catch(() => null);
  if (!entry?.isFile())
    return refuse(`Không có tệp “${file}”.`, 'Không có gì để đưa vào.', 'Xem lại tên tệp và thư mục của nó.');
  if (entry.size > HEAVIEST_FILE) refuseWeight(entry.size);
  return readFile(file);
}

/** The office's own drawings by their bytes: a quiz that we wrote shows them beside its options. */
async function drawingsOf(content: string): Promise<(data: string) => string | undefined> {
  const { drawings } = await readDrawings(path.join(content, 'hinh'), (file) => file);
  const names = new Map(Object.entries(drawings).map(([name, { data }]) => [data, name]));
  return (data) => names.get(data);
}
