import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import UPNG from 'upng-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAKER, TEACHERS } from '../src/curriculum/address.ts';
import { writeCode } from '../src/curriculum/paper-code.ts';
import { makeTest, type PaperWish } from '../src/publish/write-test.ts';
import { readDocx, wordsOfDocx } from './read-docx.ts';
import { NO_VIOLATIONS, violationsInBoth } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';
import { readPdf } from './read-pdf.ts';
import { sampleCurriculum } from './lessons.ts';
import { builtSite } from './site.ts';
import { untilKept } from './until-kept.ts';

let site: OpenSite;
beforeAll(async () => (site = await openSite(await builtSite('sample'), { acceptDownloads: true })));
afterAll(() => site.close());

/** Opens the page for a grade and ticks its lessons of these slugs. */
async function wish(page: Page, grade: number, slugs: readonly string[]): Promise<void> {
  // A hash alone would not load the page anew.
  await page.goto('about:blank');
  await page.goto(`${new URL(MAKER.slice(1), site.url).href}#lop=${grade}`);
  for (const slug of slugs) await page.locator(`fieldset[data-grade="${grade}"] [value="${slug}"]`).check();
}

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.click();
  // What another form of the page made stays.
  await page.locator('.making').filter({ has: button }).locator('[data-made]:not([hidden])').waitFor();
}

type Files = Record<string, Uint8Array>;
async function download(page: Page, form: string): Promise<{ name: string; files: Files }> {
  const [zip] = await Promise.all([page.waitForEvent('download'), page.locator(`${form} [data-zip]`).click()]);
  return { name: zip.suggestedFilename(), files: unzipSync(await readFile(await zip.path())) };
}

/** What `npm run paper` writes for the same wish; that it is written is tried in test/ledger.test.ts. */
async function command(wish: PaperWish): Promise<{ name: string; files: Files }> {
  const made = await makeTest(await sampleCurriculum(), wish);
  if (!('set' in made)) throw new Error(JSON.stringify(made.problems));
  return { name: made.name, files: Object.fromEntries(made.files) };
}

/** Every picture of a Word file, each pixel black or white: pictures are drawn by another hand in a browser. */
function pixelsIn(docx: Uint8Array): Uint8Array[] {
  const pictures = Object.entries(unzipSync(docx)).filter(([name]) => name.endsWith('.png'));
  expect(pictures.length).toBeGreaterThan(0);
  return pictures.map(([, data]) => {
    const picture = UPNG.decode(Uint8Array.from(data).buffer);
    return new Uint8Array(UPNG.toRGBA8(picture)[0]!).filter((_, i) => i % 4 === 0).map((red) => (red > 127 ? 1 : 0));
  });
}

/** How many pictures there are, and of the two least alike the part of pixels in which they differ. */
function leastAlike(made: Files, written: Files): { pictures: number; differ: number } {
  const parts = Object.keys(made)
    .filter((name) => name.endsWith('.docx'))
    .flatMap((name) => {
      const theirs = pixelsIn(written[name]!);
      const ours = pixelsIn(made[name]!);
      expect(ours.map(({ length }) => length)).toEqual(theirs.map(({ length }) => length));
      return ours.map((pixels, i) => pixels.filter((pixel, at) => pixel !== theirs[i]![at]).length / pixels.length);
    });
  return { pictures: parts.length, differ: Math.max(...parts) };
}

/** Every word of each file, the foot of a PDF's pages included. */
async function said(files: Files): Promise<Record<string, string>> {
  const words = async (file: string): Promise<string> => {
    if (file.endsWith('.docx')) return wordsOfDocx(readDocx(files[file]!)).join(' ');
    const pdf = await readPdf(files[file]!);
    return [pdf.title, ...pdf.words, ...pdf.pages.flatMap(({ furniture }) => furniture)].join(' ');
  };
  return Object.fromEntries(
    await Promise.all(
      Object.keys(files)
        .sort()
        .map(async (file) => [file, await words(file)]),
    ),
  );
}

