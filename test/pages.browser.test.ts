import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ABOUT,
  alertPage,
  ALERTS,
  displayPage,
  FAMILIES,
  gradePage,
  helpPage,
  HOME,
  lessonPage,
  MAKER,
  MARKING,
  NEWS,
  OFFICE,
  OFFLINE,
  PRINT_AGE,
  quizPage,
  SEARCH,
  siftPage,
  SOURCES,
  teacherPage,
  TEACHERS,
  votePage,
  VOTING,
} from '../src/curriculum/address.ts';
import { AGES } from '../src/curriculum/age.ts';
import { NO_VIOLATIONS, violationsInBoth, violationsOn } from './axe.ts';
import { openSite, openWhole, type OpenSite } from './browser.ts';
import { sampleCurriculum } from './lessons.ts';
import { loneSyllables } from './look-at-page.ts';
import { builtSite } from './site.ts';

/** One page of every template, for each of the three moods, and the golden lesson for every block. */
const TEMPLATES = [
  HOME,
  ABOUT,
  FAMILIES,
  ...AGES.map(helpPage),
  TEACHERS,
  SOURCES,
  siftPage(5),
  SEARCH,
  MAKER,
  MARKING,
  VOTING,
  displayPage(8, 'phieu-trung-thuong'),
  votePage(8, 'phieu-trung-thuong'),
  PRINT_AGE,
  NEWS,
  OFFICE,
  ALERTS,
  alertPage('hop-sua-mien-phi'),
  OFFLINE,
  '/404.html',
  ...[2, 8, 11].flatMap((grade) => {
    const slug = 'phieu-trung-thuong';
    return [gradePage(grade), lessonPage(grade, slug), quizPage(grade, slug), teacherPage(grade)];
  }),
];
const GOLDEN_PAGES = [lessonPage(4, 'mau'), quizPage(4, 'mau'), alertPage('mau')];

let real: OpenSite;
let golden: OpenSite;
beforeAll(async () => {
  [real, golden] = await Promise.all([openSite(await builtSite('sample')), openSite(await builtSite('golden'))]);
});
afterAll(() => Promise.all([real.close(), golden.close()]));

/** Opens a page, a lesson whole: beat by beat it is looked at in lesson.browser.test.ts. */
async function visit({ page, url }: OpenSite, address: string): Promise<void> {
  await page.goto(new URL(address.slice(1), url).href);
  await openWhole(page);
}
/** What a page of a template is seen to be, on a wide screen and on a phone. */
interface Seen {
  address: string;
  /** By axe, in light, and what of it depends on colours in dark. */
  violations: { light: string[]; dark: string[] };
  foreign: string[];
  cookies: unknown[];
  errors: string[];
  unmarked: number;
  /** Titles that end in a line of one syllable. */
  lone: { wide: string[]; phone: string[] };
  phone: { width: number; out: string[]; headLines: number; small: string[] };
}

/** Looks at a page on a phone and, made wide, on a large screen: a visit costs more than what is looked at. */
async function look(site: OpenSite, address: string): Promise<Seen> {
  const { page, context } = site;
  site.errors.length = site.requests.length = 0;
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(site, address);
  await page.evaluate(() => document.fonts.ready);
  const phone = await onPhone(page);
  const lone = { phone: await loneSyllables(page), wide: [] as string[] };
  await page.setViewportSize({ width: 1280, height: 900 });
  lone.wide = await loneSyllables(page);
  const unmarked = await page.evaluate(
    () =>
      [...document.querySelectorAll('.message-frame')].filter(
        (frame) => !frame.textContent!.includes('TIN MẪU – SOẠN ĐỂ HỌC'),
      ).length,
  );
  return {
    address,
    violations: await violationsInBoth(page),
    foreign: site.requests.filter((request) => !request.startsWith(site.url) && !request.startsWith('data:')),
    cookies: await context.cookies(),
    errors: site.errors.filter((error) => !(address === '/404.html' && error.includes('404'))),
    unmarked,
    lone,
    phone,
  };
}

const onPhone = (page: Page) =>
  page.evaluate(() => {
    const margin = parseFloat(getComputedStyle(document.querySelector('main .wrap')!).paddingRight);
    const pressed = [
      ...document.querySelectorAll<HTMLElement>('main :is(input, select, button, .button, .panel, .place)'),
    ];
    // On a phone some are not shown, and stand nowhere.
    const head = [...document.querySelectorAll('.site-head a')].filter((link) => link.getClientRects().length);
    return {
      width: document.documentElement.scrollWidth,
      out: pressed
        .filter(
          (one) =>
            one.checkVisibility() &&
            !one.closest('.hidden-words') &&
            one.getBoundingClientRect().right > innerWidth - margin + 1,
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 90)),
      headLines: new Set(head.map((link) => link.getBoundingClientRect().top)).size,
      small: head
        .filter((link) => Math.min(link.getBoundingClientRect().width, link.getBoundingClientRect().height) < 44)
        .map(({ outerHTML }) => outerHTML.slice(0, 90)),
    };
  });

