import { realpath } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../test/find-browser.ts';
import { serveFolder } from '../../test/serve-folder.ts';
import { median, show, showLoad } from './measure.ts';

/** The phone and the line of a pupil far from a town: a sixth of this processor, 400 kbit/s, 400 ms there and back. */
const SLOWER = 6;
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

/** A lesson for each kind of reader, and its quiz. */
const PAGES = [
  ['bài học, lớp 2', '/lop-2/phieu-trung-thuong/', walk],
  ['bài học, lớp 8', '/lop-8/mao-danh/', walk],
  ['bài học, lớp 11', '/lop-11/deepfake/', walk],
  ['trắc nghiệm, lớp 2', '/lop-2/phieu-trung-thuong/trac-nghiem/', play],
  ['trắc nghiệm, lớp 8', '/lop-8/mao-danh/trac-nghiem/', play],
  ['trắc nghiệm, lớp 11', '/lop-11/deepfake/trac-nghiem/', play],
] as const;

/** What is to be reached: milliseconds of the largest paint, and of the slowest input. */
const GOAL = { paint: 1700, input: 100 };

interface Visit {
  /** Largest contentful paint and slowest input, in milliseconds; layout shift. */
  paint: number;
  input: number;
  shift: number;
}

/** A first visit by a slow phone on a thin line to lessons and quizzes: when they stand, how fast they answer. */
export async function benchSlowPhone({
  dist,
  browser: executablePath,
  runs,
}: {
  dist: string;
  browser: string;
  runs: number;
}): Promise<void> {
  const { url, close } = await serveFolder(await realpath(dist));
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  for (const [name, address, use] of PAGES) {
    const visits: Visit[] = [];
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true });
      visits.push(await visit(await context.newPage(), url + address, use));
      await context.close();
    }
    const paint = median(visits.map((one) => one.paint));
    const input = Math.max(...visits.map((one) => one.input));
    const over = [paint > GOAL.paint && 'hiện chậm', input > GOAL.input && 'đáp chậm'].filter(Boolean);
    console.log(
      `Máy chậm, ${name.padEnd(19)} hiện ra sau ${show(paint / 1000)} giây (${visits.map((one) => show(one.paint / 1000)).join(' ')}), chạm chậm nhất ${show(input, 0)} ms, xô lệch ${show(Math.max(...visits.map((one) => one.shift)), 3)}${over.length ? ` – ${over.join(', ')}` : ''}`,
    );
  }
  await browser.close();
  close();
  console.log(showLoad());
}

async function visit(page: Page, address: string, use: (page: Page) => Promise<void>): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    const seen = { paint: 0, input: 0, shift: 0 };
    (globalThis as unknown as { seen: object }).seen = seen;
    const watch = (type: string, each: (entry: PerformanceEntry) => void, more: object = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
    watch('largest-contentful-paint', (entry) => (seen.paint = entry.startTime));
    watch('layout-shift', (entry) => {
      const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!shift.hadRecentInput) seen.shift += shift.value;
    });
    const slowest = (entry: PerformanceEntry) => {
      // What belongs to a tap, not the finger's way there.
      if ((entry as PerformanceEntry & { interactionId: number }).interactionId)
        seen.input = Math.max(seen.input, entry.duration);
    };
    watch('event', slowest, { durationThreshold: 16 });
  });
  await page.goto(address);
  await page.locator('.is-live, .is-run').first().waitFor();
  const { paint } = await seenBy(page);
  await use(page);
  // The browser tells of an input after it has painted.
  await page.waitForTimeout(500);
  return { ...(await seenBy(page)), paint };
}

const seenBy = (page: Page): Promise<Visit> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { seen: Visit }).seen }));

/** Ten beats of a lesson. */
async function walk(page: Page): Promise<void> {
  for (let beat = 0; beat < 10; beat++) {
    await page.locator('[data-later]:visible, [data-next]:visible').first().tap();
    await page.waitForTimeout(800);
  }
}

/** A picture is picked, and some questions are answered, right or wrong. */
async function play(page: Page): Promise<void> {
  await page.locator('[data-player]').first().tap();
  await page.locator('.is-live').waitFor();
  for (let press = 0; press < 12; press++) {
    await page.waitForTimeout(800);
    const option = page.locator('label:visible:has(input:enabled)').first();
    if (await option.count()) await option.tap();
    await page.waitForTimeout(400);
    const main = page.locator('[data-check]:visible').first();
    if ((await main.count()) && (await main.isEnabled())) await main.tap();
  }
}
