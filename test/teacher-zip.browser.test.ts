import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MANIFEST, teacherPage, TEACHERS } from '../src/curriculum/address.ts';
import { cutFile } from '../src/targets/addresses.ts';
import { showBytes } from '../src/curriculum/show-bytes.ts';
import type { PackFile } from '../src/publish/manifest.ts';
import { NO_VIOLATIONS, violationsInBoth } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
beforeEach(
  async () =>
    (site = await openSite(await builtSite('sample'), {
      acceptDownloads: true,
    })),
);
afterEach(() => site.close());

const open = (address: string) => site.page.goto(new URL(address.slice(1), site.url).href);
const published = async (address: string) => readFile(path.join(await builtSite('sample'), address));
const bar = () => site.page.locator('[data-pick-bar]');
const said = () => bar().locator('[data-said]').innerText();
const button = (name: string) => bar().getByRole('button', { name });
const tick = (address: string) => site.page.locator(`.tick:has(+ a[href$="${address}"]) input`);
const contents = async (download: Download) => unzipSync(await readFile(await download.path()));
const files = async () =>
  (JSON.parse(await readFile(path.join(await builtSite('sample'), MANIFEST), 'utf8')) as { files: PackFile[] }).files;

test('three ticked files, of two grades and three formats, come as one zip of just these, byte for byte', async () => {
  const wanted = {
    'lop-8/mao-danh/2-phieu-hoc-tap.pdf': cutFile(8, 'mao-danh', 'worksheet'),
    'lop-8/mao-danh/1-ke-hoach-bai-day.docx': cutFile(8, 'mao-danh', 'plan', 'docx'),
    'lop-9/mao-danh/1d-trang-chieu.pptx': cutFile(9, 'mao-danh', 'slides'),
  };
  await open(TEACHERS);
  expect(await bar().isVisible()).toBe(false);
  for (const grade of [8, 9]) {
    await site.page.locator(`#bai-${grade}-mao-danh [data-documents]`).click();
    await site.page.locator(`#bai-${grade}-mao-danh .tick`).first().waitFor();
  }
  for (const address of Object.values(wanted)) await tick(address).press('Space');
  const bytes = (await Promise.all(Object.values(wanted).map(published))).reduce((sum, { length }) => sum + length, 0);
  expect(await said()).toBe(`Đã chọn 3 tệp, ${showBytes(bytes)}`);
  expect(
    site.requests.some((request) => request.includes('fill-zip')),
    'the zipping code waits until it is wanted',
  ).toBe(false);

  const [download] = await Promise.all([site.page.waitForEvent('download'), button('Tải gói zip').press('Enter')]);
  expect(download.suggestedFilename()).toBe('khien-da-chon.zip');
  const inside = await contents(download);
  expect(Object.keys(inside).sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, address] of Object.entries(wanted))
    expect(Buffer.from(inside[name]!).equals(await published(address)), name).toBe(true);
  await expect.poll(said).toContain('Xong');
  expect(site.errors).toEqual([]);
});

test('a whole grade is one zip of every file of its packs, and the size is told before', async () => {
  await open(teacherPage(8));
  const packed = (await files()).filter(({ grade, lesson, kind }) => grade === 8 && lesson !== null && kind !== 'pack');
  const packs = (await files()).filter(({ grade, kind }) => grade === 8 && kind === 'pack');
  const whole = site.page.getByRole('button', { name: /Cả lớp 8/ });
  expect(await whole.innerText()).toContain(
    `${packs.length} gói, ${showBytes(packs.reduce((sum, { bytes }) => sum + bytes, 0))}`,
  );
  const [download] = await Promise.all([site.page.waitForEvent('download'), whole.click()]);
  expect(download.suggestedFilename()).toBe('khien-lop-8.zip');
  const inside = await contents(download);
  expect(Object.keys(inside)).toHaveLength(packed.length);
  for (const { address, lesson } of packed) {
    const found = Object.entries(inside).find(
      ([name]) => name.startsWith(`lop-8/${lesson}/`) && name.endsWith(`-${path.basename(address)}`),
    );
    expect(found && Buffer.from(found[1]).equals(await published(address)), address).toBe(true);
  }
});

