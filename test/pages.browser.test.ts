import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ABOUT,
  FAMILIES,
  gradePage,
  HOME,
  lessonPage,
  MAKER,
  OFFLINE,
  PRINT_AGE,
  quizPage,
  SEARCH,
  SOURCES,
  teacherPage,
  TEACHERS,
} from '../src/curriculum/address.ts';
import { violationsOn } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';
import { loneSyllables } from './look-at-page.ts';
import { builtSite } from './site.ts';

/** One page of every template, for each of the three moods, and the golden lesson for every block. */
const TEMPLATES = [
  HOME,
  ABOUT,
  FAMILIES,
  TEACHERS,
  SOURCES,
  SEARCH,
  MAKER,
  PRINT_AGE,
  OFFLINE,
  '/404.html',
  ...[2, 5, 8, 11].flatMap((grade) => {
    const slug = 'phieu-trung-thuong';
    return [gradePage(grade), lessonPage(grade, slug), quizPage(grade, slug), teacherPage(grade)];
  }),
];
const GOLDEN_PAGES = [lessonPage(4, 'mau'), quizPage(4, 'mau')];

let real: OpenSite;
let golden: OpenSite;
beforeAll(async () => {
  [real, golden] = await Promise.all([openSite(await builtSite('sample')), openSite(await builtSite('golden'))]);
});
afterAll(() => Promise.all([real.close(), golden.close()]));

const visit = async (site: OpenSite, address: string) => site.page.goto(new URL(address.slice(1), site.url).href);
const all = () => [
  ...TEMPLATES.map((address) => ({ site: real, address })),
  ...GOLDEN_PAGES.map((address) => ({ site: golden, address })),
];

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

test('on a phone nothing sticks out of its column, and the header keeps one line', async () => {
  await real.page.setViewportSize({ width: 360, height: 740 });
  for (const address of TEMPLATES) {
    await visit(real, address);
    const { out, head } = await real.page.evaluate(() => {
      const margin = parseFloat(getComputedStyle(document.querySelector('main .wrap')!).paddingRight);
      const pressed = [
        ...document.querySelectorAll<HTMLElement>('main :is(input, select, button, .button, .panel, .place)'),
      ];
      return {
        out: pressed
          .filter(
            (one) =>
              one.checkVisibility() &&
              !one.closest('.hidden-words') &&
              one.getBoundingClientRect().right > innerWidth - margin + 1,
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 90)),
        head: new Set([...document.querySelectorAll('.site-head a')].map((link) => link.getBoundingClientRect().top))
          .size,
      };
    });
    expect(out, address).toEqual([]);
    expect(head, address).toBe(1);
  }
});

for (const width of [360, 1280]) {
  test(`no title of a lesson ends in a line of one syllable, at ${width} pixels`, async () => {
    await real.page.setViewportSize({ width, height: 900 });
    for (const address of TEMPLATES.filter((one) => one.startsWith('/lop-'))) {
      await visit(real, address);
      await real.page.evaluate(() => document.fonts.ready);
      expect(await loneSyllables(real.page), address).toEqual([]);
    }
  });
}

test('whom anyone may call stands right below the shield, as a button for old hands', async () => {
  await real.page.setViewportSize({ width: 360, height: 740 });
  await visit(real, FAMILIES);
  const calls = await real.page
    .locator('.calls .place-phone')
    .evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute('href'), height: link.getBoundingClientRect().height })),
    );
  expect(calls.map(({ href }) => href)).toEqual(['tel:111', 'tel:113']);
  for (const { height } of calls) expect(height).toBeGreaterThanOrEqual(56);
  const shield = (await real.page.locator('.three-steps').boundingBox())!;
  expect((await real.page.locator('.calls').boundingBox())!.y - (shield.y + shield.height)).toBeLessThan(160);
  // All were looked up on one day, which is said once.
  expect((await real.page.locator('main').innerText()).match(/ối chiếu/g)).toHaveLength(1);
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
    const unmarked = await site.page.evaluate(
      () =>
        [...document.querySelectorAll('.message-frame')].filter(
          (frame) => !frame.textContent!.includes('MẪU – KHÔNG CÓ THẬT'),
        ).length,
    );
    expect(unmarked, address).toBe(0);
  }
  expect(
    await golden.page
      .goto(new URL(GOLDEN_PAGES[0]!.slice(1), golden.url).href)
      .then(() => golden.page.locator('.message-frame').count()),
  ).toBe(5);
});
