import type { GradeLesson } from '../src/curriculum/cut.ts';
import type { Book, Paper } from '../src/document/paper.ts';
import type { Make } from '../src/publish/job.ts';
import { makeBook } from '../src/publish/make-book.ts';
import { openCut } from '../src/publish/make-cut.ts';
import { packedFiles } from '../src/targets/addresses.ts';
import { PDF } from '../src/targets/file-types.ts';
import type { CutId, IdOf } from '../src/targets/registry.ts';

type Print = (work: Paper | Book) => Promise<Uint8Array>;
/** Prints, and draws nothing. */
const printing =
  (print: Print): Make =>
  (job) =>
    job.format === 'pdf' ? print(job.paper) : Promise.resolve(new Uint8Array());

/** Every paper of a lesson's pack, printed, in the order of use. */
export async function printPack(lesson: GradeLesson, print: Print): Promise<{ kind: CutId; data: Uint8Array }[]> {
  const papers = packedFiles(lesson).filter(({ type }) => type === PDF);
  const files = await openCut(lesson, printing(print)).makeFiles(papers);
  return files.map(({ id, data }) => ({ kind: id, data }));
}

/** A book of a grade's year, printed. */
export const printBook = async (
  id: IdOf<'grade'>,
  lessons: readonly GradeLesson[],
  print: Print,
): Promise<Uint8Array> => (await makeBook(id, lessons, printing(print)))[0]!.data;
