import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { SOUND_TYPES } from '../curriculum/sound.ts';
import { MIME } from '../targets/registry.ts';
import { freePort } from './free-port.ts';

export interface Served {
  address: string;
  stop: () => Promise<void>;
}

/** What a site has besides downloads. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': SOUND_TYPES.mp3,
  '.opus': SOUND_TYPES.opus,
};

/**
 * Serves a built site on this machine, under its base path. Where `dist` leads is asked at each request: a build puts
 * another release there, and removes the one that was.
 */
export async function serve({ dist, base, port }: { dist: string; base: string; port: number }): Promise<Served> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    answer(dist, base, request.url ?? '/', response, request.method === 'HEAD').catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const wanted = await freePort(port);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(wanted, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://localhost:${(server.address() as AddressInfo).port}${base}`, stop };
}

async function answer(dist: string, base: string, url: string, response: ServerResponse, bare: boolean): Promise<void> {
  const release = await realpath(dist);
  const address = pathOf(url);
  const inside = address?.startsWith(base) ? address.slice(base.length) : null;
  if (inside !== null) {
    const file = path.join(release, ...inside.split('/'), inside.endsWith('/') || !inside ? 'index.html' : '');
    const found = within(release, file) ? await stat(file).catch(() => null) : null;
    if (found?.isFile()) return send(file, found.size, 200, response, bare);
    // A folder is asked for by its own name: what stands in it is found from there.
    if (found?.isDirectory())
      return void response.writeHead(301, { Location: `${base}${encodeURI(inside.replace(/^\/+/, ''))}/` }).end();
  }
  const lost = path.join(release, '404.html');
  const page = await stat(lost).catch(() => null);
  return page ? send(lost, page.size, 404, response, bare) : void response.writeHead(404).end();
}

/** The path of an address, decoded; null when it says none. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0]!);
  } catch {
    return null;
  }
}

const within = (folder: string, file: string): boolean => file.startsWith(folder + path.sep) && !file.includes('\0');

function send(file: string, bytes: number, status: number, response: ServerResponse, bare: boolean): void {
  const ending = path.extname(file);
  const type = TYPES[ending] ?? MIME.get(ending) ?? 'application/octet-stream';
  // Nothing is kept by the browser that a new build may change.
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes, 'Cache-Control': 'no-cache' });
  if (bare) response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}
