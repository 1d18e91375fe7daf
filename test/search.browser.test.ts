import { afterEach, expect, test } from 'vitest';
import { SEARCH } from '../src/curriculum/address.ts';
import type { Entry } from '../src/search/entries.ts';
import { openSite, type OpenSite } from './browser.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
afterEach(() => site.close());
async function openSearch(options = {}) {
  site = await openSite(await builtSite('sample'), options);
  await site.page.goto(new URL(SEARCH.slice(1), site.url).href);
  return site.page;
}
const found = () => site.page.locator('[data-found] h2').allInnerTexts();

test('words without marks find what is about the words with them, and what is nowhere is said not to be found', async () => {
  const page = await openSearch();
  await page.getByLabel('Em muốn tìm gì?').fill('trung thuong');
  const titles = await found();
  expect(titles.length).toBeGreaterThan(0);
  expect((await page.locator('[data-found] > li').first().innerText()).toLowerCase()).toContain('trúng thưởng');
  await page.getByLabel('Em muốn tìm gì?').fill('zzzz');
  expect(await page.locator('[data-count]').innerText()).toContain('Không thấy bài nào');
  expect(await page.locator('[data-found]').isVisible(), 'an empty list is none').toBe(false);
  expect(await page.locator('[data-help] li a:visible').count(), 'it never ends with nothing').toBeGreaterThan(9);
});

