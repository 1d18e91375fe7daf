/** The lists that lessons are written and searched by: content/myths and content/words. Both may be absent. */
import path from 'node:path';
import type { Keep } from '../curriculum/keep.ts';
import { MythsFile, type Myth } from '../curriculum/myth.ts';
import type { Problem } from '../curriculum/problem.ts';
import { hint } from '../curriculum/suggest.ts';
import { NO_WORDS, WORD_FILES, type Words } from '../curriculum/words.ts';
import { problemAt, START, type Document } from './document.ts';
import { listFolder } from './list-folder.ts';
import { refuseEntry } from './read-text.ts';
import { readYamlFile } from './read-yaml-file.ts';

type NameOf = (file: string) => string;

/** The misconceptions of every file, in the order of the files' names. */
export async function readMyths(
  folder: string,
  nameOf: NameOf,
  keep: Keep,
): Promise<{ myths: Myth[]; documents: Document[]; problems: Problem[] }> {
  const { entries, problems } = await listFolder(folder, nameOf(folder));
  const myths: Myth[] = [];
  const documents: Document[] = [];
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (!entry.name.endsWith('.yaml') || entry.isDirectory()) {
      const known = 'Ở đây chỉ có các tệp .yaml, mỗi bài một tệp. Đổi tên cho đúng, hoặc xoá.';
      problems.push(refuseEntry(entry, nameOf(full)) ?? stray(nameOf(full), entry.name, known));
      continue;
    }
    const read = await readYamlFile('myths', full, nameOf(full), MythsFile, { keep });
    problems.push(...read.problems);
    documents.push(...read.documents);
    myths.push(...(read.value?.myths ?? []));
  }
  return { myths, documents, problems };
}

/** The lists of words of content/words. A list that is not there is empty, another file there is a Problem. */
export async function readWords(
  folder: string,
  nameOf: NameOf,
  keep: Keep,
): Promise<{ words: Words; documents: Document[]; problems: Problem[] }> {
  const { entries, problems } = await listFolder(folder, nameOf(folder));
  const documents: Document[] = [];
  const names = Object.keys(WORD_FILES).map((name) => `${name}.yaml`);
  for (const entry of entries) {
    const file = nameOf(path.join(folder, entry.name));
    if (!names.includes(entry.name))
      problems.push(refuseEntry(entry, file) ?? stray(file, entry.name, hint(entry.name, names)));
  }
  async function readList<K extends keyof typeof WORD_FILES>(name: K): Promise<Partial<Words>> {
    const full = path.join(folder, `${name}.yaml`);
    const read = await readYamlFile('words', full, nameOf(full), WORD_FILES[name], { keep });
    problems.push(...read.problems);
    documents.push(...read.documents);
    return read.value ?? {};
  }
  const words: Words = { ...NO_WORDS };
  for (const name of Object.keys(WORD_FILES) as (keyof typeof WORD_FILES)[]) Object.assign(words, await readList(name));
  return { words, documents, problems };
}

/** A file where none of its name is read. */
export const stray = (file: string, name: string, fix: string): Problem =>
  problemAt(file, START, 'tep-lac', `“${name}” không phải tệp có ở đây.`, 'Tệp này sẽ không được đọc.', fix);
