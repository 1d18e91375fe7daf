import type { BrowserContextOptions, Page } from 'playwright-core';
import { gradePage } from '../src/curriculum/address.ts';
import type { Grade } from '../src/curriculum/grade.ts';
import { newDevice, type OpenSite } from './browser.ts';
import { PHONE } from './play-quiz.ts';

/** A phone that keeps this of earlier visits (nothing where null), with a grade's path open on it. */
export async function openPath(
  site: OpenSite,
  kept: object | null,
  { grade = 5, ...options }: BrowserContextOptions & { grade?: Grade } = {},
): Promise<Page> {
  const at = (address: string) => new URL(address.slice(1), site.url).href;
  const page = await (await newDevice({ viewport: PHONE, reducedMotion: 'reduce', ...options })).newPage();
  page.on('pageerror', (error) => site.errors.push(String(error)));
  if (kept) {
    await page.goto(at('/ngoai-tuyen/'));
    await page.evaluate((text) => localStorage.setItem('khien', text), JSON.stringify({ version: 1, ...kept }));
  }
  await page.goto(at(gradePage(grade)));
  await page.locator('.path.is-live').waitFor();
  return page;
}
