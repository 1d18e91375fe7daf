import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXCHANGE, teacherPage } from '../src/curriculum/address.ts';
import { gradeFile } from '../src/targets/addresses.ts';
import { FORMATS } from '../src/targets/exchange/loss-table.ts';
import { TARGETS } from '../src/targets/registry.ts';
import { violationsOn } from './axe.ts';
import { newDevice, openSite, type OpenSite } from './browser.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
let page: Page;
let whole: Record<string, Uint8Array>;
beforeAll(async () => {
  const dist = await builtSite('golden');
  site = await openSite(dist, { acceptDownloads: true, viewport: { width: 360, height: 640 } });
  ({ page } = site);
  whole = unzipSync(await readFile(path.join(dist, gradeFile(4, 'exchange'))));
  await page.goto(new URL(teacherPage(4).slice(1), site.url).href);
});
afterAll(() => site.close());

/** The parts of a zip by name, without Word's pictures, which a browser draws by another hand; else the bytes. */
function partsOf(name: string, data: Uint8Array): Record<string, string> {
  if (!/\.(zip|docx|xlsx|h5p)$/.test(name)) return { '': Buffer.from(data).toString('base64') };
  const parts = Object.entries(unzipSync(data)).filter(([part]) => !part.startsWith('word/media/'));
  return Object.fromEntries(parts.map(([part, bytes]) => [part, Buffer.from(bytes).toString('base64')]));
}

test('a press makes the very file that the grade’s zip has, of every format, and says where it is', async () => {
  expect(Object.keys(whole)).toHaveLength(1 + FORMATS.length);
  for (const { id } of FORMATS) {
    // A browser asks somebody before it saves an eleventh file from one page.
    await page.reload();
    await page.selectOption('[name=dang]', id);
    expect(await page.locator('[data-how]:visible').count()).toBe(1);
    const coming = page.waitForEvent('download').catch(async (error: unknown) => {
      throw new Error(`${id}: ${await page.locator('.exchange-form [data-said]').innerText()}`, { cause: error });
    });
    const [saved] = await Promise.all([coming, page.locator('.exchange-go button').click()]);
    const name = saved.suggestedFilename();
    expect(name).toBe(`mau-${TARGETS[id].file}.${TARGETS[id].types[0].extension}`);
    const parts = partsOf(name, await readFile((await saved.path())!));
    const wanted = partsOf(name, whole[`mau/${name}`]!);
    expect(Object.keys(parts), id).toEqual(Object.keys(wanted));
    for (const [part, bytes] of Object.entries(wanted)) expect(parts[part] === bytes, `${id} ${part}`).toBe(true);
    await page.locator('[data-said]', { hasText: `Xong. Tệp ${name}` }).waitFor();
  }
  expect(site.errors).toEqual([]);
  expect(site.requests.filter((address) => !address.startsWith(site.url) && !address.startsWith('blob:'))).toEqual([]);
});

test('who has no network is told so, and nothing is saved', async () => {
  const device = await newDevice({ serviceWorkers: 'block' });
  const fresh = await device.newPage();
  await fresh.goto(new URL(teacherPage(4).slice(1), site.url).href);
  await fresh.route('**/ra-de/**', (route) => route.abort());
  await fresh.locator('.exchange-go button').click();
  await fresh.locator('.exchange-form [data-said]', { hasText: 'Xin xem lại mạng' }).waitFor();
  await device.close();
});

test('the page of what is lost, and the place where files are made, can be used by everyone on a small screen', async () => {
  for (const address of [teacherPage(4), EXCHANGE]) {
    await page.goto(new URL(address.slice(1), site.url).href);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
  expect(await page.locator('.loss tbody tr').count()).toBe(11);
});
