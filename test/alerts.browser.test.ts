import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_STAMP } from '../src/blocks/message/schema.ts';
import {
  alertPage,
  ALERTS,
  ALERTS_SCRIPT,
  ATOM,
  gradePage,
  HOME,
  JSON_FEED,
  lessonPage,
  NEWS,
  NEWS_ATOM,
} from '../src/curriculum/address.ts';
import type { AlertNotice } from '../src/curriculum/alert.ts';
import { alertFile, alertFiles, usbFile } from '../src/targets/addresses.ts';
import { goldenNotice } from './alerts.ts';
import { newDevice, openSite, type OpenSite } from './browser.ts';
import { PROJECT, scratch } from './folders.ts';
import { readPdf } from './read-pdf.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
let notice: AlertNotice;
beforeAll(async () => {
  site = await openSite(await builtSite('golden'));
  notice = await goldenNotice();
});
afterAll(() => site.close());

const at = (address: string) => new URL(address.slice(1), site.url).href;
const strip = () => site.page.locator('[data-alerts]');

test('a warning stands on the front door, on pages of its grades and its lessons, and on no others', async () => {
  await site.page.goto(at(HOME));
  await expect.poll(() => site.page.getByRole('link', { name: notice.title }).isVisible()).toBe(true);
  for (const address of [gradePage(4), gradePage(5), lessonPage(4, 'mau')]) {
    await site.page.goto(at(address));
    await expect.poll(() => strip().isVisible(), { message: address }).toBe(true);
    await strip().getByRole('link', { name: notice.title }).click();
    await site.page.waitForURL(at(alertPage(notice.id)));
    expect(await site.page.locator('h1').textContent()).toContain(notice.title.split(' ')[0]!);
  }
  await site.page.goto(at(gradePage(6)));
  expect(await strip().isVisible()).toBe(false);
});

test('past its day, by the reader’s own clock, it leaves the pages, and its own page says so', async () => {
  const device = await newDevice();
  const page = await device.newPage();
  await page.clock.setFixedTime(new Date('2100-01-01T08:00:00+07:00'));
  await page.goto(at(HOME));
  await expect.poll(() => page.getByRole('link', { name: notice.title }).isVisible()).toBe(false);
  await page.goto(at(gradePage(4)));
  expect(await page.locator('[data-alerts]').isVisible()).toBe(false);
  await page.goto(at(alertPage(notice.id)));
  await expect.poll(() => page.getByText('Cảnh báo này đã hết hiệu lực ngày 31/12/2099').isVisible()).toBe(true);
  await page.goto(at(ALERTS));
  await expect.poll(() => page.getByText('Đã hết hiệu lực.').isVisible()).toBe(true);
  await page.clock.setFixedTime(new Date('2099-12-31T20:00:00+07:00'));
  await page.goto(at(alertPage(notice.id)));
  expect(await page.getByText('đã hết hiệu lực').isVisible(), 'its last day is its own').toBe(false);
  await device.close();
});

test('where more warnings hold than there is room for, that is said, and one that has ended gives its place to the next', async () => {
  const device = await newDevice();
  const page = await device.newPage();
  const titles = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'];
  const until = (place: number) => (place === 1 ? '2099-06-01' : '2099-12-31');
  const told = titles.map((title, place) => ({
    id: `thu-${place}`,
    title,
    until: until(place),
    grades: [4],
    lessons: ['mau'],
  }));
  const { code } = await transform(await readFile(path.join(PROJECT, 'src/components/alerts/tell-alerts.ts'), 'utf8'), {
    loader: 'ts',
    format: 'iife',
    define: { ALERTS: JSON.stringify(told) },
  });
  await page.route(`**${ALERTS_SCRIPT}`, (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  // The front door as it is built with five of them.
  await page.route(at(HOME), async (route) => {
    const response = await route.fetch();
    const item = /<li class="alert-item"[^]*?<\/li>/;
    const [one] = item.exec(await response.text())!;
    const five = titles.map((title, place) =>
      one
        .replace(/data-until="[^"]*"/, `data-until="${until(place)}"${place > 2 ? ' hidden' : ''}`)
        .replaceAll(notice.title, title),
    );
    await route.fulfill({ response, body: (await response.text()).replace(item, five.join('')) });
  });
  const seen = async (address: string, where: string) => {
    await page.goto(at(address));
    await page
      .locator(`${where} a`)
      .last()
      .filter({ hasText: /Và \d+ cảnh báo khác|Mọi cảnh báo/ })
      .waitFor();
    return page.locator(`${where} a:visible`).allInnerTexts();
  };
  await page.clock.setFixedTime(new Date('2099-05-01T08:00:00+07:00'));
  expect(await seen(HOME, '.home-alerts')).toEqual(['Một', 'Hai', 'Ba', 'Và 2 cảnh báo khác']);
  for (const address of [gradePage(4), lessonPage(4, 'mau')])
    expect(await seen(address, '[data-alerts]')).toEqual(['Một', 'Hai', 'Và 3 cảnh báo khác']);
  await page.clock.setFixedTime(new Date('2099-07-01T08:00:00+07:00'));
  expect(await seen(HOME, '.home-alerts')).toEqual(['Một', 'Ba', 'Bốn', 'Và 1 cảnh báo khác']);
  expect(await seen(gradePage(4), '[data-alerts]')).toEqual(['Một', 'Ba', 'Và 2 cảnh báo khác']);
  await page.locator('[data-alerts] a').last().click();
  await page.waitForURL(at(ALERTS));
  await device.close();
});

test('its page says all that its file does, the sample under its stamp, and leads to every file there is', async () => {
  await site.page.goto(at(alertPage(notice.id)));
  const words = (await site.page.locator('main').innerText()).replace(/\s+/g, ' ');
  for (const said of [
    notice.summary,
    notice.trick,
    notice.aims,
    ...notice.signs,
    ...notice.do,
    ...notice.message!.says,
  ])
    expect(words).toContain(said);
  expect(words).toContain(SAMPLE_STAMP);
  for (const { address } of notice.sources) expect(await site.page.locator(`a[href="${address}"]`).count()).toBe(1);
  for (const { id, type } of alertFiles()) {
    const address = alertFile(notice.id, id, type.extension);
    expect(await site.page.locator(`a[href="${address}"]`).count(), address).toBe(1);
    expect((await fetch(at(address))).status, address).toBe(200);
  }
});

/** The entries of an Atom feed, as a browser reads it; one that is not well formed, or says too little, fails. */
async function readAtom(address: string) {
  await site.page.goto(at(HOME));
  const atom = await (await fetch(at(address))).text();
  return site.page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, 'application/xml');
    if (feed.querySelector('parsererror')) throw new Error(feed.documentElement.textContent!);
    for (const name of ['id', 'title', 'updated', 'author'])
      if (!feed.querySelector(`feed > ${name}`)) throw new Error(name);
    return [...feed.querySelectorAll('entry')].map((entry) => ({
      id: entry.querySelector('id')!.textContent,
      title: entry.querySelector('title')!.textContent,
      updated: entry.querySelector('updated')!.textContent,
      page: entry.querySelector('link')!.getAttribute('href')!,
    }));
  }, atom);
}

