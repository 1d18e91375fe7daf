import { realpath } from 'node:fs/promises';
import { dev, preview } from 'astro';
import { readOfficeSite } from '../reading/read-office-site.ts';
import { freePort } from './free-port.ts';
import { contentFolder } from './settings.ts';

export interface Served {
  address: string;
  stop: () => Promise<void>;
}

/** Serves a built site on this machine; takes the next free port when the one wanted is taken. */
export async function serve(project: string, dist: string, port: number): Promise<Served> {
  const server = await preview({ root: project, outDir: await realpath(dist), server: { port: await freePort(port), host: '127.0.0.1' }, logLevel: 'silent' });
  return { address: `http://localhost:${server.port}${readOfficeSite(contentFolder()).base}`, stop: () => server.stop() };
}

/** Serves the site from source and reloads it on an edit; `plugins` are Vite's. */
export async function serveSource(project: string, port: number, plugins: NonNullable<NonNullable<Parameters<typeof dev>[0]>['vite']>['plugins']): Promise<Served> {
  const server = await dev({ root: project, server: { port: await freePort(port) }, logLevel: 'warn', vite: { plugins } });
  return { address: `http://localhost:${server.address.port}${readOfficeSite(contentFolder()).base}`, stop: () => server.stop() };
}
