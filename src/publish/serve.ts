import { realpath } from 'node:fs/promises';
import { dev, preview, type AstroInlineConfig } from 'astro';
import { readOfficeSite } from '../reading/read-office-site.ts';
import { freePort } from './free-port.ts';
import { SETTINGS } from './settings.ts';

export interface Served {
  address: string;
  stop: () => Promise<void>;
}

/** What is served, and the content that says under which base path. */
interface Source {
  project: string;
  content: string;
  /** The port wanted; when it is taken, the next free one. */
  port: number;
}

/** Serves a built site on this machine. */
export async function serve({ dist, ...source }: Source & { dist: string }): Promise<Served> {
  const base = tellAstro(source);
  const server = await preview({
    root: source.project,
    outDir: await realpath(dist),
    server: { port: await freePort(source.port), host: '127.0.0.1' },
    logLevel: 'silent',
  });
  return { address: `http://localhost:${server.port}${base}`, stop: () => server.stop() };
}

/** Serves the site from source and reloads it on an edit; `plugins` are Vite's. */
export async function serveSource({
  plugins,
  ...source
}: Source & { plugins: NonNullable<AstroInlineConfig['vite']>['plugins'] }): Promise<Served> {
  const base = tellAstro(source);
  const server = await dev({
    root: source.project,
    server: { port: await freePort(source.port) },
    logLevel: 'warn',
    vite: { plugins },
  });
  return { address: `http://localhost:${server.address.port}${base}`, stop: () => server.stop() };
}

/** Tells astro.config.mjs which content it is; returns its base path. */
function tellAstro({ content }: Source): string {
  process.env[SETTINGS.content] = content;
  return readOfficeSite(content).base;
}
