import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAKER, MARKING } from '../src/curriculum/address.ts';
import { writePng } from '../src/pictures/write-png.ts';
import { NO_VIOLATIONS, violationsInBoth } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';
import { openCamera } from './fake-camera.ts';
import { scratch } from './folders.ts';
import { goldenLessons, sampleLessons } from './lessons.ts';
import { firstMaker } from './made/photos/first.ts';
import type { BlankSheet, Condition, Picture } from './made/photos/photo.ts';
import { fillAtRandom, printSheet, readPhoto, type PrintedSheet } from './made/photos/sheets.ts';
import { builtSite } from './site.ts';
import { untilKept } from './until-kept.ts';

let site: OpenSite;
let folder: string;
let eighth: PrintedSheet;
let fourth: PrintedSheet;
/** A photo of a sheet of grade 8 that leaves nothing to ask. */
let plain: number;
beforeAll(async () => {
  site = await openSite(await builtSite('sample'), { acceptDownloads: true });
  folder = await scratch('photos');
  const lessons = await sampleLessons();
  eighth = await printSheet(lessons.filter(({ grade }) => grade === 8));
  fourth = await printSheet(lessons.filter(({ grade }) => grade === 4).slice(0, 1));
  plain = plainSeed(eighth);
  site.page.on('dialog', (dialog) => void dialog.accept());
});
afterAll(() => site.close());

const GREYS = Array.from({ length: 256 }, (_, grey) => grey * 0x010101);

/** A picture as a file on the teacher's phone. */
async function fileOf(name: string, { width, height, data }: Picture): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, writePng({ width, height, indexes: data, palette: GREYS }));
  return file;
}
/** Made once: many tests give the same one to the page. */
const photos = new Map<string, Promise<string>>();
function photoOf(sheet: PrintedSheet, seed: number, condition: Condition = 'plain'): Promise<string> {
  const { code } = sheet.set.versions[0]!;
  const name = `anh-${code}-${seed}-${condition}.png`;
  if (!photos.has(name)) photos.set(name, fileOf(name, firstMaker(fillAtRandom(sheet, seed), seed, condition)));
  return photos.get(name)!;
}

/** The first seed, from this on, of a photo that leaves nothing to ask. */
function plainSeed(sheet: PrintedSheet, from = 1, how = (filled: BlankSheet) => filled): number {
  for (let seed = from; ; seed++) {
    const filled = how(fillAtRandom(sheet, seed));
    if (readPhoto(firstMaker(filled, seed, 'plain'), sheet, filled).askedRows === 0) return seed;
  }
}

async function openAnew(page: Page, url: string): Promise<void> {
  await page.goto(new URL(MARKING.slice(1), url).href);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
}

/** Gives photos to the page and waits for what it says of them. */
async function give(page: Page, files: string | string[], said: RegExp): Promise<void> {
  await page.locator('input[type=file]').nth(1).setInputFiles(files);
  await page.locator('[data-said]').getByText(said).waitFor();
}
const sheets = (page: Page) => page.locator('[data-table] tr:not(.below)');

test('photos of a class become its table, which can be taken away as a workbook and as CSV, and outlives a reload', async () => {
  const { page } = site;
  await openAnew(page, site.url);
  const taken = [
    // One whose number is plain.
    await photoOf(eighth, plain),
    await photoOf(eighth, 2, 'perspective'),
    await photoOf(eighth, 3, 'turned'),
  ];
  await give(page, taken, /^Đã đọc 3 ảnh, nhận 3 phiếu\.$/);
  expect(await sheets(page).count()).toBe(3);
  const numbers = (await sheets(page).locator('th').allInnerTexts()).map(Number);
  const named = numbers.findIndex((one) => one > 0);
  const number = numbers[named]!;
  await page.locator('[data-names]').fill(`${number}\tNguyễn An`);
  await page.locator('[data-names]').blur();
  await sheets(page).nth(named).getByText('Nguyễn An', { exact: true }).waitFor();
  const [book] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bảng điểm (Excel)' }).click(),
  ]);
  const workbook = Object.values(unzipSync(await readFile(await book.path())));
  expect(workbook.map((part) => new TextDecoder().decode(part)).join('')).toContain('Nguyễn An');
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bảng điểm (CSV)' }).click(),
  ]);
  expect(await readFile(await csv.path(), 'utf8')).toContain(`${number};Nguyễn An;`);
  await page.reload();
  await sheets(page).nth(2).waitFor();
  expect(site.errors).toEqual([]);
});

test('written answers and the essay are marked by presses, and then the sum stands there', async () => {
  const { page } = site;
  await openAnew(page, site.url);
  await give(page, await photoOf(eighth, plain), /^Đã nhận phiếu số/);
  await sheets(page).getByText('chưa đủ').waitFor();
  for (let left = await page.locator('.written').count(); left > 0; left--) {
    await page.locator('.written summary').first().click();
    await page.locator('.written img').first().waitFor();
    await page.locator('.written').first().getByRole('button', { name: 'Đúng' }).click();
    await expect.poll(() => page.locator('.written').count()).toBe(left - 1);
  }
  await page.getByRole('spinbutton').fill('2.5');
  await page.getByRole('spinbutton').blur();
  await expect.poll(() => page.locator('[data-table] .points').innerText()).toMatch(/^\d+(,\d+)?$/);
});

