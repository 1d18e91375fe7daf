import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { blocks } from '../blocks/registry.ts';
import { freePort } from '../publish/free-port.ts';
import type { Served } from '../publish/serve.ts';
import { sha256 } from '../publish/sha256.ts';
import { bundlePage } from './bundle-page.ts';
import { explainFailure } from './explain-failure.ts';
import { markStyles } from './mark-styles.ts';
import { openPreview, type Asked } from './preview.ts';
import { keepPhoto } from './photo.ts';
import { decideOver } from './layers.ts';
import { isLayer } from '../reading/open-content.ts';
import { listShelf, putOnShelf, Refused, takeFromShelf, type Change } from './shelf.ts';

interface Answer {
  status?: number;
  type: string;
  body: string | Uint8Array;
}

/** A text with pictures pasted in it may be heavy; nothing that a person writes is heavier. */
const HEAVIEST = 20_000_000;

/** Serves the form editor for one content folder, on this machine only. */
export async function serveEditor(project: string, content: string, port: number): Promise<Served> {
  const bundled = bundlePage(project);
  // Told where it is awaited.
  bundled.catch(() => {});
  const preview = openPreview(project, content);
  const pageFile = async (name: string) => readFile(path.join(project, 'src/editor/page', name), 'utf8');
  // Whoever lies on no base is not asked for one.
  const formPage = async () =>
    (await pageFile('form.html')).replace('id="form"', isLayer(content) ? 'id="form" data-layer' : 'id="form"');

  const routes: Record<string, (request: IncomingMessage, rest: string) => Promise<Answer>> = {
    'GET /': async () => ({ type: HTML, body: await pageFile('shell.html') }),
    'GET /shell.js': async () => ({ type: SCRIPT, body: (await bundled)['shell.js'] }),
    'GET /shell.css': async () => ({ type: STYLES, body: await pageFile('shell.css') }),
    'GET /keystatic': async () => ({ type: HTML, body: await formPage() }),
    'GET /form.js': async () => ({ type: SCRIPT, body: (await bundled)['form.js'] }),
    'GET /form.css': async () => ({ type: STYLES, body: (await pageFile('form.css')) + markStyles(blocks) }),
    // Which content this is: a second start asks.
    'GET /noi-dung': async () => ({ type: TEXT, body: content }),
    'GET /api/keystatic/tree': async () => json(await listShelf(content)),
    'GET /api/keystatic/blob': async (_, rest) => {
      const [, sha, ...name] = rest.split('/');
      const text = await takeFromShelf(content, name.join('/'), sha!);
      return text === null ? { status: 404, type: TEXT, body: 'Không có tệp này.' } : { type: TEXT, body: text };
    },
    'POST /api/keystatic/update': async (request) => {
      await save(content, await bodyOf(request));
      return json(await listShelf(content));
    },
    'POST /hinh': async (request, rest) => {
      const [, lesson, name] = rest.split('/');
      const { print, page } = JSON.parse(await bodyOf(request)) as Record<'print' | 'page', string>;
      const photo = { print: Buffer.from(print, 'base64'), page: Buffer.from(page, 'base64') };
      return { type: TEXT, body: await keepPhoto(content, lesson!, name ?? '', photo) };
    },
    'POST /nen': async (request) => {
      const { file, decision } = JSON.parse(await bodyOf(request)) as { file: string; decision: 'keep' | 'drop' };
      await decideOver(content, file, decision);
      return { type: TEXT, body: '' };
    },
    'POST /xem': async (request) => json(await preview.show(JSON.parse(await bodyOf(request)) as Asked)),
    'GET /xem/to': async () => {
      const sheet = preview.sheet();
      if (sheet?.type === 'image/png') return { type: HTML, body: inFrame(sheet.bytes) };
      return sheet ? { type: sheet.type, body: sheet.bytes } : { status: 404, type: TEXT, body: 'Chưa có phiếu.' };
    },
  };

  const server = createServer((request, response) => {
    void answer(request, routes, server.address()).then((given) => send(request, response, given));
  });
  const wanted = await freePort(port);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(wanted, '127.0.0.1', resolve));
  const stop = async () => {
    await preview.stop();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return { address: `http://127.0.0.1:${wanted}/`, stop };
}

const [HTML, SCRIPT, STYLES, TEXT] = ['html', 'javascript', 'css', 'plain'].map(
  (kind) => `text/${kind}; charset=utf-8`,
) as [string, string, string, string];
/** A picture as wide as its frame: left alone it is shown as large as it is. */
const inFrame = (png: Uint8Array): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hình</title><style>body{margin:0}img{width:100%}</style><img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}"></html>`;
const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });

async function answer(
  request: IncomingMessage,
  routes: Record<string, (request: IncomingMessage, rest: string) => Promise<Answer>>,
  address: ReturnType<ReturnType<typeof createServer>['address']>,
): Promise<Answer> {
  if (!isFromHere(request, address)) return { status: 403, type: TEXT, body: 'Chỉ mở từ chính máy này.' };
  const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  const asked = `${request.method} ${pathname}`;
  const name = Object.keys(routes)
    .filter((route) => asked === route || (route !== 'GET /' && asked.startsWith(`${route}/`)))
    .sort((a, b) => b.length - a.length)[0];
  if (!name) return { status: 404, type: TEXT, body: 'Không có trang này.' };
  try {
    return await routes[name]!(request, asked.slice(name.length));
  } catch (error) {
    const body = error instanceof Refused ? error.message : explainFailure(error);
    return { status: error instanceof Refused ? 409 : 500, type: TEXT, body };
  }
}

/** A page of the web may name this machine too: it is told apart by its own name. */
function isFromHere(
  { headers }: IncomingMessage,
  address: ReturnType<ReturnType<typeof createServer>['address']>,
): boolean {
  const port = typeof address === 'object' && address ? address.port : 0;
  const own = ['127.0.0.1', 'localhost'].map((host) => `${host}:${port}`);
  return (
    own.includes(headers.host ?? '') && (!headers.origin || own.some((host) => headers.origin === `http://${host}`))
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).length;
    if (bytes > HEAVIEST) throw new Refused('Bài nặng quá 20 MB: có lẽ đã dán một hình vào chữ.');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function save(content: string, body: string): Promise<void> {
  const { additions, deletions } = JSON.parse(body) as {
    additions: { path: string; contents: string; before: string | null }[];
    deletions: unknown[];
  };
  // A file's name is its address, on paper too: it is moved or removed by hand, knowing that.
  if (deletions.length)
    throw new Refused(
      'Trình soạn bài không xoá và không đổi tên tệp: địa chỉ của tệp có thể đã được in. Hãy làm việc ấy trong thư mục content.',
    );
  for (const { path: file, contents, before } of additions) {
    const change: Change = { path: file, text: Buffer.from(contents, 'base64url').toString('utf8'), before };
    await putOnShelf(content, change);
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status = 200, type, body }: Answer): void {
  // Scripts are large, and asked for with every form: who has them is told so, and keeps them compiled.
  const tag = type === SCRIPT ? `"${sha256(body)}"` : null;
  const isKept = tag !== null && request.headers['if-none-match'] === tag;
  response.writeHead(isKept ? 304 : status, {
    'Content-Type': type,
    ...(tag ? { 'Cache-Control': 'no-cache', ETag: tag } : { 'Cache-Control': 'no-store' }),
    'Content-Security-Policy':
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-src 'self' http://127.0.0.1:*; form-action 'none'; base-uri 'none'",
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(isKept ? undefined : body);
}
