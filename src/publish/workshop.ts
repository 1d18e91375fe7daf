import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Tinypool from 'tinypool';
import { codeOf } from './code-of.ts';
import { FORMATS, type Format, type Job, type Make } from './job.ts';
import { sha256 } from './sha256.ts';
import { writeWhole } from './write-whole.ts';

export interface Workshop {
  make: Make;
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
  await mkdir(folder, { recursive: true });
  const code = await codes(project);
  const counts = { made: 0, reused: 0 };
  const used = new Set<string>();
  const threads = Math.max(1, os.availableParallelism());
  const pool = new Tinypool({
    filename: path.join(import.meta.dirname, 'make-file.ts'),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 500,
  });
  const underWay = new Map<string, Promise<Uint8Array>>();
  async function bring(name: string, job: Job): Promise<Uint8Array> {
    const file = path.join(folder, name);
    const known = await readFile(file).catch(() => null);
    if (known) {
      counts.reused++;
      return known;
    }
    const data = (await pool.run(job)) as Uint8Array;
    counts.made++;
    // What cannot be kept (another process cleared the folder) is made again some day: no reason to withhold it now.
    await writeWhole(file, data).catch(() => {});
    return data;
  }
  return {
    counts,
    make(job) {
      const name = `${sha256(code[job.format] + JSON.stringify(job))}.${job.format}`;
      used.add(name);
      const file = underWay.get(name) ?? bring(name, job).finally(() => underWay.delete(name));
      underWay.set(name, file);
      return file;
    },
    async prune() {
      for (const name of await readdir(folder)) if (!used.has(name)) await rm(path.join(folder, name), { force: true });
    },
    close: () => pool.destroy(),
  };
}

/** Of each format a fingerprint of all that shapes its files. */
async function codes(project: string): Promise<Record<Format, string>> {
  const writer = (format: Format) => `src/publish/writers/${format}.ts`;
  const code = await codeOf(project, FORMATS.map(writer));
  return Object.fromEntries(FORMATS.map((format) => [format, code[writer(format)]!])) as Record<Format, string>;
}
