import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
};
const TEXT = /\.(html|css|js|svg|txt)$/;

/** What is named by its content is kept for good, all else for ten minutes. */
const asHostsDo = (address: string): string =>
  address.includes('/_astro/') ? 'max-age=31536000, immutable' : 'max-age=600';

/**
 * Serves a folder as a static host does, text pressed by gzip. `lifeOf` says how long a file may be kept, by its
 * address; `tell` is told of each answer, and how many bytes it had. `url` ends without a slash.
 */
export async function serveFolder(
  root: string,
  lifeOf: (address: string) => string = asHostsDo,
  tell: (request: IncomingMessage, address: string, bytes: number) => void = () => {},
): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(request.url!.split('?')[0]!);
    const file = path.join(root, address.endsWith('/') ? `${address}index.html` : address);
    const data = await readFile(file).catch(() => null);
    const isText = TEXT.test(file);
    const body = data && isText ? gzipSync(data) : data;
    tell(request, address, body?.length ?? 0);
    if (!body) return void response.writeHead(404).end();
    response
      .writeHead(200, {
        'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'Cache-Control': lifeOf(address),
        ...(isText && { 'Content-Encoding': 'gzip' }),
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => server.close().closeAllConnections(),
  };
}