test.each([
  ['two lessons of grade 8', 8, ['mao-danh', 'phieu-trung-thuong'], 9, 4],
  ['one lesson of grade 2, with its pictures', 2, ['phieu-trung-thuong'], 4, 20],
])(
  'a test of %s made in the browser has the files, the codes and the words of npm run paper',
  async (_, grade, slugs, count, pictures) => {
    await wish(site.page, grade, slugs);
    await press(site.page, 'Làm đề');
    const made = await download(site.page, '[data-maker]');
    const order = await site.page
      .locator(`fieldset[data-grade="${grade}"] :checked`)
      .evaluateAll((ticks) => ticks.map((tick) => (tick as HTMLInputElement).value));
    const written = await command({ grade: String(grade), lessons: order.join(',') });
    expect(made.name).toBe(`${written.name}.zip`);
    expect(Object.keys(made.files)).toHaveLength(count);
    expect(await said(made.files)).toEqual(await said(written.files));
    const alike = leastAlike(made.files, written.files);
    expect(alike.pictures).toBeGreaterThanOrEqual(pictures);
    expect(alike.differ).toBeLessThan(0.01);
    const codes = await site.page.locator('[data-codes] b').allInnerTexts();
    expect(codes).toHaveLength(4);
    const { words } = await readPdf(made.files['de-kiem-tra.pdf']!);
    for (const code of codes) expect(words).toContain(code);
    expect(site.errors).toEqual([]);
  },
);

test('each file is there alone too, named after its test', async () => {
  await wish(site.page, 8, ['mao-danh']);
  await site.page.getByLabel('Số mã đề').selectOption('2');
  await press(site.page, 'Làm đề');
  const { files, name } = await download(site.page, '[data-maker]');
  const links = site.page.locator('[data-maker] [data-files] a');
  expect(await links.count()).toBe(Object.keys(files).length);
  const [one] = await Promise.all([
    site.page.waitForEvent('download'),
    site.page.getByRole('link', { name: /^Đáp án: Word/ }).click(),
  ]);
  expect(one.suggestedFilename()).toBe(`${name.replace('.zip', '')}-dap-an.docx`);
  expect(new Uint8Array(await readFile(await one.path()))).toEqual(files['dap-an.docx']);
});

test('a code typed by hand brings the same paper as npm run paper -- --ma', async () => {
  await wish(site.page, 8, ['mao-danh', 'phieu-trung-thuong']);
  await site.page.getByLabel('Bộ đề').selectOption('2');
  await press(site.page, 'Làm đề');
  const code = await site.page.locator('[data-codes] b').last().innerText();
  await wish(site.page, 1, []);
  await site.page.getByLabel('Mã tài liệu').fill(code.toLowerCase().replaceAll('-', ' '));
  await press(site.page, 'In lại');
  const made = await download(site.page, '[data-recall]');
  const written = await command({ code });
  expect(made.name).toBe(`${code}-in-lai.zip`);
  expect(await said(made.files)).toEqual(await said(written.files));
});

const LESSONS = ['giu-cho-rieng-em', 'mao-danh', 'phieu-trung-thuong'];
/** A question of the list, by its place. */
const placed = (page: Page, place: number) => page.locator(`[data-place="${place}"]`);
const stemOf = async (page: Page, place: number) =>
  (await placed(page, place).locator('p').nth(1).innerText()).normalize('NFC');
const squeezed = (words: string) => words.normalize('NFC').replace(/\s+/g, '');

async function look(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xem các câu' }).click();
  await page.locator('[data-look-box]:not([hidden])').waitFor();
}

