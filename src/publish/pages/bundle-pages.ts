import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Office } from '../../curriculum/office.ts';
import type { ScriptText } from '../../maker/make-scripts.ts';
import type { Player } from '../../targets/scorm/site.ts';
import { forgetOld } from '../forget-old.ts';
import type { Imports } from '../lead-imports.ts';
import { sha256 } from '../sha256.ts';
import type { Failed } from './make-bundle.ts';
import type { Letters } from './web-fonts.ts';

/** The code of every page, which knows no content. */
export interface PagesBundle extends Beside {
  /** Names the code: the same name, the same pages from the same content. */
  key: string;
  /** The module that renders pages: see pages-entry.ts. */
  entry: string;
  /** What every site has as it is: styles, scripts, fonts, pictures for links shared, and the files of public/. */
  client: string;
}

/** What comes of the same code. */
export interface Beside {
  /** What the scripts of its `_astro` import. */
  imports: Imports;
  /** The scripts for making tests that know no content. */
  scripts: ScriptText[];
  /** What runs in a package for a learning system. */
  player: Player;
}

/** What make-bundle.ts needs to know. */
export interface BundleOrder {
  project: string;
  /** Where it is to lie. */
  folder: string;
  fonts: string;
  characters: string;
  site: Office['site'];
}

/**
 * Has Astro bundle the pages' code, unless the same has been bundled before: of content only the letters that its font
 * must have are part of it. `code`: what hashCode says. A bundle is kept for a month after it was last asked for.
 */
export async function bundlePages(
  project: string,
  { characters, fonts }: Letters,
  site: Office['site'],
  code: string,
): Promise<PagesBundle> {
  const key = sha256(JSON.stringify([code, path.basename(fonts), site.address, site.base])).slice(0, 32);
  const kept = path.join(project, '.khien', 'bundles');
  await forgetOld(kept);
  const folder = path.join(kept, key);
  if (!existsSync(folder)) {
    const part = path.join(kept, `.${randomUUID()}`);
    try {
      await makeApart({ project, folder: part, fonts, characters, site });
      await rename(part, folder).catch((error) => {
        // Another build has just made the same.
        if (!existsSync(folder)) throw error;
      });
    } finally {
      await rm(part, { recursive: true, force: true });
    }
  }
  const now = new Date();
  await utimes(folder, now, now);
  const beside = JSON.parse(await readFile(path.join(folder, BESIDE), 'utf8')) as Beside;
  return { key, entry: path.join(folder, CODE, ENTRY), client: path.join(folder, CLIENT), ...beside };
}

/** How a bundle lies in its folder. */
export const CODE = 'code';
export const ENTRY = 'entry.mjs';
export const CLIENT = 'client';
export const BESIDE = 'beside.json';

const MAKER = path.join(import.meta.dirname, 'make-bundle.ts');

function makeApart(order: BundleOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(MAKER);
    child.once('message', (failed: Failed | null) => {
      child.disconnect();
      if (failed) reject(Object.assign(new Error(), failed));
      else resolve();
    });
    child.once('error', reject);
    child.once('exit', (status, signal) => reject(new Error(`${MAKER}: ${signal ?? status}`)));
    child.send(order);
  });
}
