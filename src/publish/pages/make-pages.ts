import { cp, mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Tinypool from 'tinypool';
import { makeScripts } from '../../maker/make-scripts.ts';
import { inTurns } from '../in-turns.ts';
import { drawKept } from '../keep-drawings.ts';
import type { KeptFiles } from '../kept-files.ts';
import { sha256 } from '../sha256.ts';
import type { PagesBundle } from './bundle-pages.ts';
import type { Handed, PagePath } from './render-page.ts';
import type { SiteData } from './site-data.ts';

export interface MakePages {
  project: string;
  bundle: PagesBundle;
  /** Whether what makes tests in a browser comes along. */
  maker?: boolean;
  /** Keeps the pages that say what they are made of. */
  kept?: Pick<KeptFiles, 'find' | 'keep'>;
}

/** So many pages are rendered sooner by one worker than another one knows the curriculum. */
const FEW = 150;

/** Makes every page of a site into `release`. */
export async function makePages(release: string, site: SiteData, options: MakePages): Promise<void> {
  const { project, bundle, maker = true, kept } = options;
  const scripts = maker ? await makeScripts(project, site.curriculum, bundle.characters, drawKept) : [];
  const handed: Handed = { entry: bundle.entry, site, scripts };
  const workers = new Tinypool({
    filename: path.join(import.meta.dirname, 'render-page.ts'),
    // One that waits for its next page keeps what it knows.
    idleTimeout: 60_000,
    minThreads: 0,
    maxThreads: os.availableParallelism(),
    workerData: handed,
  });
  try {
    await cp(bundle.client, release, { recursive: true });
    const pages = (await workers.run(null)) as PagePath[];
    const save = async ({ file }: PagePath, text: string | Uint8Array) => {
      await mkdir(path.dirname(path.join(release, file)), { recursive: true });
      await writeFile(path.join(release, file), text);
    };
    const nameOf = ({ pathname, cacheKey }: PagePath) =>
      cacheKey === undefined ? null : sha256(JSON.stringify([bundle.key, pathname, cacheKey]));
    const missing: PagePath[] = [];
    for (const page of pages) {
      const name = nameOf(page);
      const text = name && (await kept?.find(name, 'html'));
      if (text) await save(page, text);
      else missing.push(page);
    }
    const width = missing.length < FEW ? 1 : 2 * os.availableParallelism();
    await inTurns(missing, width, async (page) => {
      const text = Buffer.from((await workers.run(page)) as string);
      const name = nameOf(page);
      if (name) await kept?.keep(name, 'html', text).catch(() => {});
      await save(page, text);
    });
  } finally {
    await workers.destroy();
  }
}