test('the questions are shown before the test is made; one that is replaced or dropped is so in paper, key and reprint', async () => {
  const { page } = site;
  await wish(page, 8, LESSONS);
  await look(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('de-se-hoi');
  const count = await page.locator('[data-place]').count();
  expect(await page.locator('[data-look-sum]').innerText()).toContain(`${count} câu, 10 điểm`);
  expect(await page.locator('[data-look-levels] tr').count()).toBe(3);
  expect(await page.getByText('Đáp án:').first().isVisible(), 'what is right is behind a fold').toBe(false);

  const paperSaid = page.locator('[data-look-paper]').filter({ hasText: 'Mỗi em' });
  await paperSaid.waitFor();

  const [old, gone] = [await stemOf(page, 0), await stemOf(page, 1)];
  const replace = placed(page, 0).getByRole('button', { name: /^Đổi câu/ });
  await replace.focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-place="0"][data-state=replaced]').waitFor();
  const fresh = await stemOf(page, 0);
  expect(fresh).not.toBe(old);
  expect(await page.locator('[data-look-said]').innerText()).toContain('Câu 1 đã đổi');
  expect(await replace.evaluate((button) => button === document.activeElement), 'the focus stays').toBe(true);

  await placed(page, 1).getByRole('button', { name: /^Bỏ/ }).click();
  await page.locator('[data-place="1"][data-state=dropped]').waitFor();
  expect(await page.locator('[data-look-said]').innerText()).toBe(
    `Đã bỏ câu 2. Đề còn ${count - 1} câu, vẫn đủ 10 điểm.`,
  );
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Trả lại');

  await press(page, 'Làm đề');
  const made = await download(page, '[data-maker]');
  const sheet = await readPdf(made.files['de-kiem-tra.pdf']!);
  const printed = sheet.pages.filter(({ words }) => words.length > 0).length;
  const versions = await page.locator('[data-maker] [data-codes] b').count();
  expect(await paperSaid.innerText(), 'how much paper it takes is said before').toContain(
    `(${printed / versions} trang`,
  );
  const paper = squeezed(sheet.words.join(''));
  expect(paper).toContain(squeezed(fresh));
  for (const stem of [old, gone]) expect(paper).not.toContain(squeezed(stem));
  const right = await placed(page, 0)
    .locator('details p')
    .evaluate((p) => p.textContent.replace('Đáp án:', ''));
  expect(squeezed((await readPdf(made.files['dap-an.pdf']!)).words.join(''))).toContain(squeezed(right));

  const code = await page.locator('[data-maker] [data-codes] b').last().innerText();
  await wish(page, 8, []);
  await page.getByLabel('Mã tài liệu').fill(code);
  await press(page, 'In lại');
  const recalled = await download(page, '[data-recall]');
  const written = await command({ code });
  const recalledSaid = await said(recalled.files);
  expect(recalledSaid).toEqual(await said(written.files));
  const again = squeezed(recalledSaid['de-kiem-tra.pdf']!);
  expect(again).toContain(squeezed(fresh));
  expect(again).not.toContain(squeezed(gone));
  expect(site.errors).toEqual([]);
});

test('given back, the test is what it was; what cannot be changed says why beforehand; another wish shows another test', async () => {
  const { page } = site;
  await wish(page, 8, ['mao-danh']);
  await look(page);
  const before = await page.locator('[data-look-parts]').innerText();
  const bare = page.locator('[data-look-parts] p:has-text("không còn câu nào khác cho phần này") + ol');
  expect(await bare.count()).toBeGreaterThan(0);
  expect(await bare.getByRole('button', { name: /^Bỏ/ }).count()).toBeGreaterThan(0);
  expect(await bare.getByRole('button', { name: /^Đổi câu/ }).count(), 'no button that does nothing').toBe(0);
  await placed(page, 0).getByRole('button', { name: /^Bỏ/ }).click();
  await placed(page, 0)
    .getByRole('button', { name: /^Trả lại/ })
    .click();
  await page.locator('[data-place="0"][data-state=drawn]').waitFor();
  expect(await page.locator('[data-look-parts]').innerText()).toBe(before);

  await placed(page, 0).getByRole('button', { name: /^Bỏ/ }).click();
  await page.locator('[data-place="0"][data-state=dropped]').waitFor();
  await page.locator('fieldset[data-grade="8"] [value="phieu-trung-thuong"]').check();
  await page.locator('[data-look-refused]').getByText('các câu đã đổi, đã bỏ không còn').waitFor();
  expect(await page.locator('[data-state=dropped]').count()).toBe(0);
  for (const slug of ['mao-danh', 'phieu-trung-thuong'])
    await page.locator(`fieldset[data-grade="8"] [value="${slug}"]`).uncheck();
  await page.locator('[data-look-refused]').getByText('Chưa cho biết bài nào').waitFor();
  expect(await page.locator('[data-look-box]').isHidden()).toBe(true);
  expect(site.errors).toEqual([]);
});

