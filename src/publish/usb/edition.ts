import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { fileOf } from '../../curriculum/address.ts';
import type { Grade } from '../../curriculum/grade.ts';
import { ZIP } from '../../targets/file-types.ts';
import { TARGET_IDS, TARGETS } from '../../targets/registry.ts';
import type { FileType } from '../../targets/target.ts';
import { sha256 } from '../sha256.ts';
import { rewritePage, type Edition, type Rewritten } from './rewrite-page.ts';

export interface Site {
  /** The base path that the pages were built for. */
  base: string;
  /** Every file of the site, by its path from the root, and where it lies. */
  files: ReadonlyMap<string, string>;
}

/** Which pages and files there are in an edition. */
export function openEdition(
  { base, files }: Site,
  grade: Grade | null,
  papers: boolean,
): Edition & { pages: string[] } {
  const pages = [...files.keys()].filter((file) => file.endsWith('.html') && isWanted(file, grade));
  const known = new Set(pages);
  // No zip inside a zip; what is for changing on a computer comes with a grade's own edition, else the whole grows too
  // heavy.
  const leftOut = new Set(
    TARGET_IDS.flatMap((id): readonly FileType[] => TARGETS[id].types)
      .filter((type) => type === ZIP || (grade === null && !type.inWholeEdition))
      .map(({ extension }) => `.${extension}`),
  );
  return {
    base,
    grade,
    papers,
    pages,
    has: (file) => (file.endsWith('.html') ? known.has(file) : files.has(file) && !leftOut.has(path.extname(file))),
  };
}

/** What an edition had when it was last made. */
export interface Known {
  /** Its pages by their paths, and a hash of what each was made from. */
  pages: Map<string, { from: string; page: Rewritten }>;
  /** Its modules made classic, by their paths: a module's name holds the hash of its bytes. */
  classics: Map<string, Uint8Array>;
}

/**
 * A file of the site as an edition takes it: a page rewritten, which says what else it needs; all else as it is. A page
 * that has not changed since it was `known` is not rewritten again.
 */
export async function takeFile(
  { files }: Site,
  file: string,
  edition: Edition,
  known?: Known,
): Promise<{ data: Uint8Array; page?: Rewritten }> {
  const data = await readFile(files.get(file)!);
  if (!file.endsWith('.html')) return { data };
  const from = sha256(data);
  const last = known?.pages.get(file);
  const page = last?.from === from ? last.page : rewritePage(data.toString(), file, edition);
  known?.pages.set(file, { from, page });
  return { data: Buffer.from(page.html), page };
}

/**
 * The files of an edition by their names in the zip, sorted; what was taken from each file of the site; and the links
 * that would have led nowhere and are links no more: the tests let none be.
 */
export async function makeEdition(
  site: Site,
  grade: Grade | null,
  papers = true,
  known?: Known,
): Promise<{ contents: Record<string, Uint8Array>; taken: [file: string, data: Uint8Array][]; dead: string[] }> {
  const { base, files } = site;
  const { pages, ...edition } = openEdition(site, grade, papers);
  const contents = new Map<string, Uint8Array>();
  const taken: [string, Uint8Array][] = [];
  const wanted = new Set<string>();
  const modules = new Set<string>();
  const dead: string[] = [];
  const take = async (file: string) => {
    const { data, page } = await takeFile(site, file, edition, known);
    taken.push([file, data]);
    contents.set(file, data);
    return { data, page };
  };
  for (const page of pages) {
    const rewritten = (await take(page)).page!;
    dead.push(...rewritten.dead.map((address) => `${page} → ${address}`));
    for (const file of rewritten.modules) modules.add(file);
    for (const file of rewritten.files) if (!file.endsWith('.html')) wanted.add(file);
  }
  for (const file of wanted) {
    const { data } = await take(file);
    if (modules.has(file)) {
      const classic = known?.classics.get(file) ?? (await classicOf(files.get(file)!));
      known?.classics.set(file, classic);
      contents.set(file, classic);
    } else if (file.endsWith('.css')) {
      const css = Buffer.from(data)
        .toString()
        .replace(/url\(["']?(\/[^"')]+)["']?\)/g, (_, address: string) => {
          const target = fileOf(address, base);
          wanted.add(target);
          return `url(${path.posix.relative(path.posix.dirname(file), target)})`;
        });
      contents.set(file, Buffer.from(css));
    }
  }
  return { contents: Object.fromEntries([...contents].sort(([a], [b]) => (a < b ? -1 : 1))), taken, dead };
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
