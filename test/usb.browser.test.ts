import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { lessonPage, MAKER, quizPage, SEARCH, siftPage, teacherPage, TEACHERS } from '../src/curriculum/address.ts';
import { cutFile, usbFile } from '../src/targets/addresses.ts';
import type { Grade } from '../src/curriculum/grade.ts';
import { newDevice } from './browser.ts';
import { answer, give, questionsOf } from './play-quiz.ts';
import { readPdf } from './read-pdf.ts';
import { scratch } from './folders.ts';
import { builtSite } from './site.ts';

/** The sticks of a test that are plugged in. */
const sticks: BrowserContext[] = [];
afterEach(() => Promise.all(sticks.splice(0).map((context) => context.close())));

interface Stick {
  page: Page;
  folder: string;
  requests: string[];
  errors: string[];
  open: (address: string) => Promise<unknown>;
}
/** Each edition as a stick has it, written once: nothing is written on a stick that is plugged in. */
const editions = new Map<string, Promise<string>>();
async function unzip(zip: string): Promise<string> {
  // A folder with a space and Vietnamese letters, as people have them.
  const folder = path.join(await scratch('usb'), 'Bài học của em');
  for (const [name, data] of Object.entries(unzipSync(await readFile(path.join(await builtSite('sample'), zip))))) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
  return folder;
}
/** Double-clicks index.html of an edition, with the network off and every request noted. */
async function plugIn(zip: string): Promise<Stick> {
  if (!editions.has(zip)) editions.set(zip, unzip(zip));
  const folder = await editions.get(zip)!;
  const context = await newDevice({ acceptDownloads: true });
  sticks.push(context);
  await context.setOffline(true);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  context.on(
    'request',
    (request) => request.url().startsWith('file:') || request.url().startsWith('data:') || requests.push(request.url()),
  );
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  const open = (address: string) => page.goto(`${pathToFileURL(folder)}${address}index.html`);
  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
  return { page, folder, requests, errors, open };
}

/** What the teacher's page of a grade on the stick leads to, read as the file that it is. */
async function openPaper({ page, open }: Stick, grade: Grade, wanted: string): Promise<number> {
  await open(teacherPage(grade));
  const href = await page
    .locator(`a[href$="${wanted}"]`)
    .first()
    .evaluate((a) => (a as HTMLAnchorElement).href);
  return (await readPdf(await readFile(new URL(href)))).pages.length;
}

test('the whole edition works from file:// without a request: lesson, quiz, search, a paper', async () => {
  const stick = await plugIn(usbFile());
  const { page, requests, errors } = stick;
  await page.getByRole('link', { name: 'Lớp 5', exact: true }).click();
  await page.locator('.card a').first().click();
  await page.locator('.lesson-head').waitFor();
  expect(
    await page.evaluate(() =>
      document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === 'loaded').length),
    ),
    'its font is there',
  ).toBeGreaterThanOrEqual(1);
  await walkLesson(page);
  await page.locator('.button:visible', { hasText: 'Làm trắc nghiệm' }).click();
  await answerOne(page);
  await stick.open(siftPage(5));
  await page.locator('.sift.is-live [data-bin="trap"]').click();
  await page.locator('[data-dock][data-tone] .tell-head').waitFor();
  await stick.open(SEARCH);
  await page.getByLabel('Em muốn tìm gì?').fill('trung thuong');
  // Search begins at the grade that was looked at: its lesson opens where one was.
  await page.locator('[data-found] .found-grades a').first().click();
  await page.locator('[data-walk].is-live').waitFor();
  // All papers, as long as they fit below 25 MB; else the teacher's page says where they are.
  if (existsSync(path.join(stick.folder, 'tai-ve')))
    expect(await openPaper(stick, 5, cutFile(5, 'phieu-trung-thuong', 'plan'))).toBeGreaterThan(0);
  else {
    await stick.open(TEACHERS);
    expect(await page.getByText('nằm trong bản USB của từng lớp').isVisible()).toBe(true);
  }
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
});

test('the edition of one grade has that grade whole and nothing of another', async () => {
  const stick = await plugIn(usbFile(8));
  const { page, requests, errors } = stick;
  expect(await page.locator('.tile').allInnerTexts()).toEqual([expect.stringMatching(/Lớp\s*8/)]);
  await stick.open(quizPage(8, 'phieu-trung-thuong'));
  await answerOne(page);
  await stick.open(SEARCH);
  await page.getByLabel('Em muốn tìm gì?').fill('trung thuong');
  expect(new Set(await page.locator('.found-grades a').allInnerTexts())).toEqual(new Set(['Lớp 8']));
  expect(await openPaper(stick, 8, cutFile(8, 'phieu-trung-thuong', 'worksheet'))).toBeGreaterThan(0);
  await stick.open(TEACHERS);
  expect(await page.locator('.downloads').count()).toBe(1);
  expect(await page.locator('#loc-lop option').allInnerTexts()).toEqual(['Mọi lớp', 'Lớp 8']);
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
});