test('progress is shown, a broken line is told, and trying again fetches only what is missing', async () => {
  await open(teacherPage(8));
  const asked: string[] = [];
  let broken = true;
  let release = () => {};
  await site.page.route('**/tai-ve/lop-8/*.zip', async (route) => {
    const name = path.basename(route.request().url());
    asked.push(name);
    if (asked.length === 2) await new Promise<void>((resolve) => (release = resolve));
    return broken && asked.length === 2 ? route.abort() : route.continue();
  });
  await site.page.getByRole('button', { name: /Cả lớp 8/ }).click();
  await expect.poll(said).toContain('Đang tải 2/3');
  const progress = bar().getByRole('progressbar', { name: 'Đã tải' });
  const part = await progress.evaluate((one) => (one as HTMLProgressElement).position);
  expect(part).toBeGreaterThan(0.1);
  expect(part).toBeLessThan(0.9);
  // The second is told before it is asked for: only then is there something to let go.
  await expect.poll(() => asked.length).toBe(2);
  release();
  await expect.poll(said).toContain('Thử lại');
  broken = false;
  const [download] = await Promise.all([site.page.waitForEvent('download'), button('Thử lại').click()]);
  expect(Object.keys(await contents(download)).length).toBeGreaterThan(50);
  expect(asked).toHaveLength(4);
  expect(new Set(asked).size).toBe(3);
});

test('a download can be stopped; what was ticked stays ticked until it is dropped', async () => {
  await open(teacherPage(8));
  await tick(cutFile(8, 'phieu-trung-thuong', 'plan')).check();
  await site.page.route('**/tai-ve/lop-8/phieu-trung-thuong/*.pdf', () => {});
  await button('Tải gói zip').press('Enter');
  expect(
    await button('Dừng tải').evaluate((one) => one === document.activeElement),
    'the focus goes on with the download',
  ).toBe(true);
  await button('Dừng tải').press('Enter');
  await expect.poll(said).toContain('Đã chọn 1 tệp');
  await button('Bỏ chọn').click();
  expect(await bar().isVisible()).toBe(false);
  expect(await tick(cutFile(8, 'phieu-trung-thuong', 'plan')).isChecked()).toBe(false);
});

test('axe finds no violation with documents open, some ticked, and the bar in sight, in light and in dark', async () => {
  await open(teacherPage(8));
  await tick(cutFile(8, 'phieu-trung-thuong', 'plan')).check();
  expect(await bar().isVisible()).toBe(true);
  expect(await violationsInBoth(site.page)).toEqual(NO_VIOLATIONS);
});

test('what is focused is never behind the bar, forwards and backwards, whatever the bar says', async () => {
  const { page } = site;
  await page.setViewportSize({ width: 360, height: 640 });
  for (const state of ['ticked', 'failed']) {
    await open(teacherPage(8));
    const first = tick(cutFile(8, 'phieu-trung-thuong', 'cover'));
    await first.check();
    if (state === 'failed') {
      await page.route('**/tai-ve/**', (route) => route.abort());
      await button('Tải gói zip').click();
      await button('Thử lại').waitFor();
      await first.focus();
    }
    const placeOf = () =>
      page.evaluate(() => {
        const focused = document.activeElement!;
        const bar = document.querySelector('[data-pick-bar]')!;
        if (focused === document.body || bar.contains(focused)) return 'bar';
        return focused.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top
          ? 'page'
          : focused.outerHTML.slice(0, 150);
      });
    let steps = 0;
    for (const key of ['Tab', 'Shift+Tab'])
      for (let place = 'page'; place === 'page' && steps < 200; steps++) {
        await page.keyboard.press(key);
        // The page may still be on its way to what is focused now.
        await expect
          .poll(async () => (place = await placeOf()), { message: `${state}, step ${steps}` })
          .toMatch(/^(?:page|bar)$/);
      }
    expect(steps).toBeGreaterThan(40);
  }
});
