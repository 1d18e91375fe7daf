import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Tinypool from 'tinypool';
import { writeScripts } from '../../maker/make-scripts.ts';
import { inTurns } from '../../curriculum/in-turns.ts';
import { drawKept } from '../keep-drawings.ts';
import type { KeptFiles } from '../kept-files.ts';
import { SMALL_HEAP } from '../let-go.ts';
import { putAway } from '../../curriculum/put-away.ts';
import { sha256 } from '../sha256.ts';
import type { PagesBundle } from './bundle-pages.ts';
import type { Handed, PagePath } from './render-page.ts';
import type { PagesData } from './site-data.ts';

export interface MakePages {
  bundle: PagesBundle;
  /** Whether what makes tests in a browser comes along. */
  maker?: boolean;
  /** Keeps the pages that say what they are made of. */
  kept?: Pick<KeptFiles, 'find' | 'keep'>;
  /** The list of all downloads, once it is written; without it there are none. */
  manifest?: { file: string; written: Promise<unknown> };
}

/**
 * Makes every page of a site into `release`. What says all that it is made of is made at once, the rest when the
 * downloads are known.
 */
export async function makePages(release: string, site: PagesData, options: MakePages): Promise<void> {
  const { bundle, maker = true, kept, manifest } = options;
  const scripts = maker ? await writeScripts(bundle.scripts, site.curriculum, drawKept, release) : [];
  const { entry, imports } = bundle;
  const handed: Handed = {
    entry,
    imports,
    site: { ...site, curriculum: { ...site.curriculum, lessons: [] } },
    lessons: site.curriculum.lessons.map(putAway),
    manifest: manifest?.file ?? null,
    scripts,
  };
  const workers = new Tinypool({
    filename: path.join(import.meta.dirname, 'render-page.ts'),
    // One that waits for its next page keeps what it knows.
    idleTimeout: 60_000,
    minThreads: 0,
    // Each would hold the whole curriculum; while papers are printed every core has work anyway.
    maxThreads: 1,
    workerData: handed,
    resourceLimits: SMALL_HEAP,
  });
  // In one step: who waits for the disk waits for the papers that are composed meanwhile too.
  const save = ({ file }: PagePath, text: Uint8Array) => {
    mkdirSync(path.dirname(path.join(release, file)), { recursive: true });
    writeFileSync(path.join(release, file), text);
  };
  const nameOf = ({ pathname, cacheKey }: PagePath) => sha256(JSON.stringify([bundle.key, pathname, cacheKey]));
  const render = (pages: readonly PagePath[], use: (page: PagePath, text: Buffer) => Promise<void> | void) =>
    inTurns(pages, 2, async (page) => use(page, Buffer.from((await workers.run(page)) as string)));
  try {
    // A worker reads the pages' code while files are copied.
    const listing = workers.run(null) as Promise<PagePath[]>;
    cpSync(bundle.client, release, { recursive: true });
    const written = new Set(scripts.map(({ file }) => file));
    const pages = (await listing).filter(({ file }) => !written.has(path.join(release, file)));
    const missing: PagePath[] = [];
    for (const page of pages.filter(({ cacheKey }) => cacheKey !== undefined)) {
      const text = await kept?.find(nameOf(page), 'html');
      if (text) save(page, text);
      else missing.push(page);
    }
    await render(missing, async (page, text) => {
      await kept?.keep(nameOf(page), 'html', text).catch(() => {});
      save(page, text);
    });
    await manifest?.written;
    await render(
      pages.filter(({ cacheKey }) => cacheKey === undefined),
      save,
    );
  } finally {
    await workers.destroy();
  }
}
