import { createHash } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type AstroInlineConfig } from 'astro';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { keepNothing, type Keep } from '../curriculum/keep.ts';
import { hashCode } from './hash-inputs.ts';
import { keepPages } from './keep-pages.ts';
import { makerPlugin } from './maker-plugin.ts';
import { devSounds } from './sounds.ts';
import { siteData, writeSiteData, type SiteData } from './site-data.ts';
import { cutWebFonts, webFonts } from './web-fonts.ts';
import { workOf, type Workplace } from './workplace.ts';

/** What hands over the test maker's scripts, beside the file of the site's data. */
const MAKER = 'ra-de.json';

/**
 * What Astro is told of one office's site, besides astro.config.mjs. `handed` is the file that siteData reads;
 * `curriculum` is asked for whenever the test maker's scripts are made.
 */
export function siteConfig(
  { project, content, dist }: Workplace,
  { base, curriculum: { office } }: Pick<SiteData, 'base' | 'curriculum'>,
  handed: string,
  curriculum: () => Promise<Curriculum | null>,
): AstroInlineConfig {
  const cache = path.join(workOf(dist), 'astro');
  return {
    root: project,
    ...(office.site.address ? { site: office.site.address } : {}),
    base,
    cacheDir: cache,
    vite: {
      cacheDir: path.join(cache, 'vite'),
      plugins: [
        siteData(handed),
        webFonts(project, content),
        makerPlugin(project, content, curriculum, path.join(path.dirname(handed), MAKER)),
        devSounds(content, curriculum),
      ],
    },
  };
}

/**
 * Makes every page of a site into `release`; `maker`: whether what makes tests in a browser comes along, `keep`: what
 * remembers the pages of lessons that have not changed.
 */
export async function makePages(
  workplace: Workplace,
  release: string,
  data: SiteData,
  { maker = true, keep = keepNothing }: { maker?: boolean; keep?: Keep } = {},
): Promise<void> {
  const { project, content, dist } = workplace;
  const handed = path.join(workOf(dist), 'site.json');
  await writeSiteData(handed, data);
  // Astro moves what it makes from the project to the pages' folder, and can't to another disk: each site has its own
  // folder there.
  const name = createHash('sha256').update(dist).digest('hex').slice(0, 16);
  const pages = path.join(project, '.khien', 'pages', name);
  const config = siteConfig(workplace, data, handed, async () => (maker ? data.curriculum : null));
  const { address } = data.curriculum.office.site;
  const code = [await hashCode(project), await cutWebFonts(project, content), address, data.base].join(' ');
  const integrations = [keepPages(keep, code, data.base)];
  await build({ ...config, integrations, outDir: pages, logLevel: 'error' });
  await cp(pages, release, { recursive: true });
  await rm(pages, { recursive: true });
  await Promise.all([handed, path.join(path.dirname(handed), MAKER)].map((file) => rm(file)));
}
