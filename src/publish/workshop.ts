import os from 'node:os';
import path from 'node:path';
import Tinypool from 'tinypool';
import { codeOf } from './code-of.ts';
import { FORMATS, type Format, type Job, type Make } from './job.ts';
import { openKept } from './kept-files.ts';
import { sha256 } from './sha256.ts';
import type { ZipEdition } from './usb/zip-edition.ts';

export interface Workshop {
  make: Make;
  /** An edition for a stick, zipped; it is not kept. */
  zipEdition: ZipEdition;
  /** How many files were made and how many were taken from the last builds. */
  counts: { made: number; reused: number };
  /** Forgets what this build had no use for. */
  prune: () => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Makes files on every core, and never what has not changed: a file is known by its words and by the code that makes
 * it. `folder` keeps them between builds.
 */
export async function openWorkshop(folder: string, project: string): Promise<Workshop> {
  const kept = await openKept(folder);
  const code = await codes(project);
  const counts = { made: 0, reused: 0 };
  const pool = new Tinypool({
    filename: path.join(import.meta.dirname, 'make-file.ts'),
    minThreads: 0,
    maxThreads: Math.max(1, os.availableParallelism()),
    // A new worker reads all that prints once more: it is worth waiting through the gaps of one build.
    idleTimeout: 5000,
  });
  const underWay = new Map<string, Promise<Uint8Array>>();
  async function bring(key: string, job: Job): Promise<Uint8Array> {
    const known = await kept.find(key, job.format);
    if (known) {
      counts.reused++;
      return known;
    }
    const data = (await pool.run(job)) as Uint8Array;
    counts.made++;
    // What cannot be kept (another process cleared the folder) is made again some day: no reason to withhold it now.
    await kept.keep(key, job.format, data).catch(() => {});
    return data;
  }
  return {
    counts,
    make(job) {
      const key = sha256(code[job.format] + JSON.stringify(job));
      const file = underWay.get(key) ?? bring(key, job).finally(() => underWay.delete(key));
      underWay.set(key, file);
      return file;
    },
    zipEdition: (order) => pool.run(order, { filename: EDITIONS }) as ReturnType<ZipEdition>,
    prune: kept.prune,
    close: () => pool.destroy(),
  };
}

const EDITIONS = path.join(import.meta.dirname, 'usb/zip-edition.ts');

/** Of each format a fingerprint of all that shapes its files. */
async function codes(project: string): Promise<Record<Format, string>> {
  const writer = (format: Format) => `src/publish/writers/${format}.ts`;
  const code = await codeOf(project, FORMATS.map(writer));
  return Object.fromEntries(FORMATS.map((format) => [format, code[writer(format)]!])) as Record<Format, string>;
}
