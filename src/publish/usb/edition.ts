import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { fileOf } from '../../curriculum/address.ts';
import type { Grade } from '../../curriculum/grade.ts';
import { sha256 } from '../sha256.ts';
import { rewritePage, targetOf, type Edition } from './rewrite-page.ts';

export interface Site {
  /** The base path that the pages were built for. */
  base: string;
  /** Every file of the site that the edition may have, by its path from the root, and where it lies. */
  files: ReadonlyMap<string, string>;
  /** What each hashes to, for who keeps an edition. */
  hashes?: ReadonlyMap<string, string>;
}

/** Which pages and files there are in an edition. */
function openEdition({ base, files }: Site, grade: Grade | null, papers: boolean): Edition & { pages: string[] } {
  const pages = [...files.keys()].filter((file) => file.endsWith('.html') && isWanted(file, grade));
  const known = new Set(pages);
  const has = (file: string) => (file.endsWith('.html') ? known : files).has(file);
  return { base, grade, papers, pages, has };
}

/** What an edition took from a file of the site, and what that file brought along. */
export interface Taken {
  /** A hash of the file as the site had it. */
  from: string;
  /** And of what the edition has of it: of a page what of it is for this edition. */
  taken: string;
  /** The files that it leads to or is made of, and those of them that are modules. */
  files: readonly string[];
  modules: readonly string[];
  /** The addresses that led nowhere, and are links no more: the tests let none be. */
  dead: readonly string[];
  /** Whether it is a module: file:// runs it as a classic script only. */
  classic: boolean;
}

export interface Made {
  /** Its files by their names in the zip, sorted; null: as it was the last time. */
  contents: Map<string, Uint8Array | null>;
  /** What it took from each file of the site. */
  taken: Map<string, Taken>;
}

/**
 * Takes an edition from the site. `last`: what it took when it was last made; a file that says the same and leads to
 * what is still there is not read again.
 */
export async function makeEdition(
  site: Site,
  grade: Grade | null,
  papers = true,
  last: ReadonlyMap<string, Taken> = new Map(),
): Promise<Made> {
  const { base, hashes } = site;
  const { pages, ...edition } = openEdition(site, grade, papers);
  const contents: Made['contents'] = new Map();
  const taken: Made['taken'] = new Map();
  const leadsAsBefore = (known: Taken): boolean =>
    known.files.every(edition.has) && !known.dead.some((address) => edition.has(targetOf(address, base)));
  const take = async (file: string, classic = false): Promise<Taken> => {
    const known = last.get(file);
    const from = hashes?.get(file);
    const isSame = known?.from === from && known?.classic === classic;
    if (known && isSame && (!file.endsWith('.html') || leadsAsBefore(known))) {
      contents.set(file, null);
      taken.set(file, known);
      return known;
    }
    const { data, ...rest } = await takeFile(site, file, edition, classic);
    const now = { from: from ?? '', ...rest, classic };
    contents.set(file, data);
    taken.set(file, now);
    return now;
  };
  const modules = new Set<string>();
  const wanted = new Set<string>();
  for (const page of pages) {
    const one = await take(page);
    for (const file of one.modules) modules.add(file);
    for (const file of one.files) if (!file.endsWith('.html')) wanted.add(file);
  }
  for (const file of wanted) for (const more of (await take(file, modules.has(file))).files) wanted.add(more);
  const byName = [...contents].sort(([a], [b]) => (a < b ? -1 : 1));
  return { contents: new Map(byName), taken };
}

/** A file of the site as an edition has it, and what it leads to. */
async function takeFile(
  { base, files }: Site,
  file: string,
  edition: Edition,
  classic: boolean,
): Promise<Omit<Taken, 'from' | 'classic'> & { data: Uint8Array }> {
  const place = files.get(file)!;
  const data = await readFile(place);
  const none = { files: [], modules: [], dead: [] };
  if (file.endsWith('.html')) {
    const { html, ...page } = rewritePage(data.toString(), file, edition);
    const own = { files: [...page.files], modules: [...page.modules], dead: page.dead };
    return { data: Buffer.from(html), taken: sha256(html), ...own };
  }
  const taken = sha256(data);
  if (classic) return { ...none, data: await classicOf(place), taken };
  if (!file.endsWith('.css')) return { ...none, data, taken };
  const targets: string[] = [];
  const css = data.toString().replace(/url\(["']?(\/[^"')]+)["']?\)/g, (_, address: string) => {
    const target = fileOf(address, base);
    targets.push(target);
    return `url(${path.posix.relative(path.posix.dirname(file), target)})`;
  });
  return { ...none, data: Buffer.from(css), taken, files: targets };
}

/** Pages of the grade, and those of all grades; not those that speak of the web. */
function isWanted(file: string, grade: Grade | null): boolean {
  if (file === '404.html' || /^(ngoai-tuyen|co-gi-moi|don-vi)\//.test(file)) return false;
  const own = /^(?:giao-vien\/)?lop-(\d+)\//.exec(file)?.[1];
  return grade === null || own === undefined || Number(own) === grade;
}

/**
 * Each module is made classic once a process, whatever number of grades has it. A worker is sent a copy of the site
 * with every edition, so that the file alone tells that it is the same.
 */
const classics = new Map<string, Promise<Uint8Array>>();
function classicOf(source: string): Promise<Uint8Array> {
  const made = classics.get(source) ?? makeClassic(source);
  classics.set(source, made);
  return made;
}

/**
 * A module and all it imports as one classic script: file:// runs no module of its own file. Vite's wrapper of a late
 * import asks where it is, and does without.
 */
async function makeClassic(file: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    target: 'es2022',
    logOverride: { 'empty-import-meta': 'silent' },
    // Whatever tsconfig.json lies above the site's folder is not about us.
    tsconfigRaw: '{}',
  });
  return outputFiles[0]!.contents;
}
