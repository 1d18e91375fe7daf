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
  /** What the ledger will remember of it, once it is published. */
  entry: Release;
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
  const last = await unchanged(options.dist, inputs);
  if (last) return { ...last, made: 0, reused: last.made + last.reused };
  const { makeWhole } = await import('./make-whole.ts');
  const built = await makeWhole(whole, code);
  if ('release' in built) await writeWhole(recordOf(options.dist), JSON.stringify({ inputs, built }));
  return 'release' in built ? built : { problems: built.problems.map((one) => ({ ...one, file: nameOf(one.file) })) };
}

/** One hash of all that makes a site. */
async function inputsOf({ content, usb, date }: BuildOptions, code: string): Promise<string> {
  return `${code} ${usb} ${date} ${await hashInputs([content])}`;
}

/** To be called when a file of the content has changed that makes no page: the ledger. What was built still stands. */
export async function stillBuilt(options: BuildOptions): Promise<void> {
  const last = await readRecord(recordOf(options.dist));
  if (!last) return;
  const { folder } = await openContent(options.content);
  const inputs = await inputsOf({ ...options, content: folder }, await hashCode(options.project));
  await writeWhole(recordOf(options.dist), JSON.stringify({ ...last, inputs }));
}

const recordOf = (dist: string): string => path.join(workOf(dist), 'built.json');

/** The release that dist points at, when it was built from these very inputs: then there is nothing to do. */
async function unchanged(dist: string, inputs: string): Promise<Built | null> {
  const last = await readRecord(recordOf(dist));
  if (!last || last.inputs !== inputs || last.built.release !== (await currentRelease(dist))) return null;
  const stands = await access(path.join(dist, 'index.html')).then(
    () => true,
    () => false,
  );
  return stands ? last.built : null;
}

/** What is known of the last build; null when nothing is, or the record cannot be read. */
async function readRecord(file: string): Promise<{ inputs: string; built: Built } | null> {
  try {
    const record = JSON.parse(await readFile(file, 'utf8')) as { inputs: string; built: Built } | null;
    return record?.built?.release ? record : null;
  } catch {
    return null;
  }
}

const notThere = ([what, why, fix]: [what: string, why: string, fix: string]): Problem =>
  problemAt('npm run build --out', START, 'noi-dat-trang', what, why, fix);
