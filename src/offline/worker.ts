import { assetsOf, isSound, soundsOf } from '../curriculum/named-files.ts';

/**
 * The service worker. A page that was opened is kept with the files it needs, and a grade can be kept whole.
 *
 * All that is kept is of one release: each page bears its release's stamp, and a page with another stamp is shown but
 * not kept. A new release is fetched whole beside the old one, for as much as was kept, and takes its place in one
 * step; when anything fails the old one stays. publish/offline.ts fills in the constants.
 */
declare const RELEASE: string;
/** The base path, `/` or `/kho/`: sites of one host share a store. */
declare const BASE: string;
/** The page shown in place of one that cannot be had. */
declare const OFFLINE: string;
/** The script that tells pages which warnings hold. It has one address in every release. */
declare const ALERTS: string;
/**
 * Where the pages of help lie. One is kept with every page that leads to it (not where data is saved), and never
 * because somebody opened it: that it is kept tells nothing.
 */
declare const HELP: string;
/**
 * The styles, fonts and scripts of lessons and quizzes: kept from the start, so that a later page is its own words
 * only.
 */
declare const SHELL: readonly string[];

const PREFIX = `khien ${BASE} `;
const CACHE = PREFIX + RELEASE;
const STAMP = `content="${RELEASE}"`;
/**
 * Behind a grade's address: an entry that says that the grade is kept whole (components/offline/save-grade.ts reads
 * it).
 */
const WHOLE = 'giu-ca-lop';

interface Worker extends EventTarget {
  registration: { scope: string; update(): Promise<void> };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
  respondWith(response: Promise<Response>): void;
  request: Request;
  data: { keep?: string; keepWhole?: string };
  ports: MessagePort[];
}
const worker = self as unknown as Worker;
const on = (name: string, handle: (event: WorkerEvent) => void) =>
  worker.addEventListener(name, handle as EventListener);

/** Thrown for a page that this release does not have. */
const GONE = new Error('gone');

on('install', (event) => event.waitUntil(install()));
on('activate', (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));
on('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(worker.registration.scope)) event.respondWith(answer(event));
});
on('message', (event) =>
  event.waitUntil(
    obey(event.data).then(
      () => event.ports[0]?.postMessage('kept'),
      (error) => event.ports[0]?.postMessage(String(error)),
    ),
  ),
);

/** Keeps of this release what the last one kept, then takes over without waiting for its pages to close. */
async function install(): Promise<void> {
  try {
    await keep(OFFLINE);
    const cache = await caches.open(CACHE);
    // Where data is saved pages do without the font.
    for (const asset of SHELL) if (!savesData || !asset.endsWith('.woff2')) await keepAsset(cache, asset);
    for (const name of await caches.keys()) {
      if (!name.startsWith(PREFIX) || name === CACHE) continue;
      for (const { url } of await (await caches.open(name)).keys()) if (!isAsset(url)) await carry(url);
    }
    await worker.skipWaiting();
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function carry(url: string): Promise<void> {
  try {
    if (url.endsWith(WHOLE)) await keepWhole(url.slice(0, -WHOLE.length));
    else await keep(url);
  } catch (error) {
    if (error !== GONE) throw error;
  }
}

async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
}

/** What was kept, else from the network, and kept on the way; with no line, a page that says so. */
async function answer(event: WorkerEvent): Promise<Response> {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0]!;
  const kept = await (await caches.open(CACHE)).match(request, { ignoreSearch: true });
  if (kept && isWarning(address)) return (await fetchNow(request)) ?? kept;
  if (kept) return isSound(address) ? takeRange(request, kept) : kept;
  try {
    // The page is being kept at this moment, and sends for its warnings too: once is enough.
    if (isAlerts(request.url)) return await keep(address);
    // A player asks for a stretch of it; what is kept is the whole.
    if (isSound(address)) return await takeRange(request, await keepSound(address));
    const response = await fetch(request);
    if (response.ok && isKeepable(request.url))
      event.waitUntil(keep(address, response.clone()).catch(() => worker.registration.update()));
    return response;
  } catch (error) {
    const instead = request.mode === 'navigate' && (await (await caches.open(CACHE)).match(OFFLINE));
    if (instead) return instead;
    throw error;
  }
}

/** As the server has it now; null without a line, and when the line is too thin for whoever waits. */
const fetchNow = (request: Request): Promise<Response | null> =>
  fetch(request, { cache: 'no-cache', signal: AbortSignal.timeout(WAIT) }).then(
    (response) => (response.ok ? response : null),
    () => null,
  );
/** In milliseconds. */
const WAIT = 4000;

async function obey({ keep: address, keepWhole: grade }: WorkerEvent['data']): Promise<void> {
  if (address && !isHelp(address)) await keep(address);
  if (grade) await keepWhole(grade);
}

