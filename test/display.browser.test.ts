import { afterAll, beforeAll, expect, test } from 'vitest';
import { displayPage } from '../src/curriculum/address.ts';
import { NO_VIOLATIONS, violationsInBoth } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => void (site = await openSite(await builtSite('golden'))));
afterAll(() => site.close());

test('slides are shown by keyboard one at a time, an answer line by line, with a clock, and Esc leads back to all', async () => {
  const { page, errors } = site;
  await page.goto(new URL(displayPage(4, 'mau').slice(1), site.url).href);
  expect(await page.locator('[data-slide]:visible').count(), 'the projector may be on').toBe(0);
  await page.getByRole('button', { name: 'Xem mọi trang, có cả đáp án' }).click();
  const all = await page.locator('[data-slide]:visible').count();
  expect(all).toBeGreaterThan(10);
  expect(await violationsInBoth(page)).toEqual(NO_VIOLATIONS);
  await page.getByRole('button', { name: 'Bắt đầu chiếu' }).click();
  const place = page.locator('[data-place]');
  await expect.poll(() => place.innerText()).toBe(`1/${all}`);
  expect(await page.locator('[data-slide]:visible').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => place.innerText()).toBe(`2/${all}`);
  await page.keyboard.press('PageUp');
  await expect.poll(() => place.innerText()).toBe(`1/${all}`);

  // To the first answer that has more than one line: it waits, and a press brings a line, not the next slide.
  const waiting = page.locator('[data-slide]:visible [data-wait]');
  for (let i = 1; i < all && !(await waiting.count()); i++) await page.keyboard.press('ArrowRight');
  const [left, at] = [await waiting.count(), await place.innerText()];
  expect(left).toBeGreaterThan(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => waiting.count()).toBe(left - 1);
  expect(await place.innerText()).toBe(at);

  await page.keyboard.press('2');
  await expect.poll(() => page.locator('[data-clock]').innerText()).toMatch(/^(2:00|1:\d\d)$/);
  await page.keyboard.press('t');
  const stopped = await page.locator('[data-clock]').innerText();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('[data-slide]:visible').count()).toBe(all);
  expect(await page.locator('[data-clock]').textContent()).toBe(stopped);
  expect(await page.locator('[data-wait]').count()).toBe(0);
  await page.getByRole('button', { name: 'Xem mọi trang, có cả đáp án' }).click();
  expect(await page.locator('[data-slide]:visible').count(), 'and folded again').toBe(0);
  expect(errors).toEqual([]);
});
