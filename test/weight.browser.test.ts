import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lessonPage, quizPage } from '../src/curriculum/address.ts';
import { launch } from './browser.ts';
import { sampleLessons } from './lessons.ts';
import { builtSite } from './site.ts';

interface Sent {
  address: string;
  bytes: number;
}
const kilo = (sent: readonly Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
/** Script in files, the service worker's too, and script that stands in the page itself. */
const scriptKilo = async (sent: readonly Sent[], page: string) => {
  const html = await readFile(path.join(await builtSite('sample'), page, 'index.html'), 'utf8');
  const inline = [...html.matchAll(/<script(?![^>]* src=)[^>]*>([^]*?)<\/script>/g)].map(([, text]) => text).join('');
  return kilo(sent.filter(({ address }) => address.endsWith('.js'))) + gzipSync(inline).length / 1000;
};
const TEXT: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

let browser: Browser;
let url: string;
let stop: () => void;
/** What the server sent since it was last emptied: every body as it goes over the line, text pressed by gzip. */
const sent: Sent[] = [];

beforeAll(async () => {
  const root = await realpath(await builtSite('sample'));
  const server = createServer(async (request, response) => {
    const address = request.url!.split('?')[0]!;
    const file = path.join(root, address.endsWith('/') ? `${address}index.html` : address);
    const data = await readFile(file).catch(() => null);
    const type = TEXT[path.extname(file)];
    const body = data && (type ? gzipSync(data) : data);
    sent.push({ address, bytes: body?.length ?? 0 });
    response
      .writeHead(body ? 200 : 404, {
        'Content-Type': type ?? (file.endsWith('.woff2') ? 'font/woff2' : 'application/octet-stream'),
        ...(type && { 'Content-Encoding': 'gzip' }),
        'Cache-Control': 'max-age=600',
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launch();
  stop = () => server.close().closeAllConnections();
});
afterAll(async () => {
  await browser.close();
  stop();
});

/**
 * Opens these pages one after the other on a new device and tells what each cost, the service worker's own fetching
 * included.
 */
async function costs(addresses: readonly string[]): Promise<Sent[][]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const all: Sent[][] = [];
  for (const address of addresses) {
    sent.length = 0;
    await page.goto(url + address);
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready) && caches.match(location.pathname));
    await page.waitForLoadState('networkidle');
    all.push([...sent]);
  }
  await context.close();
  return all;
}

/** Those who cannot read yet (their pages read aloud), and the three moods. */
const GROUPS = [
  [1, 2, 3],
  [4, 5],
  [6, 7, 8, 9],
  [10, 11, 12],
];

/** The heaviest lesson and the heaviest quiz of each group of grades. */
async function heaviest(): Promise<{ lesson: string; quiz: string }[]> {
  const lessons = await sampleLessons();
  const weigh = async (address: string) =>
    gzipSync(await readFile(path.join(await builtSite('sample'), address, 'index.html'))).length;
  return Promise.all(
    GROUPS.map(async (grades) => {
      const own = lessons.filter(({ grade }) => grades.includes(grade));
      const pick = async (address: typeof lessonPage) => {
        const weighed = await Promise.all(
          own.map(async ({ grade, slug }) => ({
            address: address(grade, slug),
            bytes: await weigh(address(grade, slug)),
          })),
        );
        return weighed.sort((a, b) => b.bytes - a.bytes)[0]!.address;
      };
      return { lesson: await pick(lessonPage), quiz: await pick(quizPage) };
    }),
  );
}

test('a first visit to the heaviest lessons and quizzes sends at most 60 kB, 10 kB of it script, in at most 10 requests', async () => {
  for (const { lesson, quiz } of await heaviest()) {
    for (const address of [lesson, quiz]) {
      const [first] = await costs([address]);
      const told = `${address}: ${JSON.stringify(first)}`;
      expect(
        first!.map((one) => one.address),
        told,
      ).toContain('/sw.js');
      expect(kilo(first!), told).toBeLessThanOrEqual(60);
      expect(await scriptKilo(first!, address), told).toBeLessThanOrEqual(10);
      expect(first!.length, told).toBeLessThanOrEqual(10);
    }
  }
});

test('every later page sends at most 15 kB, be it the first quiz after a lesson or the first lesson after a quiz', async () => {
  for (const { lesson, quiz } of await heaviest()) {
    for (const order of [
      [lesson, quiz],
      [quiz, lesson],
    ]) {
      const [, later] = await costs(order);
      expect(kilo(later!), JSON.stringify(later)).toBeLessThanOrEqual(15);
      expect(later!.length, JSON.stringify(later)).toBeGreaterThan(0);
    }
  }
});

test('the search page, library and all, has at most 10 kB of script of its own', async () => {
  const html = await readFile(path.join(await builtSite('sample'), 'tim/index.html'), 'utf8');
  const own = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address]) => address!);
  const [first] = await costs(['/tim/']);
  expect(own.length).toBeGreaterThan(0);
  expect(kilo(first!.filter(({ address }) => own.includes(address)))).toBeLessThanOrEqual(10);
});
