import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ABOUT, FAMILIES, gradePage, HOME, lessonPage, MAKER, OFFLINE, quizPage, SEARCH, SOURCES, teacherPage, TEACHERS } from '../src/model/address.ts';
import { violationsOn } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';

/** One page of every template, for each of the three moods, and the golden lesson for every block. */
const TEMPLATES = [HOME, ABOUT, FAMILIES, TEACHERS, SOURCES, SEARCH, MAKER, OFFLINE, '/404.html', ...[2, 5, 8, 11].flatMap((grade) => {
  const slug = 'phieu-trung-thuong';
  return [gradePage(grade), lessonPage(grade, slug), quizPage(grade, slug), teacherPage(grade)];
})];
const GOLDEN_PAGES = [lessonPage(4, 'mau'), quizPage(4, 'mau')];

let real: OpenSite;
let golden: OpenSite;
beforeAll(async () => {
  [real, golden] = await Promise.all([openSite(inject('site')), openSite(inject('goldenSite'))]);
});
afterAll(() => Promise.all([real.close(), golden.close()]));

const visit = async (site: OpenSite, address: string) => site.page.goto(new URL(address.slice(1), site.url).href);
const all = () => [...TEMPLATES.map((address) => ({ site: real, address })), ...GOLDEN_PAGES.map((address) => ({ site: golden, address }))];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no violation on any template, ${colorScheme}`, async () => {
    for (const { site, address } of all()) {
      await site.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await visit(site, address);
      expect(await violationsOn(site.page), `${address}`).toEqual([]);
    }
  });
}

test('axe is really run: it finds a picture without alt text', async () => {
  await visit(golden, GOLDEN_PAGES[0]!);
  await golden.page.evaluate(() => document.querySelector('article img')!.removeAttribute('alt'));
  expect((await violationsOn(golden.page)).map((violation) => violation.split(':')[0])).toContain('image-alt');
});

test('no page asks anything of another place, sets a cookie, or breaks its own security policy', async () => {
  for (const { site, address } of all()) {
    site.errors.length = 0;
    await visit(site, address);
    const foreign = site.requests.filter((request) => !request.startsWith(site.url) && !request.startsWith('data:'));
    expect(foreign).toEqual([]);
    expect(await site.context.cookies()).toEqual([]);
    const unexpected = site.errors.filter((error) => !(address === '/404.html' && error.includes('404')));
    expect(unexpected, address).toEqual([]);
  }
});

test('no page is wider than a phone of 360 pixels', async () => {
  await real.page.setViewportSize({ width: 360, height: 740 });
  await golden.page.setViewportSize({ width: 360, height: 740 });
  for (const { site, address } of all()) {
    await visit(site, address);
    expect(await site.page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360);
  }
});

test('a table wider than a phone moves in its own frame, and the page stays', async () => {
  await real.page.setViewportSize({ width: 360, height: 740 });
  await visit(real, lessonPage(8, 'giu-cho-rieng-em'));
  const tables = await real.page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('main tr')];
    for (const row of rows) for (let i = 0; i < 6; i++) row.append(row.cells[0]!.cloneNode(true));
    for (const { cells } of rows) cells[0]!.textContent = 'nghiêng'.repeat(12);
    return [...document.querySelectorAll<HTMLElement>('main table')].map((table) => table.offsetWidth);
  });
  expect(tables.length).toBeGreaterThan(0);
  expect(Math.min(...tables)).toBeGreaterThan(360);
  expect(await real.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('every made-up message on a page carries its mark inside its frame', async () => {
  for (const { site, address } of all()) {
    await visit(site, address);
    const unmarked = await site.page.evaluate(() => [...document.querySelectorAll('.message-frame')].filter((frame) => !frame.textContent!.includes('MẪU – KHÔNG CÓ THẬT')).length);
    expect(unmarked, address).toBe(0);
  }
  expect(await golden.page.goto(new URL(GOLDEN_PAGES[0]!.slice(1), golden.url).href).then(() => golden.page.locator('.message-frame').count())).toBe(5);
});
