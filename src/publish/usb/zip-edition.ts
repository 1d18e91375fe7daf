import { deserialize, serialize } from 'node:v8';
import type { Grade } from '../../curriculum/grade.ts';
import { writeZip } from '../../curriculum/write-zip.ts';
import { levelOf } from '../../targets/zip.ts';
import type { Before, Worked } from '../kept-work.ts';
import { pressOnce } from '../press-once.ts';
import { makeEdition, type Made, type Site } from './edition.ts';
import { pressedIn } from './pressed-in.ts';

export interface EditionOrder {
  site: Required<Site>;
  grade: Grade | null;
  papers: boolean;
  /** The day of its files, YYYY-MM-DD. */
  day: string;
  /** What came of it the last time. */
  before: Before | null;
}
/** What an edition keeps of itself for the next time. */
interface Left {
  taken: Made['taken'];
  day: string;
}

export type ZipEdition = (order: EditionOrder) => Promise<Worked>;

/** What an edition is made of besides the files it takes: which there are, and the day. No file has such a name. */
export const NAMES = '?names';
export const DAY = '?day';

/**
 * An edition as its zip, and what it took of the site. Of what it took before, the bytes stand pressed in the zip of
 * the last time. Runs in a worker of the workshop; whoever calls it there waits for no other edition.
 */
export default async function zipEdition({ site, grade, papers, day, before }: EditionOrder): Promise<Worked> {
  const last = before && (deserialize(before.left) as Left);
  const { contents, taken } = await makeEdition(site, grade, papers, last?.taken);
  const files = [...taken].map(([file, { from, taken }]) => [file, from, taken] as const);
  // Every link tells which names there are: a change of those that changes none is no change.
  const read = [...files, [NAMES, site.hashes.get(NAMES)!, ''], [DAY, day, day]] as const;
  const left = serialize({ taken, day } satisfies Left);
  if (last?.day === day && sayTheSame(last.taken, taken)) return { data: null, read, left };
  const pressed = before && pressedIn(before.data);
  const entries = [...contents].map(([name, data]) => ({
    name,
    data: data ?? pressed!.get(name)!,
    level: levelOf(name),
  }));
  return { data: writeZip(entries, day, pressOnce), read, left };
}

const sayTheSame = (before: Made['taken'], now: Made['taken']): boolean =>
  before.size === now.size && [...now].every(([file, { taken }]) => before.get(file)?.taken === taken);