test('a test of fifteen minutes in one version is chosen, looked at, made and printed again; other minutes are told of', async () => {
  const { page } = site;
  await wish(page, 8, ['phieu-trung-thuong']);
  await page.getByRole('radio', { name: /^Đề kiểm tra 15 phút/ }).check();
  await page.getByLabel('Số mã đề').selectOption('1');
  await look(page);
  expect(await page.locator('[data-look-sum]').innerText()).toBe('10 câu, 10 điểm, khoảng 15 phút.');
  await page.getByLabel('Số phút').fill('10');
  await page.locator('[data-look-time]').getByText('Đề in “Thời gian làm bài: 10 phút”').waitFor();
  await press(page, 'Làm đề');
  expect(await page.locator('[data-maker] [role=status]').innerText()).toContain('cần khoảng 15 phút');
  await page.getByLabel('Số phút').fill('');
  await page.locator('[data-look-time]:empty').waitFor({ state: 'attached' });
  await press(page, 'Làm đề');
  const made = await download(page, '[data-maker]');
  const written = await command({ grade: '8', lessons: 'phieu-trung-thuong', minutes: '15', count: '1' });
  expect(made.name).toBe(`${written.name}.zip`);
  expect(await said(made.files)).toEqual(await said(written.files));
  const code = await page.locator('[data-maker] [data-codes] b').last().innerText();
  await page.getByLabel('Mã tài liệu').fill(code);
  await press(page, 'In lại');
  const recalled = await download(page, '[data-recall]');
  expect(await said(recalled.files)).toEqual(await said((await command({ code })).files));
  expect(site.errors).toEqual([]);
});

test('the page opens on the grade of the link, or else on the one of the last test on this device', async () => {
  const own = await openSite(await builtSite('sample'));
  const { page } = own;
  const grade = () => page.getByLabel('Lớp', { exact: true }).inputValue();
  const seen = () => page.locator('fieldset[data-lessons]:not([hidden])').first().getAttribute('data-grade');
  await page.goto(new URL(`${TEACHERS.slice(1)}lop-8/`, own.url).href);
  await page.getByRole('link', { name: 'Tự ra đề kiểm tra lớp 8' }).click();
  await page.locator('fieldset[data-grade="8"] [value="mao-danh"]').check();
  await page.goto(new URL(MAKER.slice(1), own.url).href);
  expect([await grade(), await seen()]).toEqual(['8', '8']);
  await wish(page, 4, []);
  expect([await grade(), await seen()]).toEqual(['4', '4']);
  await page.getByRole('button', { name: 'Xoá điều đã giữ' }).click();
  expect(await grade(), 'the lessons at hand stay').toBe('4');
  await own.close();
});

