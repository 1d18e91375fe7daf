import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

/** What Astro bundles of all pages: one that renders them, and tells which there are. */
export const app = createApp();
export const staticPaths = new StaticPaths(app);
