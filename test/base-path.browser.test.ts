import { realpath } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gradePage, lessonPage, SEARCH, siftPage, SOURCES, TEACHERS } from '../src/curriculum/address.ts';
import { openSite, openWhole, type OpenSite } from './browser.ts';
import { runScript } from './folders.ts';
import { neighbourContent, NEIGHBOUR_DAY } from './neighbour.ts';
import { builtSite } from './site.ts';
import { untilKept } from './until-kept.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(await realpath(await builtSite('neighbour')), { base: '/kho/', serviceWorkers: 'allow' });
});
afterAll(() => site.close());

test('a link of an author within the site stays in it, and is not called external', async () => {
  const { page, url } = site;
  await page.goto(new URL(lessonPage(4, 'mau').slice(1), url).href);
  await openWhole(page);
  const written = page.getByRole('link', { name: 'trang nguồn' });
  expect(await written.evaluate((a) => [(a as HTMLAnchorElement).href, a.getAttribute('rel')])).toEqual([
    new URL(SOURCES.slice(1), url).href,
    null,
  ]);
});

test('the site works under a base path: pages, quiz, search, downloads and the service worker', async () => {
  const { page, url } = site;
  const failed: string[] = [];
  page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
  await page.goto(url);
  await page.getByRole('link', { name: 'Lớp 4', exact: true }).click();
  await page.locator('.card a').first().click();
  await page.locator('.lesson-head').waitFor();
  await openWhole(page);
  await page.locator('.button:visible', { hasText: 'Làm trắc nghiệm' }).first().click();
  await page.locator('.is-live').waitFor();
  await page.goto(new URL(gradePage(4).slice(1), url).href);
  await page.locator(`a[href="/kho${siftPage(4)}"]`).click();
  await page.locator('.sift.is-live').waitFor();
  await page.goto(new URL(SEARCH.slice(1), url).href);
  await page.getByLabel('Em muốn tìm gì?').fill('mau');
  await page.locator('[data-found] .found-grades a').first().click();
  await page.locator('.lesson-head').waitFor();
  await page.goto(new URL(TEACHERS.slice(1), url).href);
  for (const href of await page
    .locator('a[href*="/tai-ve/"]')
    .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href))) {
    expect(href).toContain('/kho/tai-ve/');
    expect((await page.request.get(href)).status(), href).toBe(200);
  }
  await untilKept(page);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toMatch(/\/kho\/$/);
  await site.context.setOffline(true);
  await page.reload();
  expect(await page.locator('h1').innerText()).toBe('Dành cho thầy cô');
  expect(failed).toEqual([]);
  expect(site.requests.filter((request) => !request.startsWith(url) && !request.startsWith('data:'))).toEqual([]);
});

// Last: it makes a release of its own, and the one that is open here goes.
test('npm start serves that site under its own base path, though nothing is to be built', async () => {
  const dist = await builtSite('neighbour');
  const places = ['--content', await neighbourContent(), '--out', dist];
  const { output } = await runScript('start', [...places, ...NEIGHBOUR_DAY], { killAt: /Mở trang: .*\n/ });
  expect(output).toMatch(/làm mới 0 tài liệu[^]*Mở trang: http:\/\/localhost:\d+\/kho\/ /);
});
