import path from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Curriculum } from '../../curriculum/curriculum.ts';
import { devSounds } from '../sounds.ts';
import { workOf, type Workplace } from '../workplace.ts';
import { astroConfig } from './astro-config.ts';
import { makerPlugin } from './maker-plugin.ts';
import { siteData, type SiteData } from './site-data.ts';
import { webFonts } from './web-fonts.ts';

/**
 * What Astro's server is told of one office's site, besides astro.config.mjs. `handed` is the file that siteData reads;
 * `curriculum` is asked for whenever the test maker's scripts are made; `written`: where somebody writes, if not in the
 * content itself.
 */
export function siteConfig(
  { project, content, dist }: Workplace,
  { base, curriculum: { office } }: Pick<SiteData, 'base' | 'curriculum'>,
  handed: string,
  curriculum: () => Promise<Curriculum | null>,
  written = content,
): AstroInlineConfig {
  const changing = [handed, content, written];
  const watched = [...changing, ...SOURCES.map((name) => path.join(project, name))];
  return astroConfig(project, { ...office.site, base }, path.join(workOf(dist), 'astro'), {
    plugins: [
      siteData(handed),
      webFonts(project, content),
      makerPlugin(project, content, curriculum, path.join(path.dirname(handed), 'ra-de.json')),
      devSounds(content, curriculum),
      { name: 'khien-watch', configureServer: ({ watcher }) => void watcher.add(changing) },
    ],
    // What is built and kept beside the sources is tens of thousands of files, more than a machine lets watch.
    server: { watch: { ignored: (file) => path.resolve(file) !== project && !isIn(watched, file) } },
  });
}

const SOURCES = ['src', 'public', 'astro.config.mjs'];

function isIn(places: readonly string[], file: string): boolean {
  const full = path.resolve(file);
  return places.some((place) => full === place || full.startsWith(place + path.sep));
}