/** Keeps every page that a grade's page names. */
async function keepWhole(address: string): Promise<void> {
  const html = await (await keep(address)).text();
  for (const page of /data-pages="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [])
    for (const sound of soundsOf(await (await keep(page)).text())) await keepSound(sound);
  await (await caches.open(CACHE)).put(address + WHOLE, new Response());
}

/** Keeps a page (its files first, so that it never stands without them) or a file; what is kept already stays. */
async function keep(address: string, fetched?: Response): Promise<Response> {
  const cache = await caches.open(CACHE);
  const known = await cache.match(address);
  if (known) return known;
  if (isPaper(address) || isMaker(address) || isAlerts(address)) return keepFile(cache, address, fetched);
  const page = fetched && (await isStamped(fetched)) ? fetched : await getStamped(address);
  const html = await page.clone().text();
  for (const asset of assetsOf(html)) await keepAsset(cache, asset);
  // Warnings are a file of the page like these; without them it is still worth keeping.
  if (html.includes(`"${ALERTS}"`)) await keep(ALERTS).catch(() => {});
  // Recordings are heavy: with a page come those that were heard in an earlier release.
  for (const sound of soundsOf(html)) if (await caches.match(sound)) await keepSound(sound);
  await cache.put(address, page.clone());
  const [, help] = new RegExp(` href="(${HELP}[^"]*)"`).exec(html) ?? [];
  const [, others = ''] = / data-keeps="([^"]*)"/.exec(html) ?? [];
  // So is a page without its help or the pages that go with it.
  if (!savesData) for (const other of [help, ...others.split(' ')]) if (other) await keep(other).catch(() => {});
  return page;
}

/** Files that are on their way, by their whole address. */
const coming = new Map<string, Promise<Response>>();

/** Keeps a file that no page's stamp covers; who asks while it comes gets the one that comes. */
async function keepFile(cache: Cache, address: string, fetched?: Response): Promise<Response> {
  const { href } = new URL(address, worker.registration.scope);
  const file = coming.get(href) ?? Promise.resolve(fetched ?? get(address, 'no-cache'));
  coming.set(href, file);
  try {
    await cache.put(address, (await file).clone());
    return (await file).clone();
  } finally {
    coming.delete(href);
  }
}

/**
 * Its name holds the hash of its bytes: whichever release it was kept for, it is the same. What two pages' scripts
 * share lies in a file that no page names, but the scripts do: that is kept before them.
 */
async function keepAsset(cache: Cache, address: string): Promise<void> {
  if (await cache.match(address)) return;
  const asset = (await caches.match(address)) ?? (await get(address, 'force-cache'));
  if (address.endsWith('.js'))
    for (const [, name] of (await asset.clone().text()).matchAll(/["']\.\/([\w.-]+\.js)["']/g))
      await keepAsset(cache, address.replace(/[^/]+$/, name!));
  await cache.put(address, asset);
}

/** A recording, whole. Its name is of its bytes too. */
async function keepSound(address: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  await keepAsset(cache, address);
  return (await cache.match(address))!;
}

/** The stretch of a file that is asked for: Safari plays nothing that comes without. */
async function takeRange(request: Request, whole: Response): Promise<Response> {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? [];
  if (first === undefined) return whole;
  const bytes = await whole.arrayBuffer();
  const end = Math.min(last ? Number(last) : Infinity, bytes.byteLength - 1);
  if (Number(first) > end) return new Response(null, { status: 416 });
  const headers = new Headers(whole.headers);
  headers.set('Content-Range', `bytes ${first}-${end}/${bytes.byteLength}`);
  headers.set('Content-Length', String(end - Number(first) + 1));
  return new Response(bytes.slice(Number(first), end + 1), { status: 206, headers });
}

/** The page as the browser saw it last, if that is of this release, else as the server has it now. */
async function getStamped(address: string): Promise<Response> {
  for (const from of ['force-cache', 'reload'] as const) {
    const page = await get(address, from);
    if (await isStamped(page)) return page;
  }
  throw new Error('another release');
}

async function get(address: string, from: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache: from });
  if (response.status === 404 || response.status === 410) throw GONE;
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

const isStamped = async (page: Response): Promise<boolean> => (await page.clone().text()).includes(STAMP);
/** What comes with the pages that name it. */
const isAsset = (url: string): boolean => url.includes('/_astro/') || isSound(url);
const isPaper = (url: string): boolean => url.includes('/tai-ve/');
/** What makes tests in the browser, what search looks for: sent for by a press, so kept from then on, like a paper. */
const isMaker = (url: string): boolean => /\/(ra-de|tim)\/[^/]+\.js$/.test(url);
const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
/** Pages that may have been withdrawn since: what is kept of them is for when there is no line. */
const isWarning = (url: string): boolean => url.endsWith('/') && url.includes(ALERTS.replace(/[^/]+$/, ''));
const isHelp = (url: string): boolean => url.includes(HELP);
const isAlerts = (url: string): boolean => new URL(url, worker.registration.scope).pathname === ALERTS;
/** Pages, papers, the warnings and what makes tests; a zip is kept by whoever downloads it. */
const isKeepable = (url: string): boolean =>
  (new URL(url).pathname.endsWith('/') && !isHelp(url)) ||
  (isPaper(url) && url.endsWith('.pdf')) ||
  isMaker(url) ||
  isAlerts(url);
