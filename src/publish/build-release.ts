import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Release } from '../curriculum/ledger.ts';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt, START } from '../reading/document.ts';
import { openContent } from '../reading/open-content.ts';
import type { Limits } from './fits.ts';
import { hashCode, hashInputs } from './hash-inputs.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { currentRelease, dropOthers, finishSwap, refuseOf } from './swap.ts';
import { workOf, type Workplace } from './workplace.ts';
import { writeWhole } from './write-whole.ts';

export interface BuildOptions extends Workplace {
  /** The day it is published on: which warnings hold, which debts are due. */
  date: string;
  /** What the place takes that it is for; as a rule what free ones take. null: whatever it is, and however heavy. */
  limits?: Limits | null;
  /** It will be published: its own entry stands in the ledger from then on, and already for its makers of tests. */
  publishes?: boolean;
  /** Called as each part goes on; `part` is Vietnamese. */
  progress: (part: string, done: number, total: number, detail: string) => void;
}

export interface Built {
  problems: [];
  release: string;
  grades: number;
  lessons: number;
  files: number;
  made: number;
  reused: number;
  /** Where codes on paper lead; null: no code is drawn. */
  address: string | null;
  /** What the ledger will remember of it, once it is published; whether that says anything that it did not. */
  entry: Release;
  isNews: boolean;
}
export type BuildResult = { problems: Problem[] } | Built;

/**
 * Content → a whole release, made beside the last one and current only when complete. With any Problem, and when
 * anything fails, the last one stays and nothing of the new one does. One build at a time of each site.
 */
export function buildRelease(options: BuildOptions): Promise<BuildResult> {
  const { dist, progress } = options;
  const lock = path.join(workOf(dist), 'build.lock');
  async function build(): Promise<BuildResult> {
    await finishSwap(dist);
    return buildChanged(options).finally(() => dropOthers(dist));
  }
  return refuseOf(dist).then((refused) =>
    refused
      ? { problems: [notThere(refused)] }
      : oneAtATime(lock, build, (holder) =>
          progress(`Chờ lần dựng khác xong (tiến trình ${holder} giữ ${lock})`, 0, 1, ''),
        ),
  );
}

/**
 * Builds, unless the site was built from these very inputs. That is asked first, and all that makes a site is loaded
 * only then: a record exists only of content that this very code has found whole.
 */
async function buildChanged(options: BuildOptions): Promise<BuildResult> {
  const { folder, nameOf, problems } = await openContent(options.content);
  if (problems.length) return { problems };
  const whole = { ...options, content: folder };
  const code = await hashCode(whole.project);
  const inputs = await inputsOf(whole, code);
  const last = await unchanged(whole, inputs);
  if (last) return { ...last, made: 0, reused: last.made + last.reused };
  const { makeWhole } = await import('./make-whole.ts');
  const built = await makeWhole(whole, code);
  const { publishes = false } = options;
  if ('release' in built) await writeRecord(options.dist, { inputs, built, publishes });
  return 'release' in built ? built : { problems: built.problems.map((one) => ({ ...one, file: nameOf(one.file) })) };
}

/** One hash of all that makes a site. */
async function inputsOf({ content, usb, date }: BuildOptions, code: string): Promise<string> {
  return `${code} ${usb} ${date} ${await hashInputs([content])}`;
}

/** To be called when what was built to be published has been written into the ledger: it was made as if it were. */
export async function stillBuilt(options: BuildOptions): Promise<void> {
  const last = await readRecord(options.dist);
  if (!last) return;
  const { folder } = await openContent(options.content);
  const inputs = await inputsOf({ ...options, content: folder }, await hashCode(options.project));
  await writeRecord(options.dist, { ...last, inputs, built: { ...last.built, isNews: false } });
}

/** What is known of the last build. */
interface BuildRecord {
  inputs: string;
  built: Built;
  publishes: boolean;
}
const writeRecord = (dist: string, record: BuildRecord): Promise<void> =>
  writeWhole(recordOf(dist), JSON.stringify(record));
const recordOf = (dist: string): string => path.join(workOf(dist), 'built.json');

/** The release that dist points at, when it was built from these very inputs: then there is nothing to do. */
async function unchanged({ dist, publishes = false }: BuildOptions, inputs: string): Promise<Built | null> {
  const last = await readRecord(dist);
  if (!last || last.inputs !== inputs || last.built.release !== (await currentRelease(dist))) return null;
  if (last.built.isNews && last.publishes !== publishes) return null;
  const stands = await access(path.join(dist, 'index.html')).then(
    () => true,
    () => false,
  );
  return stands ? last.built : null;
}

/** What is known of the last build; null when nothing is, or the record cannot be read. */
async function readRecord(dist: string): Promise<BuildRecord | null> {
  try {
    const record = JSON.parse(await readFile(recordOf(dist), 'utf8')) as BuildRecord | null;
    return record?.built?.release ? record : null;
  } catch {
    return null;
  }
}

const notThere = ([what, why, fix]: [what: string, why: string, fix: string]): Problem =>
  problemAt('npm run build --out', START, 'noi-dat-trang', what, why, fix);