test('what heads a test is kept on the device, printed, filled in at the next visit, and forgotten at one press', async () => {
  const own = await openSite(await builtSite('sample'), { acceptDownloads: true });
  const { page } = own;
  await wish(page, 8, ['mao-danh']);
  const typed = { Trường: 'THCS Chu Văn An', Môn: 'Tin học', 'Tên lớp': '8A', 'Năm học': '2026–2027', 'Số phút': '40' };
  for (const [label, words] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(words);
  await page.getByLabel('Số mã đề').selectOption('2');
  await press(page, 'Làm đề');
  const { files } = await download(page, '[data-maker]');
  const words = (await readPdf(files['de-kiem-tra.pdf']!)).words.join(' ');
  for (const printed of ['THCS CHU VĂN AN', 'Môn: Tin học', 'Năm học: 2026–2027', 'Lớp: 8A', 'bài: 40 phút'])
    expect(words).toContain(printed);
  expect((await readPdf(files['phieu-tra-loi.pdf']!)).words.join(' ')).toContain('Lớp: 8A');

  const values = async () => {
    await wish(page, 8, []);
    return Promise.all(Object.keys(typed).map((label) => page.getByLabel(label, { exact: true }).inputValue()));
  };
  expect(await values()).toEqual(Object.values(typed));
  expect(await page.getByLabel('Số mã đề').inputValue()).toBe('2');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['khien-ra-de']);
  await page.getByRole('button', { name: 'Xoá điều đã giữ' }).click();
  await page.getByText('Đã xoá.').waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await values()).toEqual(['', '', '', '', '']);

  await page.getByLabel('Số phút').fill('0');
  await page.getByRole('button', { name: 'Làm đề' }).click();
  await page.getByText('“0” không phải số phút.').waitFor();
  await page.getByLabel('Số phút').fill('');
  await page.getByLabel('Trường', { exact: true }).fill('学校');
  await page.locator('fieldset[data-grade="8"] [value="mao-danh"]').check();
  await page.getByRole('button', { name: 'Làm đề' }).click();
  await page.getByText(/Chưa làm được đề.*không in được/).waitFor();
  // What another release or a hand has left there is nothing.
  for (const kept of ['{', '7', '{"version":1,"fields":null}', '{"version":1,"fields":{"truong":5,"so-ma":"99"}}']) {
    await page.evaluate((text) => localStorage.setItem('khien-ra-de', text), kept);
    expect(await values()).toEqual(['', '', '', '', '']);
    expect(await page.getByLabel('Số mã đề').inputValue()).toBe('4');
  }
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  );
  await wish(page, 8, ['mao-danh']);
  await page.getByLabel('Trường', { exact: true }).fill('THCS Chu Văn An');
  await press(page, 'Làm đề');
  await page.getByRole('button', { name: 'Xoá điều đã giữ' }).click();
  expect(await page.getByLabel('Trường', { exact: true }).inputValue()).toBe('');
  await own.close();
});

test('what cannot be made is told at its place, in words', async () => {
  const { page } = site;
  await wish(page, 8, []);
  await page.getByRole('button', { name: 'Làm đề' }).click();
  const told = page.locator('[data-maker] [role=status]');
  await told.getByText('Chưa cho biết bài nào. Chọn ít nhất một bài.').waitFor();
  const recalled = page.locator('[data-recall] [role=status]');
  for (const [typed, words] of [
    ['', 'Xin gõ mã tài liệu'],
    ['xin chào', 'không phải mã tài liệu'],
    ['8YQW1-1019', 'gõ nhầm một chữ'],
    [writeCode({ grade: 8, lessons: [{ key: 1, revision: 1 }], version: 101 }), 'Không tìm thấy bài'],
  ]) {
    await page.getByLabel('Mã tài liệu').fill(typed!);
    await page.getByRole('button', { name: 'In lại' }).click();
    await recalled.getByText(words!).waitFor();
    expect(await page.locator('[data-recall] [data-made]').isHidden()).toBe(true);
  }
  expect(site.errors).toEqual([]);
});