const ADDRESSES = [...TEMPLATES, ...GOLDEN_PAGES];
const seen: Seen[] = [];
beforeAll(async () => {
  for (const address of TEMPLATES) seen.push(await look(real, address));
  for (const address of GOLDEN_PAGES) seen.push(await look(golden, address));
});
/** What of each page, by its address. */
const each = <T>(pick: (page: Seen) => T) => Object.fromEntries(seen.map((page) => [page.address, pick(page)]));
const all = <T>(value: T) => Object.fromEntries(ADDRESSES.map((address) => [address, value]));

test('axe finds no violation on any template, in light or in dark', () => {
  expect(each(({ violations }) => violations)).toEqual(all(NO_VIOLATIONS));
});

test('axe is really run: it finds a picture without alt text', async () => {
  await visit(golden, GOLDEN_PAGES[0]!);
  await golden.page.evaluate(() => document.querySelector('article img')!.removeAttribute('alt'));
  expect((await violationsOn(golden.page)).map((violation) => violation.split(':')[0])).toContain('image-alt');
});

test('axe is really run on colours: in dark it finds a text that is hardly seen', async () => {
  await visit(golden, GOLDEN_PAGES[0]!);
  await golden.page.emulateMedia({ colorScheme: 'dark' });
  await golden.page.evaluate(() => (document.querySelector<HTMLElement>('.lesson-head .lead')!.style.color = '#222'));
  expect((await violationsOn(golden.page, { of: 'colours' })).map((one) => one.split(':')[0])).toContain(
    'color-contrast',
  );
  await golden.page.emulateMedia({ colorScheme: null });
});

test('no page asks anything of another place, sets a cookie, or breaks its own security policy', () => {
  expect(each(({ foreign, cookies, errors }) => [...foreign, ...cookies, ...errors])).toEqual(all([]));
});

test('no page is wider than a phone of 360 pixels', () => {
  for (const { address, phone } of seen) expect(phone.width, address).toBeLessThanOrEqual(360);
});

test('on a phone nothing sticks out of its column, and the header keeps one line, each link of it as wide as a finger', () => {
  expect(each(({ phone }) => phone.small)).toEqual(all([]));
  expect(each(({ phone }) => phone.out)).toEqual(all([]));
  // A game has the screen to itself.
  const heads = Object.entries(each(({ phone }) => phone.headLines));
  expect(heads.filter(([address, lines]) => lines !== (address.endsWith('/soi-tin/') ? 0 : 1))).toEqual([]);
});

test('no title of a lesson ends in a line of one syllable, on a phone and on a wide screen', () => {
  const lessons = seen.filter(({ address }) => address.startsWith('/lop-'));
  expect(lessons.length).toBeGreaterThan(10);
  for (const { address, lone } of lessons) expect(lone, address).toEqual({ wide: [], phone: [] });
});

test('whom anyone may call stands right below the shield, as a button for old hands', async () => {
  await real.page.setViewportSize({ width: 360, height: 740 });
  await visit(real, FAMILIES);
  const calls = await real.page
    .locator('.calls .place-phone')
    .evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute('href'), height: link.getBoundingClientRect().height })),
    );
  expect(calls.map(({ href }) => href)).toEqual(['tel:111', 'tel:113']);
  const others = await real.page
    .locator('.places .place-phone')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(others, 'who takes messages alone is not called').toEqual(['sms:5656']);
  for (const { height } of calls) expect(height).toBeGreaterThanOrEqual(56);
  const shield = (await real.page.locator('.three-steps').boundingBox())!;
  expect((await real.page.locator('.calls').boundingBox())!.y - (shield.y + shield.height)).toBeLessThan(160);
  // Looked up on one day, that is said once; on several, of each place by itself.
  const { contacts } = (await sampleCurriculum()).office;
  const days = new Set(contacts.map(({ verified_on }) => verified_on)).size;
  const told = (await real.page.locator('main').innerText()).match(/ối chiếu/g);
  expect(told).toHaveLength(days === 1 ? 1 : contacts.length);
});

test('a table wider than a phone moves in its own frame, and the page stays', async () => {
  await real.page.setViewportSize({ width: 360, height: 740 });
  await visit(real, lessonPage(3, 'giu-cho-rieng-em'));
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
  expect(each(({ unmarked }) => unmarked)).toEqual(all(0));
  await visit(golden, GOLDEN_PAGES[0]!);
  // Seven messages, one more in an exercise, and what the teacher says in a role.
  expect(await golden.page.locator('.message-frame').count()).toBe(9);
});