test('a teacher who types lớp ghép, with its marks or without, is led to what serves a joined class', async () => {
  const page = await openSearch();
  const place = page.locator('[data-place]');
  expect(await place.isVisible()).toBe(false);
  await page.getByLabel('Em muốn tìm gì?').fill('bài cho lop ghep 4–5');
  await place.getByRole('link').click();
  await page.waitForURL(/giao-vien\/#lop-ghep$/);
  await page.getByRole('heading', { name: 'Lớp ghép' }).waitFor();
  expect(await page.locator('#bai-4-phieu-trung-thuong').textContent()).toContain(
    'chung cho lớp 4–5 (lớp ghép in một gói)',
  );
});

test('a text of several grades is one row, and the whole row leads to it', async () => {
  const page = await openSearch();
  const titles = await found();
  expect(new Set(titles).size).toBe(titles.length);
  const row = page.locator('[data-found] > li').first();
  const { width, height } = (await row.boundingBox())!;
  await row.click({ position: { x: width - 5, y: height / 2 } });
  await page.locator('.lesson-head').waitFor();
});

test('where nothing is found, a word that a lesson teaches is one press away', async () => {
  const page = await openSearch();
  expect(await page.locator('[data-offers] button').count()).toBe(0);
  await page.getByLabel('Em muốn tìm gì?').fill('zzzz');
  const offers = page.locator('[data-offers] button');
  expect(await offers.count()).toBeGreaterThanOrEqual(3);
  const word = await offers.first().innerText();
  await offers.first().click();
  expect(await page.getByLabel('Em muốn tìm gì?').inputValue()).toBe(word);
  expect((await found()).length).toBeGreaterThan(0);
});

test('by keyboard alone: type, choose a grade, go to the first answer', async () => {
  const page = await openSearch();
  await page.getByLabel('Em muốn tìm gì?').focus();
  await page.keyboard.type('trung thuong');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('lop-can-tim');
  for (let grade = 1; grade <= 5; grade++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('[data-found] .found-grades a').allInnerTexts()).toEqual(['Lớp 5']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('A');
  await page.keyboard.press('Enter');
  await page.waitForURL(/lop-5\/phieu-trung-thuong\/$/);
  await page.goBack();
  expect(await page.getByLabel('Em muốn tìm gì?').inputValue(), 'the search is still there').toBe('trung thuong');
  expect((await found()).length).toBe(1);
});

test('a screen reader hears how many were found, and each answer is a heading with a link', async () => {
  const page = await openSearch();
  await page.getByLabel('Em muốn tìm gì?').fill('mat khau');
  // At one moment: what children say arrives while one looks, and more is found then.
  const { count, said, headings } = await page.evaluate(() => ({
    count: document.querySelectorAll('[data-found] > li').length,
    said: document.querySelector<HTMLElement>('[data-count]')!.innerText,
    headings: document.querySelectorAll('[data-found] > li h2 a').length,
  }));
  expect(said).toBe(`Tìm thấy ${count} bài.`);
  expect(headings).toBe(count);
  expect(await page.getByRole('search').count()).toBe(1);
});

test('how many were found is said aloud once, when nobody has typed for a while, not at every key', async () => {
  const page = await openSearch();
  await expect.poll(() => page.getByRole('status').textContent()).not.toBe('');
  // The keys at one moment: a slow machine makes no pause between them.
  const { heard, shown } = await page.evaluate(async () => {
    const heard: (string | null)[] = [];
    const status = document.querySelector('[role=status]')!;
    const said = new Promise<void>((resolve) =>
      new MutationObserver(() => {
        heard.push(status.textContent);
        resolve();
      }).observe(status, { childList: true }),
    );
    const input = document.querySelector<HTMLInputElement>('[type=search]')!;
    for (const letter of 'trung thuong') {
      input.value += letter;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await said;
    // What another key had said would come in the same moment.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { heard, shown: document.querySelector('[data-count]')!.textContent };
  });
  expect(heard).toEqual([shown]);
});

test('on a phone the answers begin in the upper half of the screen, the grade beside the words', async () => {
  const page = await openSearch({ viewport: { width: 360, height: 800 } });
  const top = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
  expect(await top('select')).toBe(await top('[type=search]'));
  expect(await top('[data-found]')).toBeLessThan(420);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('what is typed never leaves the device', async () => {
  const page = await openSearch({ serviceWorkers: 'block' });
  await page.getByLabel('Em muốn tìm gì?').focus();
  await page.waitForLoadState('networkidle');
  site.requests.length = 0;
  await page.getByLabel('Em muốn tìm gì?').pressSequentially('lua dao qua mang');
  expect(site.requests).toEqual([]);
});

test('who is in need is led to the case that fits, one press away; what they typed is not kept in the address', async () => {
  const page = await openSearch();
  await page.getByLabel('Em muốn tìm gì?').focus();
  await page.keyboard.type('nguoi la doi anh');
  const first = page.locator('[data-help] li:not([hidden]) a').first();
  await expect.poll(() => first.innerText()).toBe('Có người xin ảnh, xin số của em');
  await page.keyboard.press('Tab');
  expect(page.url()).not.toContain('doi');
  await page.getByLabel('Lớp', { exact: true }).selectOption('9');
  await expect.poll(() => first.innerText()).toBe('Có người xin ảnh riêng của em');
  await first.click();
  await page.waitForURL('**/em-dang-gap/lop-8-12/**');
  await page.locator('.help-case[open]').waitFor();
});

test('without script the page says so and leads to the grades', async () => {
  const page = await openSearch({ javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('Tìm bài cần JavaScript');
  expect(await page.locator('[data-help] li a:visible').count()).toBeGreaterThan(9);
  expect(await page.locator('[type=search]').isVisible()).toBe(false);
});

test('an answer takes at most 50 ms of the processor after a key press at 100 lessons of six texts each', async () => {
  site = await openSite(await builtSite('sample'), { serviceWorkers: 'block' });
  const SYLLABLES =
    'lừa đảo quà trúng thưởng mật khẩu ngân hàng công an giả danh tài khoản chuyển tiền việc nhẹ lương cao học sinh điện thoại tin nhắn đường dẫn mã bí mật gia đình bạn bè thầy cô mạng xã hội'.split(
      ' ',
    );
  const words = (seed: number, count: number) =>
    Array.from({ length: count }, (_, i) => SYLLABLES[(seed * 7 + i * ((seed % 11) + 1)) % SYLLABLES.length]).join(' ');
  const entries = Array.from({ length: 600 }, (_, i): Entry => ({
    slug: `bai-${i}`,
    text: `bai-${i} 1`,
    title: `Bài ${i}: ${words(i, 6)}`,
    summary: words(i + 1, 18),
    terms: [
      [words(i + 2, 2), words(i + 3, 10)],
      [words(i + 4, 2), words(i + 5, 10)],
    ],
    forms: [words(i + 6, 5), words(i + 7, 5)],
    grades: [
      [(i % 12) + 1, `/lop-${(i % 12) + 1}/bai-${i}/`],
      [((i + 1) % 12) + 1, `/lop-${((i + 1) % 12) + 1}/bai-${i}/`],
    ],
  }));
  await site.page.route('**/tim/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(<script type="application\/json" id="muc-luc">)[^<]*/,
      (_, tag: string) => tag + JSON.stringify(entries),
    );
    await route.fulfill({ response, body });
  });
  await site.page.goto(new URL(SEARCH.slice(1), site.url).href);
  expect(await site.page.getByText('Có 600 bài').count()).toBe(1);
  // From the key until the list is new and laid out, in the page's own processor time: what else the machine does is
  // not counted.
  const clock = await site.page.context().newCDPSession(site.page);
  await clock.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await clock.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const times: number[] = [];
  for (const text of ['lua dao', 'mat khau', 'tin nhan', 'chuyen tien gia danh'])
    for (let length = 1; length <= text.length; length++) {
      const before = await spent();
      const found = await site.page.evaluate(
        (typed) => {
          const input = document.querySelector<HTMLInputElement>('[type=search]')!;
          const list = document.querySelector('[data-found]')!;
          input.value = typed;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          list.getBoundingClientRect();
          return list.children.length;
        },
        text.slice(0, length),
      );
      times.push((await spent()) - before);
      expect(found, text.slice(0, length)).toBeGreaterThan(0);
    }
  expect(Math.max(...times), times.map((time) => time.toFixed(1)).join(' ')).toBeLessThan(50);
});
