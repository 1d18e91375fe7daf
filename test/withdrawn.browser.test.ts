import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  alertPage,
  ALERTS,
  answersPage,
  ATOM,
  gradePage,
  HOME,
  JSON_FEED,
  lessonPage,
  MAKER,
  NEWS,
  PRINT_AGE,
  quizPage,
  SEARCH,
  SOURCES,
  teacherPage,
} from '../src/curriculum/address.ts';
import { writePrintCode } from '../src/curriculum/print-code.ts';
import { usbFile } from '../src/targets/addresses.ts';
import { openSite, type OpenSite } from './browser.ts';
import { WITHDRAWN } from './neighbour.ts';
import { builtSite } from './site.ts';

const { id, lesson, alert, why } = WITHDRAWN;
const SAID = `Đã rút ngày 20/12/2026`;
let out: string;
let site: OpenSite;
beforeAll(async () => {
  out = await builtSite('neighbour');
  site = await openSite(out, { base: '/kho/' });
});
afterAll(() => site.close());
const read = (address: string): Promise<string> =>
  readFile(path.join(out, address, address.endsWith('/') ? 'index.html' : ''), 'utf8');
const open = (address: string) => site.page.goto(new URL(address.slice(1), site.url).href);

test('each page of what was withdrawn says so and why, and nothing else of it', async () => {
  for (const address of [lessonPage(4, id), quizPage(5, id), answersPage(5, id), alertPage(id)]) {
    await open(address);
    const words = await site.page.locator('main').innerText();
    expect(words, address).toContain(SAID);
    expect(words, address).toContain(why);
    expect(words.length, address).toBeLessThan(400);
  }
});

test('no list offers it: the front page, its grade’s, the teachers’, the maker, the warnings, the sources', async () => {
  for (const address of [HOME, gradePage(4), teacherPage(4), MAKER, ALERTS, SOURCES, '/canh-bao/dang-co.js']) {
    const text = await read(address);
    expect(text.length, address).toBeGreaterThan(10);
    for (const never of [lesson, alert, `/${id}/`, `value="${id}"`]) expect(text, address).not.toContain(never);
  }
  expect(await read(MAKER)).toContain('value="mau"');
});

test('whoever searches for it by its name finds other things', async () => {
  await open(SEARCH);
  const found = site.page.locator('[data-found] h2');
  await site.page.getByLabel('Em muốn tìm gì?').fill(lesson);
  await site.page.locator('[data-count]').filter({ hasText: /\p{L}/u }).waitFor();
  expect(await found.allInnerTexts()).not.toContain(lesson);
  await site.page.getByLabel('Em muốn tìm gì?').fill('Bài mẫu');
  await found.getByText('Bài mẫu cho lớp 4 và 5').waitFor();
});

/** What knows of it so that a print can be told its age, and an old paper be printed and marked again. */
const OF_OLD_PRINTS = /^(kiem-tra-ban-in\/index\.html|ra-de\/lop-4-\w+\.js)$/;

test('a USB stick holds only the pages that say so, and no list on it leads there', async () => {
  const files = unzipSync(await readFile(path.join(out, usbFile(4))));
  const own = Object.keys(files).filter((name) => name.includes(`/${id}`));
  expect(own.length).toBeGreaterThan(0);
  const wordsOf = (name: string) => Buffer.from(files[name]!).toString();
  for (const name of own) expect(wordsOf(name), name).toContain(SAID);
  const others = Object.keys(files).filter(
    (name) => !own.includes(name) && !OF_OLD_PRINTS.test(name) && /\.(html|js)$/.test(name),
  );
  expect(others.some((name) => name.includes('/mau/'))).toBe(true);
  expect(others.filter((name) => [lesson, alert, `${id}/`].some((never) => wordsOf(name).includes(never)))).toEqual([]);
});

test('who follows a feed or the news, or holds a print of it, is told that and why', async () => {
  for (const feed of [ATOM, JSON_FEED])
    expect(await read(feed), feed).toMatch(new RegExp(`Đã rút: ${alert}[^]*${why}`));
  const news = await read(NEWS);
  for (const title of [lesson, alert]) expect(news).toMatch(new RegExp(`data-news="withdrawn"[^]*${title}`));
  await open(PRINT_AGE);
  await site.page.getByLabel('Mã bản in').fill(writePrintCode(4, [{ slug: id, revision: 2 }]));
  await site.page.getByRole('button', { name: 'Xem' }).click();
  const answer = site.page.locator('[data-answer]');
  await answer.getByText(why).waitFor();
  expect(await answer.innerText()).toContain('rút');
  expect(site.errors).toEqual([]);
});
