import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { gradePage, lessonPage, quizPage } from '../src/curriculum/address.ts';
import { usbFile } from '../src/targets/addresses.ts';
import { newDevice, openSite, openWhole, type OpenSite } from './browser.ts';
import { scratch } from './folders.ts';
import { builtSite } from './site.ts';
import { untilKept } from './until-kept.ts';

let site: OpenSite | undefined;
afterEach(() => site?.close());

const visit = (address: string) => site!.page.goto(new URL(address.slice(1), site!.url).href);
/** Those of the recorded story: in Vietnamese, in Ê Đê. */
const buttons = (page: Page) => page.locator('.story > .say');

/** Presses a button and tells how its recording fares: `ended`, or `error`. */
const hear = async (page: Page, place: number): Promise<string> => {
  const button = buttons(page).nth(place);
  const over = button.locator('audio').evaluate(
    (audio) =>
      new Promise<string>((resolve) => {
        for (const event of ['ended', 'error']) audio.addEventListener(event, () => resolve(event), { once: true });
      }),
  );
  await button.click();
  return over;
};
const soundsKept = (page: Page) =>
  page.evaluate(async () => {
    const all = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return all.flat().filter((url) => url.includes('/tieng/')).length;
  });

test('a recorded part is heard in every language it was recorded in, voice or no voice, and is sent for by a press', async () => {
  site = await openSite(await builtSite('golden'));
  const asked: string[] = [];
  site.page.on('request', (request) => asked.push(request.url()));
  await visit(lessonPage(4, 'mau'));
  await openWhole(site.page);
  expect(await buttons(site.page).allTextContents()).toEqual(['Nghe', 'Nghe tiếng Ê Đê'].map((words) => ` ${words}`));
  expect(await site.page.locator('.say').count(), 'no other part has a button').toBe(2);
  expect(asked.filter((url) => url.includes('/tieng/'))).toEqual([]);
  expect(await hear(site.page, 0)).toBe('ended');
  expect(await buttons(site.page).first().getAttribute('aria-pressed')).toBe('false');
  expect(await hear(site.page, 1)).toBe('ended');
});

test('a second press stops, and one recording stops the other', async () => {
  site = await openSite(await builtSite('golden'));
  await visit(lessonPage(5, 'mau'));
  await openWhole(site.page);
  // One that never ends by itself.
  await site.page.evaluate(() => document.querySelectorAll('audio').forEach((audio) => (audio.loop = true)));
  const pressed = () => buttons(site!.page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-pressed')));
  await buttons(site.page).nth(0).click();
  await expect.poll(pressed).toEqual(['true', 'false']);
  await buttons(site.page).nth(1).click();
  await expect.poll(pressed).toEqual(['false', 'true']);
  await buttons(site.page).nth(1).click();
  await expect.poll(pressed).toEqual(['false', 'false']);
});

test('a page without recordings has no script for them and allows no sound', async () => {
  site = await openSite(await builtSite('golden'));
  for (const [address, there] of [
    [lessonPage(4, 'mau'), true],
    [quizPage(4, 'mau'), false],
    [gradePage(4), false],
  ] as const) {
    await visit(address);
    const html = await site.page.content();
    expect([/media-src/.test(html), /RecordedScript/.test(html)], address).toEqual([there, there]);
  }
});

test('what was heard once is heard without a line; what was not says so', async () => {
  site = await openSite(await builtSite('golden'), { serviceWorkers: 'allow' });
  await visit(lessonPage(4, 'mau'));
  await untilKept(site.page, 'script[src], link[rel="stylesheet"]');
  await visit(lessonPage(4, 'mau'));
  await openWhole(site.page);
  expect(await soundsKept(site.page), 'a page alone brings none').toBe(0);
  expect(await hear(site.page, 0)).toBe('ended');
  expect(await soundsKept(site.page)).toBe(1);
  await site.context.setOffline(true);
  await visit(lessonPage(4, 'mau'));
  await openWhole(site.page);
  expect(await hear(site.page, 0)).toBe('ended');
  expect(await hear(site.page, 1)).toBe('error');
  await expect.poll(() => buttons(site!.page).nth(1).innerText()).toMatch('Chưa nghe được');
});

test('a grade that is saved whole is saved with its recordings, and a stretch of one can be asked for', async () => {
  site = await openSite(await builtSite('golden'), { serviceWorkers: 'allow' });
  await visit(gradePage(5));
  await site.page.getByRole('button', { name: /Lưu lớp 5/ }).click();
  await site.page.getByText('Lớp 5 đã nằm trong máy này').waitFor();
  expect(await soundsKept(site.page)).toBe(2);
  await site.context.setOffline(true);
  await visit(lessonPage(5, 'mau'));
  await openWhole(site.page);
  expect(await hear(site.page, 1)).toBe('ended');
  const stretch = (range: string) =>
    site!.page.evaluate(async (range) => {
      const { src } = document.querySelector('audio')!;
      const response = await fetch(src, { headers: { Range: range } });
      return [response.status, (await response.arrayBuffer()).byteLength, response.headers.get('Content-Range')];
    }, range);
  expect(await stretch('bytes=10-19')).toEqual([206, 10, 'bytes 10-19/4320']);
  expect(await stretch('bytes=4300-')).toEqual([206, 20, 'bytes 4300-4319/4320']);
  expect(await stretch('bytes=5000-')).toEqual([416, 0, null]);
});

test('an edition for a USB stick plays them from file://', async () => {
  const folder = path.join(await scratch('usb'), 'Bài học của em');
  for (const [name, data] of Object.entries(
    unzipSync(await readFile(path.join(await builtSite('golden'), usbFile(4)))),
  )) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
  const context = await newDevice({});
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${pathToFileURL(folder)}${lessonPage(4, 'mau')}index.html`);
  await openWhole(page);
  for (const place of [0, 1]) expect(await hear(page, place)).toBe('ended');
  expect(errors).toEqual([]);
  await context.close();
});
