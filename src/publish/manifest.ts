import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TargetId } from '../targets/registry.ts';

/** One download, as /tai-ve/manifest.json lists it. */
export interface PackFile {
  /** From the site's root; the base path is not part of it. */
  address: string;
  /** null: of several lessons, or grades. */
  lesson: string | null;
  grade: number | null;
  /** The warning it is made from, and only then there. */
  alert?: string;
  /** Its target. An edition for a stick is `usb`, that of all grades too. */
  kind: TargetId;
  /** The extension of its type of file. */
  format: string;
  /** The number of the lesson's revision and its date (of several, the latest). */
  revision: number | null;
  revised: string;
  bytes: number;
  sha256: string;
  /** Its first page as a picture; of a Word file, see its PDF. */
  picture?: { address: string; width: number; height: number };
}

/** Where a folder of downloads lists them. */
export const manifestIn = (folder: string): string => path.join(folder, 'manifest.json');

/** What a list says. */
export const filesOf = (text: string): PackFile[] => (JSON.parse(text) as { files: PackFile[] }).files;

export const readManifest = async (folder: string): Promise<PackFile[]> =>
  filesOf(await readFile(manifestIn(folder), 'utf8'));

export const writeManifest = (folder: string, files: readonly PackFile[]): Promise<void> =>
  writeFile(manifestIn(folder), `${JSON.stringify({ files }, null, 1)}\n`);
