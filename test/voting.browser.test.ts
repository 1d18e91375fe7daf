import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { votePage } from '../src/curriculum/address.ts';
import { writePng } from '../src/pictures/write-png.ts';
import type { Letter } from '../src/teaching/cards/card-marks.ts';
import { NO_VIOLATIONS, violationsInBoth } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';
import { openCamera } from './fake-camera.ts';
import { scratch } from './folders.ts';
import { goldenLessons } from './lessons.ts';
import { makeScene, printCards, type PrintedCard } from './made/cards/scene.ts';
import type { Picture } from './made/photos/photo.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
let folder: string;
let cards: PrintedCard[];
beforeAll(async () => {
  site = await openSite(await builtSite('golden'));
  folder = await scratch('cards');
  cards = await printCards((await goldenLessons())[0]!.office, 4);
});
afterAll(() => site.close());

/** Cards 1, 2, 3… as they are held up. */
const scene = (letters: readonly Letter[], seed: number): Picture =>
  makeScene(
    cards,
    letters.map((letter, i) => ({ number: i + 1, letter, x: 110 + i * 160, y: 120, side: 64, roll: 5 * i, tilt: 10 })),
    {},
    seed,
    { width: 640, height: 240 },
  );
const address = (url: string) => new URL(votePage(4, 'mau').slice(1), url).href;
const counts = (page: Page) => page.locator('[data-ask]:not([hidden]) output').allInnerTexts();

test('cards in photos are counted for the question at hand, who is missing is named, and the answer waits for a press', async () => {
  const { page, errors } = site;
  await page.goto(address(site.url));
  await page.getByText(/^Đề kiểm tra in sẵn của bài cũng hỏi câu \d/).waitFor();
  await page.locator('[data-size]').fill('5');
  await page.locator('[data-size]').blur();
  const picture = scene(['B', 'B', 'A', 'C'], 1);
  const photo = path.join(folder, 'lop.png');
  const palette = Array.from({ length: 256 }, (_, grey) => grey * 0x010101);
  await writeFile(photo, writePng({ ...picture, indexes: picture.data, palette }));
  await page.locator('input[type=file]').nth(1).setInputFiles(photo);
  await page.locator('[data-told]').getByText('Đã đếm 4/5 thẻ. Chưa thấy: 5.').waitFor();
  expect(await counts(page)).toEqual(['1', '2', '1']);
  expect(await page.locator('[data-ask]:not([hidden]) .ask-options .is-right').count()).toBe(0);
  await page.getByRole('button', { name: 'Đáp án và lí do' }).click();
  await page.getByText('Quà thật thì chờ được.').waitFor();
  expect(await page.locator('.ask-options .is-right').getAttribute('data-letter')).toBe('B');

  // The class before and after, kept on this device until it is deleted.
  await page.getByRole('button', { name: /^Giữ số này/ }).click();
  await page.getByText('Câu hỏi đầu giờ: 2/4 em chọn đúng (50%)').waitFor();
  await page.locator('[data-pick]').selectOption('cuoi-gio');
  expect(await counts(page)).toEqual(['0', '0']);
  await page.locator('input[type=file]').nth(1).setInputFiles(photo);
  await page.locator('[data-told]').getByText('Đã đếm 3/5 thẻ. Chưa thấy: 4, 5.').waitFor();
  await page.getByRole('button', { name: /^Giữ số này/ }).click();
  await page.getByText('Câu hỏi cuối giờ: 1/3 em chọn đúng (33%)').waitFor();
  await page.reload();
  await page.getByText('Câu hỏi đầu giờ: 2/4').waitFor();
  await page.getByRole('button', { name: 'Xoá các số này khỏi máy' }).click();
  expect(await page.locator('[data-kept-part]').isHidden()).toBe(true);
  expect(await page.evaluate(() => localStorage.getItem('khien-gio-the'))).not.toContain('mau');

  // A class of 55: who has no card is counted by hand.
  await page.locator('[data-size]').fill('55');
  await page.locator('[data-size]').blur();
  await page.getByText(/Em mang số từ 51 trở đi thì giơ tay/).waitFor();
  await page.locator('[data-ask]:not([hidden])').getByRole('button', { name: '+1 giơ tay' }).nth(1).click();
  expect(await counts(page)).toEqual(['0', '1', '0']);

  // The whole screen has its own way out, and Escape is one too; both lead back to what opened it.
  const large = page.getByRole('button', { name: 'Phóng to để chiếu' });
  const out = page.getByRole('button', { name: 'Thoát', exact: true });
  expect(await out.count(), 'nothing to leave').toBe(0);
  for (const leave of [() => out.click(), () => page.keyboard.press('Escape')]) {
    await large.click();
    await out.and(page.locator(':focus')).waitFor();
    expect((await out.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await leave();
    await large.and(page.locator(':focus')).waitFor();
    expect(await page.evaluate(() => document.fullscreenElement)).toBe(null);
  }

  // Without leave to use the camera one sentence says how to go on.
  await page.getByRole('button', { name: 'Quét thẻ' }).click();
  await page
    .locator('[data-camera-said]')
    .getByText(/máy ảnh.*“Chụp ảnh”/)
    .waitFor();
  await page.getByRole('button', { name: 'Dừng quét' }).click();
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await violationsInBoth(page)).toEqual(NO_VIOLATIONS);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(errors).toEqual([]);
});

test('the live camera counts each card once', async () => {
  const browser = await openCamera(scene(['A', 'B', 'B', 'C'], 2));
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(address(site.url));
  await page.locator('[data-size]').fill('4');
  await page.locator('[data-size]').blur();
  await page.getByRole('button', { name: 'Quét thẻ' }).click();
  await page.locator('[data-told]').getByText('Đã đếm đủ 4 thẻ.').waitFor();
  expect(await counts(page)).toEqual(['1', '2', '1']);
  await page.getByRole('button', { name: 'Dừng quét' }).click();
  await browser.close();
});