test('the engine is sent for at the first press and not before, weighs at most 538 kB, and nothing is asked of another place', async () => {
  const own = await openSite(await builtSite('sample'));
  const scripts = () => own.requests.filter((address) => /\/ra-de\/.+\.js$/.test(address));
  await own.page.goto(new URL(MAKER.slice(1), own.url).href);
  await own.page.waitForLoadState('networkidle');
  expect(scripts()).toEqual([]);
  await own.page.locator('fieldset:not([hidden]) [name=bai]').first().check();
  await press(own.page, 'Làm đề');
  const sent = [...new Set(scripts())];
  expect(sent.map((address) => /([a-z]+-\w+)-\w+\.js$/.exec(address)![1])).toEqual([
    'bo-may',
    'lop-1',
    'phong-sans',
    'phong-serif',
  ]);
  const weights = await Promise.all(
    sent.map(
      async (address) =>
        gzipSync(await readFile(path.join(await builtSite('sample'), new URL(address).pathname))).length,
    ),
  );
  expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(538_000);
  expect(own.requests.filter((address) => !address.startsWith(own.url) && !/^(data|blob):/.test(address))).toEqual([]);
  expect(own.errors).toEqual([]);
  await own.close();
});

test('what was sent for once makes tests without a line', async () => {
  const own = await openSite(await builtSite('sample'), { serviceWorkers: 'allow' });
  const { page } = own;
  await page.goto(new URL(MAKER.slice(1), own.url).href);
  await untilKept(page);
  await page.reload();
  await page.locator('fieldset:not([hidden]) [name=bai]').first().check();
  await press(page, 'Làm đề');
  await untilKept(page, 'head script[src*="/ra-de/"]');
  await own.context.setOffline(true);
  await page.reload();
  await page.locator('fieldset:not([hidden]) [name=bai]').first().check();
  await press(page, 'Làm đề');
  // Of another grade nothing is there yet: that is told, and the button can be pressed again.
  await page.getByLabel('Lớp', { exact: true }).selectOption('9');
  await page.locator('fieldset:not([hidden]) [name=bai]').first().check();
  await page.getByRole('button', { name: 'Làm đề' }).click();
  await page.getByText('Chưa tải được bộ làm đề.').waitFor();
  await own.context.setOffline(false);
  await press(page, 'Làm đề');
  await own.close();
});

test('by keyboard alone: tick, press, and the focus waits on the download', async () => {
  await wish(site.page, 8, []);
  await site.page.locator('#lop-ra-de').focus();
  await site.page.keyboard.press('Tab');
  await site.page.keyboard.press('Space');
  await site.page.getByRole('button', { name: 'Làm đề' }).focus();
  await site.page.keyboard.press('Enter');
  await site.page.locator('[data-made]:not([hidden])').waitFor();
  expect(await site.page.evaluate(() => document.activeElement?.hasAttribute('data-zip'))).toBe(true);
  expect(await site.page.locator('[data-maker] [role=status]').innerText()).toBe('Đã xong 9 tệp.');
});

test('with its answer shown the page has no fault that axe finds, in both themes, and fits a phone', async () => {
  await site.page.setViewportSize({ width: 360, height: 740 });
  await wish(site.page, 8, ['giu-cho-rieng-em', 'mao-danh', 'phieu-trung-thuong']);
  await site.page.getByLabel('Số mã đề').selectOption('8');
  await look(site.page);
  await placed(site.page, 0).locator('summary').click();
  await placed(site.page, 0)
    .getByRole('button', { name: /^Đổi câu/ })
    .click();
  await placed(site.page, 1).getByRole('button', { name: /^Bỏ/ }).click();
  await site.page.locator('[data-state=dropped]').waitFor();
  await press(site.page, 'Làm đề');
  expect(await violationsInBoth(site.page)).toEqual(NO_VIOLATIONS);
  expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('without a script the page says so and points at the packs', async () => {
  const plain = await openSite(await builtSite('sample'), { javaScriptEnabled: false });
  await plain.page.goto(new URL(MAKER.slice(1), plain.url).href);
  expect(await plain.page.getByRole('button').count()).toBe(0);
  await plain.page.getByRole('link', { name: 'các gói in sẵn' }).click();
  expect(new URL(plain.page.url()).pathname).toBe(TEACHERS);
  await plain.close();
});
