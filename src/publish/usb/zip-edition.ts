import type { Grade } from '../../curriculum/grade.ts';
import { zip } from '../../targets/zip.ts';
import { pressOnce } from '../press-once.ts';
import { makeEdition, type Site } from './edition.ts';

export interface EditionOrder {
  site: Site;
  grade: Grade | null;
  papers: boolean;
  /** The day of its files, YYYY-MM-DD. */
  day: string;
}
export type ZipEdition = (order: EditionOrder) => Promise<Uint8Array>;

/** An edition as its zip. Runs in a worker of the workshop; whoever calls it there waits for no other edition. */
export default async function zipEdition({ site, grade, papers, day }: EditionOrder): Promise<Uint8Array> {
  // What is on every stick is pressed once a worker.
  pressOnce();
  return zip((await makeEdition(site, grade, papers)).contents, day);
}
