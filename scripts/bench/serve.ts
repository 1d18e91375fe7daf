import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
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

/** Serves a folder as a static host does: pressed by gzip, with a life in the cache. `url` ends without a slash. */
export async function serve(root: string): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(request.url!.split('?')[0]!);
    const file = path.join(root, address.endsWith('/') ? `${address}index.html` : address);
    const data = await readFile(file).catch(() => null);
    if (!data) return void response.writeHead(404).end();
    const isText = /\.(html|css|js|svg|txt)$/.test(file);
    const life = file.includes(`${path.sep}_astro${path.sep}`) ? 'max-age=31536000, immutable' : 'max-age=600';
    response
      .writeHead(200, {
        'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'Cache-Control': life,
        ...(isText && { 'Content-Encoding': 'gzip' }),
      })
      .end(isText ? gzipSync(data) : data);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}
