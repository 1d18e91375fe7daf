import { createServer, type Server } from 'node:http';
import { readFile, realpath } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findBrowser } from './find-browser.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

const worker = globalThis as { browserOfTests?: Promise<Browser> };

/**
 * The browser of this worker, started at first use and shared by its test files: each opens contexts of its own, which
 * know nothing of each other, and closes them. It ends with the worker.
 */
export const sharedBrowser = (): Promise<Browser> => (worker.browserOfTests ??= launch());

/** How long a page may take for one thing, in milliseconds: on a busy machine slow is not wrong. */
const PATIENCE = 120_000;

/** What a test asks for by name, where it is the subject: moving things, and a worker that keeps pages behind it. */
const QUIET: BrowserContextOptions = { reducedMotion: 'reduce', serviceWorkers: 'block' };

/** A device that has seen nothing yet. */
export async function newDevice(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (await sharedBrowser()).newContext({ ...QUIET, ...options });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** Pages that were given back, by the device that each is of. */
const idle = new Map<string, Page[]>();
const deviceOf = new WeakMap<Page, string>();

/**
 * A page of a device that has seen nothing, for who asks for many alike: one that was given back, emptied, else a new
 * one. A page loads there for half of what it costs on a new device.
 */
export async function borrowPage(options: BrowserContextOptions = {}): Promise<Page> {
  const device = JSON.stringify(options);
  const given = idle.get(device)?.pop();
  if (given && !given.isClosed()) return given;
  const page = await (await newDevice(options)).newPage();
  deviceOf.set(page, device);
  return page;
}

/** For the next who borrows; a page that was not borrowed, or has left the site, is closed with its device. */
export async function giveBack(page: Page): Promise<void> {
  const device = deviceOf.get(page);
  const isEmpty = await page
    .evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
      // What a script of the page is still about to keep is not kept.
      Storage.prototype.setItem = () => {};
      return true;
    })
    .catch(() => false);
  if (device === undefined || !isEmpty) return page.context().close();
  for (const event of ['pageerror', 'console', 'request'] as const) page.removeAllListeners(event);
  const { viewport } = JSON.parse(device) as BrowserContextOptions;
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme: null });
  idle.set(device, [...(idle.get(device) ?? []), page]);
}

export async function closeContexts(): Promise<void> {
  const contexts = (await worker.browserOfTests)?.contexts() ?? [];
  await Promise.all(contexts.map((context) => context.close()));
}

/** `more`: what it is told besides what every browser of the tests is. */
export async function launch(...more: string[]): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('Không tìm thấy trình duyệt: chạy “npm test”, lệnh này tự tìm hoặc cài.');
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...more] });
}

/** Opens a lesson whole that is walked beat by beat; any other page, and one opened whole before, stays as it is. */
export async function openWhole(page: Page): Promise<void> {
  if (!(await page.locator('[data-walk]').count())) return;
  await page.locator('[data-walk].is-live').waitFor();
  const whole = page.locator('[data-whole]:visible', { hasText: 'Xem cả bài' });
  if (await whole.count()) await whole.click();
}

export interface OpenSite {
  browser: Browser;
  context: BrowserContext;
  page: Page;
  /** Address of the site's root, ending in `/`. */
  url: string;
  /** Every address asked for, and everything the page's console called an error. */
  requests: string[];
  errors: string[];
  close: () => Promise<void>;
}

/**
 * Serves a built site under a base path and opens an empty page of a real browser, watched. The device is a new one: it
 * has seen nothing of what other tests did.
 */
export async function openSite(
  dist: string,
  options: BrowserContextOptions & { base?: string } = {},
): Promise<OpenSite> {
  const { base = '/', ...contextOptions } = options;
  // Where the worker that keeps pages is tried, nothing else may keep them.
  const server = await serveFolder(await realpath(dist), base, contextOptions.serviceWorkers !== 'allow');
  const browser = await sharedBrowser();
  const context = await newDevice(contextOptions);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  const url = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
  const close = async () => {
    await context.close();
    server.closeAllConnections();
    server.close();
  };
  return { browser, context, page, url, requests, errors, close };
}

/** `isLasting`: a device keeps what is named by its content, as hosts let it: a third less for a page opened anew. */
function serveFolder(root: string, base: string, isLasting: boolean): Promise<Server> {
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url!, 'http://x').pathname);
    const inside = address.startsWith(base) ? address.slice(base.length) : null;
    const file =
      inside === null ? null : path.join(root, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside);
    const data = file && (await readFile(file).catch(() => null));
    if (!data) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        ...(isLasting && inside!.startsWith('_astro/') && { 'Cache-Control': 'max-age=31536000, immutable' }),
      })
      .end(data);
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}
