import { workerData } from 'node:worker_threads';
import type { MakerScript } from '../../maker/make-scripts.ts';
import type { SiteData } from './site-data.ts';

/** What a worker that renders pages is handed once; the pages import `site` and `scripts` from there. */
export interface Handed {
  entry: string;
  site: SiteData;
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
const { entry, site } = (workerData as [unknown, Handed])[1];
const { app, staticPaths } = (await import(entry)) as typeof import('./pages-entry.ts');

/** Which pages there are, when no page is asked for; else that page. Runs in a worker. */
export default async function renderPage(asked: PagePath | null): Promise<PagePath[] | string> {
  if (!asked) return listPages();
  const { pathname, component } = asked;
  const routeData = app.manifest.routes.map((route) => route.routeData).find((route) => route.component === component)!;
  const ending = routeData.type === 'endpoint' || pathname === '' ? '' : '/';
  const address = new URL(`${site.base}${pathname}${ending}`, 'http://localhost');
  const response = await app.render(new Request(address), { routeData });
  if (response.status >= 300 && component !== 'src/pages/404.astro') throw new Error(`${pathname}: ${response.status}`);
  return response.text();
}

async function listPages(): Promise<PagePath[]> {
  const paths = await staticPaths.getAll();
  return paths.map(({ pathname: written, route: { type, component }, cacheKey }) => {
    const pathname = written.replace(/^\/|\/$/g, '');
    const file = type === 'endpoint' ? pathname : pathname === '404' ? '404.html' : `${pathname}/index.html`;
    return { pathname, component, file, cacheKey };
  });
}