test.each([
  ['of grade 8', 8, 9],
  ['of grade 2', 2, 4],
  ['the whole', undefined, 9],
])('a teacher makes a test from the stick, %s, without a request', async (_, grade, count) => {
  const stick = await plugIn(usbFile(grade));
  const { page, requests, errors } = stick;
  await page.goto(`${pathToFileURL(stick.folder)}${MAKER}index.html#lop=${grade ?? 8}`);
  expect(await page.locator('#lop-ra-de option').count()).toBe(grade ? 1 : 12);
  await page.locator('fieldset:not([hidden]) [name=bai]').first().check();
  await page.getByRole('button', { name: 'Làm đề' }).click();
  await page.locator('[data-made]:not([hidden])').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-maker] [data-zip]').click(),
  ]);
  const files = unzipSync(await readFile(await download.path()));
  expect(Object.keys(files)).toHaveLength(count);
  const code = await page.locator('[data-codes] b').first().innerText();
  expect((await readPdf(files['de-kiem-tra.pdf']!)).words).toContain(code);
  if (grade) {
    // Another grade's code: its questions are on another stick.
    await page.getByLabel('Mã tài liệu').fill('9YQW1-1014');
    await page.getByRole('button', { name: 'In lại' }).click();
    await page.locator('[data-recall] [role=status] p').waitFor();
  }
  expect(requests.filter((address) => !address.startsWith('blob:'))).toEqual([]);
  expect(errors).toEqual([]);
});

test('every page of an edition opens from file:// without a request and without a word in the console', async () => {
  const { page, folder, requests, errors } = await plugIn(usbFile(8));
  const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(8);
  for (const file of pages) {
    await page.goto(pathToFileURL(path.join(folder, file)).href);
    expect(await page.locator('h1').count(), file).toBe(1);
    expect(errors, file).toEqual([]);
  }
  expect(requests).toEqual([]);
});

test('what only the web can do is not offered on a stick, and the whole pack is named where its papers are', async () => {
  const stick = await plugIn(usbFile(5));
  await stick.open('/lop-5/');
  expect(await stick.page.getByText('Lưu lớp 5 vào máy').count()).toBe(0);
  await stick.open(lessonPage(5, 'phieu-trung-thuong'));
  expect(await stick.page.locator('a[href$=".zip"]').count()).toBe(0);
  await stick.page.locator('[data-whole]').click();
  await stick.page.getByRole('link', { name: 'Cho thầy cô và bố mẹ' }).click();
  expect(new URL(stick.page.url()).hash).toBe('#bai-5-phieu-trung-thuong');
  expect(await stick.page.locator('#bai-5-phieu-trung-thuong a[href$=".pdf"]').count()).toBeGreaterThanOrEqual(4);
  expect(
    await stick.page.locator('.tick, [data-pick-bar], [data-whole-grade]').count(),
    'nothing can be fetched from file://',
  ).toBe(0);
  expect(
    await stick.page
      .locator('#bai-5-phieu-trung-thuong .sheet img')
      .first()
      .evaluate((img) => (img as HTMLImageElement).loading),
  ).toBe('lazy');
});

test('on a stick the path leads on to the next lesson, and what was missed comes back in its quiz and leads home again', async () => {
  const stick = await plugIn(usbFile(5));
  const { page, requests, errors } = stick;
  await stick.open('/lop-5/');
  await page.locator('.path.is-live [data-go]').click();
  await page.locator('.lesson-head').waitFor();
  await stick.open(quizPage(5, 'mao-danh'));
  await page.locator('.is-live').waitFor();
  const first = (await questionsOf(page)).find(({ kind }) => kind === 'single')!;
  const kept = {
    version: 1,
    who: 'meo',
    players: {},
    boxes: { meo: { '5/mao-danh': { [first.id]: { box: 1, day: 1, missed: 1 } } } },
  };
  await page.evaluate((text) => localStorage.setItem('khien', text), JSON.stringify(kept));
  await stick.open('/lop-5/');
  await page.locator('[data-review-go][href]').click();
  await page.locator(`[data-question="${first.id}"]:visible [data-option="${first.right[0]}"]`).click();
  await page.locator('[data-check]').click();
  await page.locator('[data-check]').click();
  await page.getByText('Em ôn xong 1 câu, đúng 1 câu.').waitFor();
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
});

/** To the end of a lesson; the first exercise is answered rightly. */
async function walkLesson(page: Page): Promise<void> {
  await page.locator('.is-live').waitFor();
  await page.locator('[data-next]').click();
  const [first] = await questionsOf(page);
  const card = page.locator(`[data-question="${first!.id}"]`);
  await card.locator('[data-dock]').waitFor({ state: 'attached' });
  // All of them are there, and none comes while one presses.
  await page.locator('[data-kind="message"]').first().waitFor({ state: 'attached' });
  const goOn = page.locator('[data-later]:visible, [data-next]:visible').first();
  while (await card.isHidden()) await goOn.click();
  await give(page, first!, true);
  await card.locator('[data-check]').click();
  expect(await card.locator('[data-dock]').getAttribute('data-tone')).toBe('right');
  await card.locator('[data-check]').click();
  while (await page.locator('.lesson-end').isHidden()) await goOn.click();
}

/** As one child, answers the first question with buttons to choose from and sees it marked. */
async function answerOne(page: Page): Promise<void> {
  await page.locator('[data-player]').first().click();
  const [first] = await questionsOf(page);
  await answer(page, first!, true);
  await page.locator('[data-dock][data-tone="right"] .tell-head').waitFor();
}
