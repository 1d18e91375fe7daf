import os from 'node:os';
import path from 'node:path';
import Tinypool from 'tinypool';
import type { GradeLesson } from '../curriculum/cut.ts';
import type { Keep } from '../curriculum/keep.ts';
import { deflate, type Press } from '../curriculum/write-zip.ts';
import { codeOf } from './code-of.ts';
import { FORMATS, type Format, type Job, type Make } from './job.ts';
import { forgetOld } from './forget-old.ts';
import { keepData } from './keep-checks.ts';
import { DRAWINGS } from './keep-drawings.ts';
import { keepCut, type MadeCut } from './keep-cut.ts';
import { openKept, type KeptFiles } from './kept-files.ts';
import { SMALL_HEAP } from './let-go.ts';
import { keepWork, type KeepWork } from './kept-work.ts';
import { sha256 } from './sha256.ts';
import type { ZipEdition } from './usb/zip-edition.ts';

export interface Workshop {
  make: Make;
  /** Has one worker load what it writes with, while there is nothing to write yet. */
  warm: () => void;
  /** What a release has of one grade's lesson. */
  makeCut: (lesson: GradeLesson) => Promise<MadeCut>;
  /** An edition for a stick, zipped. */
  zipEdition: ZipEdition;
  keepWork: KeepWork;
  /** Keeps what this module found out. */
  keepFor: (module: Module) => Keep;
  /** Keeps pages, by whoever says of each all that it is made of. */
  pages: Pick<KeptFiles, 'find' | 'keep'>;
  /** Puts a file where it is wanted. */
  put: (data: Uint8Array, file: string) => Promise<void>;
  /** How many files were made and how many were taken from the last builds. */
  counts: { made: number; reused: number };
  /** Forgets what this build had no use for. */
  prune: () => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Makes files on every core, and never what has not changed: a file is known by its words and by the code that makes
 * it. `folder` keeps them between builds; `press` writes the packs. `code`: what hashCode says, for who knows it.
 */
export async function openWorkshop(
  folder: string,
  project: string,
  press: Press = deflate,
  code?: string,
): Promise<Workshop> {
  const kept = await openKept(folder);
  await forgetOld(DRAWINGS);
  const ask = () => codeOf(project, ENTRIES);
  const { writer, module } = codes(code ? await keepData(kept, code)(ENTRIES.join(' '), ask) : await ask());
  const counts = { made: 0, reused: 0 };
  const pool = new Tinypool({
    filename: path.join(import.meta.dirname, 'make-file.ts'),
    minThreads: 0,
    maxThreads: Math.max(1, os.availableParallelism()),
    // A new worker reads all that prints once more: it is worth waiting through the gaps of one build.
    idleTimeout: 5000,
    resourceLimits: SMALL_HEAP,
  });
  const underWay = new Map<string, Promise<Uint8Array>>();
  const keys = new WeakMap<Uint8Array, string>();
  async function bring(key: string, job: Job): Promise<Uint8Array> {
    const known = await kept.find(key, job.format);
    const data = known ?? ((await pool.run(job)) as Uint8Array);
    counts[known ? 'reused' : 'made']++;
    keys.set(data, key);
    if (known) return data;
    // What cannot be kept (another process cleared the folder) is made again some day: no reason to withhold it now.
    await kept.keep(key, job.format, data).catch(() => {});
    return data;
  }
  const make: Make = (job) => {
    const key = sha256(writer[job.format] + JSON.stringify(job));
    const file = underWay.get(key) ?? bring(key, job).finally(() => underWay.delete(key));
    underWay.set(key, file);
    return file;
  };
  return {
    counts,
    make,
    // Whatever fails here fails again with a file's name.
    warm: () => void pool.run(null, { filename: LOADER }).catch(() => {}),
    async makeCut(lesson) {
      const { made, found } = await keepCut(lesson, make, {
        kept,
        keyOf: (data) => keys.get(data),
        code: module(CUT),
        press,
      });
      counts.reused += found;
      return made;
    },
    keepWork: keepWork(kept, module),
    keepFor: (name) => keepData(kept, module(name)),
    pages: kept,
    zipEdition: (order) => pool.run(order, { filename: EDITIONS }) as ReturnType<ZipEdition>,
    put: kept.put,
    prune: kept.prune,
    close: () => pool.destroy(),
  };
}

const LOADER = path.join(import.meta.dirname, 'load-writers.ts');
const EDITIONS = path.join(import.meta.dirname, 'usb/zip-edition.ts');
export const CHECKS = 'src/checks/check-content.ts';
const CUT = 'src/publish/keep-cut.ts';
export const LEDGER = 'src/publish/ledger.ts';
export const OFFLINE = 'src/publish/offline.ts';
/** What besides the writers makes things that are kept. */
const MODULES = [
  CHECKS,
  CUT,
  LEDGER,
  OFFLINE,
  'src/publish/make-exchange.ts',
  'src/publish/usb/zip-edition.ts',
] as const;
export type Module = (typeof MODULES)[number];

const WRITERS = FORMATS.map((format) => [format, `src/publish/writers/${format}.ts`] as const);
const ENTRIES = [...WRITERS.map(([, module]) => module), ...MODULES];

/**
 * A fingerprint of all that shapes the files of each format; and of all that shapes what a module makes of such files,
 * so of the writers too. `code`: what codeOf says of each.
 */
function codes(code: Record<string, string>) {
  const writer = Object.fromEntries(WRITERS.map(([format, module]) => [format, code[module]!])) as Record<
    Format,
    string
  >;
  return { writer, module: (name: Module) => [code[name]!, ...Object.values(writer)].join(' ') };
}
