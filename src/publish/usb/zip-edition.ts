import { deserialize, serialize } from 'node:v8';
import type { Grade } from '../../curriculum/grade.ts';
import { zip } from '../../targets/zip.ts';
import type { Worked } from '../kept-work.ts';
import { pressAgain, pressOnce } from '../press-once.ts';
import { sha256 } from '../sha256.ts';
import { makeEdition, openEdition, takeFile, type Known, type Site } from './edition.ts';

export interface EditionOrder {
  site: Site;
  grade: Grade | null;
  papers: boolean;
  /** The day of its files, YYYY-MM-DD. */
  day: string;
  /** What the same order left the last time. */
  left: Uint8Array | null;
}
/** What an edition keeps of itself for the next time. */
interface Left extends Known {
  pressed: Map<string, Uint8Array>;
}

export type ZipEdition = (order: EditionOrder) => Promise<Worked>;

/**
 * An edition as its zip, and what it took of the site. Runs in a worker of the workshop; whoever calls it there waits
 * for no other edition.
 */
export default async function zipEdition({ site, grade, papers, day, left }: EditionOrder): Promise<Worked> {
  const last: Left = left ? deserialize(left) : { pages: new Map(), classics: new Map(), pressed: new Map() };
  const { contents, taken } = await makeEdition(site, grade, papers, last);
  const read = taken.map(([file, data]) => [file, sha256(data)] as const);
  // What is on every stick is pressed once a worker, what was on this one not even that.
  const { press, pressed } = pressAgain(pressOnce, last.pressed);
  const data = zip(contents, day, press);
  return { data, read, left: serialize({ ...last, pressed } satisfies Left) };
}

/** A hash of what an edition takes from a file: of a page what of it is for this edition. */
export async function takenBy({ site, grade, papers }: Omit<EditionOrder, 'left'>, file: string): Promise<string> {
  return site.files.has(file) ? sha256((await takeFile(site, file, openEdition(site, grade, papers))).data) : '';
}
