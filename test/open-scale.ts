import { realpath } from 'node:fs/promises';
import { helpPage } from '../src/curriculum/address.ts';
import type { GradeLesson } from '../src/curriculum/cut.ts';
import { newDevice } from './browser.ts';
import { serveFolder } from './serve-folder.ts';
import { untilKept } from './until-kept.ts';

export interface Sent {
  address: string;
  bytes: number;
  /** Fetched by the service worker, once the page is there. */
  isBackground: boolean;
}

export interface Scale {
  dist: string;
  lessons: readonly GradeLesson[];
  /**
   * Opens these pages one after the other on a new device and tells what each cost, the service worker's own fetching
   * included.
   */
  costs: (addresses: readonly string[]) => Promise<Sent[][]>;
  close: () => Promise<void>;
}

/** Serves a built site as a host would and weighs what it sends: every body as it goes over the line, text pressed. */
export async function openScale(dist: string, lessons: readonly GradeLesson[]): Promise<Scale> {
  const root = await realpath(dist);
  /** What the server sent since it was last emptied. */
  const sent: Sent[] = [];
  const { url, close: stop } = await serveFolder(
    root,
    () => 'max-age=600',
    (request, address, bytes) => {
      const by = request.headers['sec-fetch-dest'];
      sent.push({ address, bytes, isBackground: by === 'empty' || by === 'serviceworker' });
    },
  );
  const known = new Map<string, Promise<Sent[][]>>();
  /** The same visits cost the same each time. */
  function costs(addresses: readonly string[]): Promise<Sent[][]> {
    const key = addresses.join(' ');
    if (!known.has(key)) known.set(key, weigh(addresses));
    return known.get(key)!;
  }
  async function weigh(addresses: readonly string[]): Promise<Sent[][]> {
    const context = await newDevice({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    const all: Sent[][] = [];
    for (const address of addresses) {
      sent.length = 0;
      await page.goto(url + address);
      // A quiz's questions have come behind it; the worker has kept the page, its help, and what goes with it.
      await page.locator('[data-quiz]:not(.is-run)').waitFor({ state: 'detached' });
      await untilKept(page, `.site-nav [href*="${helpPage()}"], a[data-keeps]`);
      all.push([...sent]);
    }
    await context.close();
    return all;
  }
  return { dist, lessons, costs, close: async () => stop() };
}