test('both feeds are well formed and lead to its page', async () => {
  const entries = await readAtom(ATOM);
  expect(entries).toEqual([
    {
      id: expect.stringMatching(/^https:\/\/.*\/canh-bao\/mau\/$/),
      title: notice.title,
      updated: '2026-11-24T00:00:00+07:00',
      page: expect.stringMatching(/\/canh-bao\/mau\/$/),
    },
  ]);
  const feed = (await (await fetch(at(JSON_FEED))).json()) as {
    version: string;
    items: { id: string; title: string }[];
  };
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items.map(({ id, title }) => ({ id, title }))).toEqual(entries.map(({ id, title }) => ({ id, title })));
});

test('the feed of what is new tells the warning and each revision, and leads to pages there are', async () => {
  const entries = await readAtom(NEWS_ATOM);
  expect(entries.map(({ title }) => title)).toContainEqual(expect.stringContaining(notice.title));
  expect(entries).toHaveLength(3);
  for (const { page } of entries) {
    const address = new URL(page).pathname;
    expect((await fetch(at(address))).status, address).toBe(200);
  }
});

test('from a USB stick the warning stands on its grade’s page, and its link opens its page', async () => {
  const folder = path.join(await scratch('alert-usb'), 'Bài của em');
  const zip = await readFile(path.join(await builtSite('golden'), usbFile(4)));
  for (const [name, data] of Object.entries(unzipSync(zip))) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
  const device = await newDevice();
  await device.setOffline(true);
  const page = await device.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(pathToFileURL(path.join(folder, 'lop-4/index.html')).href);
  const link = page.locator('[data-alerts]').getByRole('link', { name: notice.title });
  await expect.poll(() => link.isVisible()).toBe(true);
  await link.click();
  await page.waitForURL(/canh-bao\/mau\/index\.html$/);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(errors).toEqual([]);
  await device.close();
});

test('one that was put right says when and what, the last first: on its page, in the lists, the feed, the news, on paper', async () => {
  const out = await builtSite('neighbour');
  const read = (address: string) =>
    readFile(path.join(out, address, address.endsWith('/') ? 'index.html' : ''), 'utf8');
  expect(await read(alertPage(notice.id))).toMatch(
    /Đã sửa ngày 1\/12\/2026:<\/b> Sửa số điện thoại[^]*Đã sửa ngày 28\/11\/2026:<\/b> Thêm một việc/,
  );
  expect(await read(ALERTS)).toContain('Đăng ngày 24/11/2026, sửa ngày 1/12/2026, hiệu lực');
  expect(await read(ATOM)).toMatch(/<updated>2026-12-01T[^]*Đã sửa ngày 1\/12\/2026: Sửa số điện thoại/);
  expect(await read(NEWS)).toMatch(/Cảnh báo sửa[^]*Sửa số điện thoại/);
  const bulletin = await readPdf(await readFile(path.join(out, alertFile(notice.id, 'bulletin'))));
  expect(bulletin.pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')).toContain(
    'sửa ngày 1/12/2026',
  );
});

test('the build of a day past it puts it into the archive and out of the list, its addresses alive', async () => {
  const out = await builtSite('neighbour');
  const read = (address: string) => readFile(path.join(out, address, 'index.html'), 'utf8');
  expect(await read(HOME)).not.toContain(notice.title);
  const [current, past] = (await read(ALERTS)).split('Đã hết hiệu lực</h2>');
  expect(current).not.toContain(notice.title);
  expect(past).toContain(notice.title);
  expect(await readFile(path.join(out, 'canh-bao/dang-co.js'), 'utf8')).not.toContain(notice.title);
  expect(await read(alertPage(notice.id))).toMatch(
    /data-past(?! hidden)[^>]*>Cảnh báo này đã hết hiệu lực ngày 31\/12\/2026/,
  );
  for (const { id, type } of alertFiles())
    expect((await readFile(path.join(out, alertFile(notice.id, id, type.extension)))).length).toBeGreaterThan(1000);
});
