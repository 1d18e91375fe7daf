import type { Grade } from '../../curriculum/grade.ts';
import { zip } from '../../targets/zip.ts';
import type { Worked } from '../kept-work.ts';
import { pressOnce } from '../press-once.ts';
import { sha256 } from '../sha256.ts';
import { makeEdition, openEdition, takeFile, type Site } from './edition.ts';

export interface EditionOrder {
  site: Site;
  grade: Grade | null;
  papers: boolean;
  /** The day of its files, YYYY-MM-DD. */
  day: string;
}
export type ZipEdition = (order: EditionOrder) => Promise<Worked>;

/**
 * An edition as its zip, and what it took of the site. Runs in a worker of the workshop; whoever calls it there waits
 * for no other edition.
 */
export default async function zipEdition({ site, grade, papers, day }: EditionOrder): Promise<Worked> {
  const { contents, taken } = await makeEdition(site, grade, papers);
  // What is on every stick is pressed once a worker.
  return { data: zip(contents, day, pressOnce), read: taken.map(([file, data]) => [file, sha256(data)] as const) };
}

/** A hash of what an edition takes from a file: of a page what of it is for this edition. */
export async function takenBy({ site, grade, papers }: EditionOrder, file: string): Promise<string> {
  return site.files.has(file) ? sha256((await takeFile(site, file, openEdition(site, grade, papers))).data) : '';
}
