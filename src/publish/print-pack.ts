import type { BookKind } from '../curriculum/address.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Book, Paper, PaperKind } from '../document/paper.ts';
import { countPages } from '../print/count-pages.ts';
import { makeCover, type PageCounts } from '../teaching/cover.ts';
import { makePapers } from '../teaching/make-papers.ts';
import { makeYearBook } from '../teaching/year-book.ts';

export type PrintWork = (work: Paper | Book) => Promise<Uint8Array>;

/** A lesson's papers, printed, in the order of use. The cover names their pages, so it is printed last. */
export async function printPack(
  lesson: GradeLesson,
  print: PrintWork,
): Promise<{ kind: PaperKind; data: Uint8Array }[]> {
  const printed = await Promise.all(
    makePapers(lesson).map(async (paper) => ({ kind: paper.kind, data: await print(paper) })),
  );
  const pages: PageCounts = Object.fromEntries(printed.map(({ kind, data }) => [kind, countPages(data)]));
  return [{ kind: 'cover', data: await print(makeCover(lesson, pages)) }, ...printed];
}

/**
 * A grade's year book. Its lessons have been printed for their packs, so that a printer that remembers does not print
 * them again.
 */
export async function printYearBook(
  kind: BookKind,
  lessons: readonly GradeLesson[],
  print: PrintWork,
): Promise<Uint8Array> {
  const pages = await Promise.all(
    makeYearBook(kind, lessons).sections.map(async (section) => countPages(await print(section))),
  );
  return print(makeYearBook(kind, lessons, pages));
}
