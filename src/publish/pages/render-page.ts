import { readFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { MakerScript } from '../../maker/make-scripts.ts';
import { leadImports, type Imports } from '../lead-imports.ts';
import { tightenCsp } from '../tighten-csp.ts';
import { filesOf, type PackFile } from '../manifest.ts';
import { takeOut, type PutAway } from '../../curriculum/put-away.ts';
import type { PagesData, SiteData } from './site-data.ts';

/** What a worker that renders pages is handed once; the pages import `site` and `scripts` from there. */
export interface Handed {
  entry: string;
  /** What the modules of `_astro` import. */
  imports: Imports;
  site: PagesData;
  /** Those of its curriculum. */
  lessons: readonly PutAway[];
  /** The list of the downloads that the site has, read when a page first asks for one; null: it has none. */
  manifest: string | null;
  scripts: readonly MakerScript[];
}

/** A page, or a file that pages/ makes. */
export interface PagePath {
  /** Its address from the site's root, without a slash at its ends. */
  pathname: string;
  /** Which of pages/ makes it. */
  component: string;
  /** From the release's folder. */
  file: string;
  /** What it is made of besides the code, for one that says it (components/curriculum.ts). */
  cacheKey: string | undefined;
}

// Tinypool's own data comes first.
const { entry, imports, site, lessons, manifest } = (workerData as [unknown, Handed])[1];
site.curriculum.lessons = lessons.map(takeOut);
let files: PackFile[] | undefined;
Object.defineProperty(site, 'files', {
  get: (): SiteData['files'] => (files ??= manifest ? filesOf(readFileSync(manifest, 'utf8')) : []),
});
const { app, staticPaths } = (await import(entry)) as typeof import('./pages-entry.ts');

/** Which pages there are, when no page is asked for; else that page. Runs in a worker. */
export default async function renderPage(asked: PagePath | null): Promise<PagePath[] | string> {
  if (!asked) return listPages();
  const { pathname, component, file } = asked;
  const routeData = app.manifest.routes.map((route) => route.routeData).find((route) => route.component === component)!;
  const ending = routeData.type === 'endpoint' || pathname === '' ? '' : '/';
  const address = new URL(`${site.base}${pathname}${ending}`, 'http://localhost');
  const response = await app.render(new Request(address), { routeData });
  if (response.status >= 300 && component !== 'src/pages/404.astro') throw new Error(`${pathname}: ${response.status}`);
  const text = await response.text();
  return file.endsWith('.html') ? leadImports(tightenCsp(text), imports, `${site.base}_astro/`) : text;
}

async function listPages(): Promise<PagePath[]> {
  const paths = await staticPaths.getAll();
  return paths.map(({ pathname: written, route: { type, component }, cacheKey }) => {
    const pathname = written.replace(/^\/|\/$/g, '');
    const file = type === 'endpoint' ? pathname : pathname === '404' ? '404.html' : `${pathname}/index.html`;
    return { pathname, component, file, cacheKey };
  });
}
