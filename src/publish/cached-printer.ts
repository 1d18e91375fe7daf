import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Paper } from '../model/paper.ts';
import { loadFonts } from '../print/fonts.ts';
import { print } from '../print/print.ts';
import { sha256 } from './make-packs.ts';

export type Printer = (paper: Paper) => Promise<Uint8Array>;

export interface CachedPrinter {
  print: Printer;
  /** How many papers were printed and how many were taken from the last builds. */
  counts: { printed: number; reused: number };
  /** Forgets what this build had no use for. */
  prune: () => Promise<void>;
}

/** A printer that does not print again what has not changed: a paper is known by its words and by the code that prints it. */
export async function cachedPrinter(folder: string, project: string): Promise<CachedPrinter> {
  await mkdir(folder, { recursive: true });
  const code = await printingCode(project);
  const counts = { printed: 0, reused: 0 };
  const used = new Set<string>();
  const fonts = loadFonts();
  return {
    counts,
    async print(paper) {
      const name = `${sha256(code + JSON.stringify(paper))}.pdf`;
      const file = path.join(folder, name);
      used.add(name);
      const known = await readFile(file).catch(() => null);
      if (known) {
        counts.reused++;
        return known;
      }
      const data = await print(paper, fonts);
      counts.printed++;
      // Written aside and renamed, so that a killed build leaves no half file to be taken for a whole one.
      await writeFile(`${file}.part`, data);
      await rename(`${file}.part`, file);
      return data;
    },
    async prune() {
      for (const name of await readdir(folder)) if (!used.has(name)) await rm(path.join(folder, name));
    },
  };
}

/** A fingerprint of all that shapes a printed page: our printing code and the exact libraries and fonts. */
async function printingCode(project: string): Promise<string> {
  const folder = path.join(project, 'src', 'print');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
  const parts = await Promise.all([...names.map((name) => path.join(folder, name)), path.join(project, 'package-lock.json')].map((file) => readFile(file)));
  return sha256(Buffer.concat(parts));
}