test('what is not plain is shown as it was photographed, and one press settles it', async () => {
  const { page } = site;
  await openAnew(page, site.url);
  const doubts = page.locator('.doubt');
  for (let seed = 20; !(await doubts.count()); seed++)
    await give(page, await photoOf(eighth, seed, 'crossed-out'), /^Đã nhận phiếu/);
  const count = await doubts.count();
  const first = doubts.filter({ hasText: 'câu' }).first();
  expect(await first.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(40);
  await first.getByRole('button').first().click();
  await expect.poll(() => doubts.count()).toBe(count - 1);
});

test('a photo that cannot be read is told in one sentence, and nothing that was taken is lost', async () => {
  const { page } = site;
  await openAnew(page, site.url);
  const good = await photoOf(eighth, 1);
  await give(page, good, /^Đã nhận phiếu/);
  const cat = { width: 900, height: 700, data: new Uint8Array(630_000).map((_, i) => 128 + 90 * Math.sin(i / 7)) };
  const { width, height, data } = eighth.page;
  const half = { width, height: height >> 1, data: data.slice(0, width * (height >> 1)) };
  const broken = path.join(folder, 'hong.jpg');
  await writeFile(broken, 'không phải ảnh');
  const beside = {
    width: width * 2,
    height,
    data: new Uint8Array(data.length * 2).map((_, i) => data[Math.floor(i / width / 2) * width + (i % width)]!),
  };
  for (const [file, words] of [
    [await fileOf('meo.png', cat), /^Không thấy phiếu trả lời nào/],
    [await fileOf('nua.png', half), /^Ảnh chưa thấy đủ bốn góc/],
    [await fileOf('hai.png', beside), /^Trong ảnh có hơn một phiếu/],
    [await photoOf(fourth, 1), /^Phiếu này là của một đề khác/],
    [broken, /^Tệp này không phải là ảnh/],
    [good, /đã nhận rồi/],
  ] as const)
    await give(page, file, words);
  expect(await sheets(page).count()).toBe(1);
  expect(site.errors).toEqual([]);
});

test('a sheet whose code was never issued here is told in one sentence, and the next one is taken in', async () => {
  const { page } = site;
  await openAnew(page, site.url);
  const [mark] = (await goldenLessons()).filter(({ grade }) => grade === 4);
  const never = await printSheet([mark!]);
  await give(page, await photoOf(never, 1), /^Mã trên phiếu này chưa từng được ra ở đây[^.]*\.$/);
  expect(await sheets(page).count()).toBe(0);
  await give(page, await photoOf(eighth, 1), /^Đã nhận phiếu/);
  expect(await sheets(page).count()).toBe(1);
  expect(site.errors).toEqual([]);
});

test('two sheets with one number are both kept, and told by that number until one of them is gone', async () => {
  const { page } = site;
  await openAnew(page, site.url);
  const asks = eighth.layout.groups.flatMap((group) => group.bubbles.map(() => group.asks.of));
  const own = fillAtRandom(eighth, plain);
  const underItsNumber = (filled: BlankSheet): BlankSheet => ({
    ...filled,
    bubbles: filled.bubbles.map((bubble, i) => (asks[i] === 'number-digit' ? own.bubbles[i]! : bubble)),
  });
  const other = plainSeed(eighth, plain + 1, underItsNumber);
  const photo = firstMaker(underItsNumber(fillAtRandom(eighth, other)), other, 'plain');
  await give(page, await photoOf(eighth, plain), /^Đã nhận phiếu số \d+\.$/);
  await give(page, await fileOf('cung-so.png', photo), /Có hai phiếu cùng số \d+: xin sửa số/);
  expect(await sheets(page).count()).toBe(2);
  expect(await page.locator('[data-table] .twice').count()).toBe(2);
  await page.locator('.written summary').first().click();
  const whose = await page.locator('.written-answers p').allInnerTexts();
  expect(whose.length).toBeGreaterThan(1);
  expect(new Set(whose).size, 'each written answer is one sheet’s').toBe(whose.length);
  await page.getByText('Xem, sửa').first().click();
  await page
    .getByRole('button', { name: /^Xoá phiếu/ })
    .first()
    .click();
  await expect.poll(() => page.locator('[data-table] .twice').count()).toBe(0);
  expect(await sheets(page).count()).toBe(1);
});

test('all is deleted by one press', async () => {
  const { page } = site;
  await openAnew(page, site.url);
  await give(page, await photoOf(eighth, 1), /^Đã nhận phiếu/);
  await page.locator('[data-names]').fill('1 Nguyễn An');
  await page.locator('[data-names]').blur();
  await page.getByRole('button', { name: 'Xoá tất cả khỏi máy này' }).click();
  await page.getByText('Đã xoá mọi phiếu').waitFor();
  expect(await page.evaluate(() => localStorage.getItem('khien-cham-bai'))).toBeNull();
  expect(await page.locator('[data-names]').inputValue()).toBe('');
  expect(await page.locator('[data-class]').isHidden()).toBe(true);
});

test('where the device keeps nothing the class is marked all the same, and the teacher is told to take it away', async () => {
  const own = await openSite(await builtSite('sample'));
  await own.context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await own.page.goto(new URL(MARKING.slice(1), own.url).href);
  await give(own.page, await photoOf(eighth, 1), /^Đã nhận phiếu/);
  await own.page.getByText('Máy này không còn chỗ').waitFor();
  await own.close();
});

test('the reader is sent for by the first photo and not before, weighs at most 66 kB, and then works without a line', async () => {
  const own = await openSite(await builtSite('sample'), { serviceWorkers: 'allow' });
  const { page } = own;
  const scripts = () => [...new Set(own.requests.filter((address) => address.includes(MAKER)))];
  await page.goto(new URL(MARKING.slice(1), own.url).href);
  await untilKept(page);
  await page.reload();
  expect(scripts()).toEqual([]);
  await give(page, await photoOf(eighth, 1), /^Đã nhận phiếu/);
  const names = scripts().map((address) => /([a-z]+-\w+)-\w+\.js$/.exec(address)![1]);
  expect(names).toEqual(['cham-bai', 'lop-8']);
  const reader = scripts().find((address) => address.includes('cham-bai-'))!;
  const file = await readFile(path.join(await builtSite('sample'), new URL(reader).pathname));
  expect(gzipSync(file).length).toBeLessThanOrEqual(66_000);
  await untilKept(page, 'head script[src*="/ra-de/"]');
  await own.context.setOffline(true);
  await page.reload();
  await give(page, await photoOf(eighth, 2), /^Đã nhận phiếu/);
  expect(own.requests.filter((address) => !address.startsWith(own.url) && !/^(data|blob):/.test(address))).toEqual([]);
  await own.close();
});

test('without leave to use the camera the page says how to go on', async () => {
  const { page } = site;
  await openAnew(page, site.url);
  await page.getByRole('button', { name: 'Quét liên tục' }).click();
  await page
    .locator('[data-camera-said]')
    .getByText(/máy ảnh.*“Chụp ảnh”/)
    .waitFor();
  await page.getByRole('button', { name: 'Dừng quét' }).click();
  expect(await page.locator('[data-stage]').isHidden()).toBe(true);
});

test('the live camera takes in the sheet that is held under it, once', async () => {
  const browser = await openCamera(firstMaker(fillAtRandom(eighth, 5), 5, 'small'));
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(new URL(MARKING.slice(1), site.url).href);
  await page.getByRole('button', { name: 'Quét liên tục' }).click();
  await page
    .locator('[data-camera-said]')
    .getByText(/^Đã nhận phiếu .*Xin đưa phiếu tiếp theo\.$/)
    .waitFor();
  await page.waitForTimeout(2000);
  expect(await sheets(page).count()).toBe(1);
  await page.getByRole('button', { name: 'Dừng quét' }).click();
  await browser.close();
});

test('with a class on it the page has no fault that axe finds, in both themes, and fits a phone', async () => {
  const { page } = site;
  await page.setViewportSize({ width: 360, height: 640 });
  await openAnew(page, site.url);
  await give(page, [await photoOf(eighth, 1), await photoOf(eighth, 20, 'crossed-out')], /^Đã đọc 2 ảnh/);
  await page.locator('.written summary').first().click();
  await page.getByText('Xem, sửa').first().click();
  await page.getByText('Xem từng câu').click();
  expect(await violationsInBoth(page)).toEqual(NO_VIOLATIONS);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // Where a thumb scrolls down alone: whatever is to be read or filled in stands whole on the screen.
  const things = '[data-table] :is(input, select, button, label), [data-questions] .prompt, .doubt img';
  const boxes = await page
    .locator(things)
    .evaluateAll((found) => found.map((one) => one.getBoundingClientRect().toJSON()));
  expect(boxes.length).toBeGreaterThan(30);
  for (const { left, right } of boxes) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
  }
  const widths = (what: string) => page.locator(what).evaluateAll((found) => found.map((one) => one.clientWidth));
  expect(
    Math.min(...(await widths('[data-questions] .prompt'))),
    'a question has the width of the page',
  ).toBeGreaterThan(250);
  expect(Math.min(...(await widths('.below select')))).toBeGreaterThan(100);
  await page.setViewportSize({ width: 1366, height: 768 });
  const table = (await widths('[data-table]'))[0]!;
  expect((await widths('.below > td'))[0], 'the form is as wide as the table').toBeGreaterThan(table - 4);
  expect(Math.min(...(await widths('[data-questions] .prompt')))).toBeGreaterThan(250);
});
