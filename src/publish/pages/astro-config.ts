import path from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Office } from '../../curriculum/office.ts';

/** What Astro is told of one office's site, besides astro.config.mjs; `cache` is a folder of its own. */
export const astroConfig = (
  project: string,
  { address, base }: Office['site'],
  cache: string,
  vite: NonNullable<AstroInlineConfig['vite']>,
): AstroInlineConfig => ({
  root: project,
  ...(address ? { site: address } : {}),
  base,
  cacheDir: cache,
  vite: { ...vite, cacheDir: path.join(cache, 'vite') },
});
