import { afterEach, expect, test } from 'vitest';
import { gradePage, helpPage, HOME, lessonPage, SEARCH } from '../src/curriculum/address.ts';
import { AGES } from '../src/curriculum/age.ts';
import { NO_VIOLATIONS, violationsInBoth } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';
import { builtSite } from './site.ts';

const PHONE = { viewport: { width: 360, height: 640 } };
let site: OpenSite;
afterEach(() => site.close());
const go = (address: string) => site.page.goto(new URL(address.slice(1), site.url).href);
async function open(address: string, options = {}) {
  site = await openSite(await builtSite('sample'), { ...PHONE, ...options });
  await go(address);
  return site.page;
}
const stored = () =>
  site.page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
  }));
/** The way out, in words that its age reads. */
const EXIT = { '1-3': 'Rời trang này', '4-7': 'Thoát nhanh', '8-12': 'Thoát nhanh' };
const NOTHING = { local: [], session: [], databases: 0 };

test('from a pupil’s page one press leads to help in the words of its age, and a second opens the case', async () => {
  const page = await open(lessonPage(2, 'phieu-trung-thuong'));
  await page.getByRole('link', { name: 'Giúp em' }).click();
  await page.waitForURL(`**${helpPage('1-3')}`);
  const one = page.locator('.help-case').first();
  expect(await one.locator('.help-body').isVisible()).toBe(false);
  await one.locator('summary').click();
  expect(await one.locator('li').count()).toBe(3);
  expect(await one.innerText()).toMatch(/Tay dừng[^]*Mắt nhìn[^]*Miệng hỏi[^]*Em kể với:/);
  await page.locator('.help-case summary').nth(1).click();
  await expect.poll(() => page.locator('.help-case[open]').count()).toBe(1);
});

test.each(AGES)(
  'grades %s: axe finds nothing, nothing is wider than a phone, 111 and the way out stay in sight',
  async (age) => {
    const page = await open(helpPage(age));
    await page.locator('.help-case summary').last().click();
    expect(await violationsInBoth(page)).toEqual(NO_VIOLATIONS);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const name of ['Gọi 111', EXIT[age]]) {
      const { y, height } = (await page.locator('.help-dock').getByRole('link', { name }).boundingBox())!;
      expect(y + height, name).toBeLessThanOrEqual(640);
      expect(height, name).toBeGreaterThanOrEqual(44);
    }
  },
);

test('from the front door the red pill leads to three ages, large and at the top, for nobody knows the grade', async () => {
  const page = await open(HOME);
  const pill = page.locator('.site-nav .help-pill');
  expect(await pill.locator('svg').isVisible()).toBe(true);
  const head = await page.locator('.site-head').boundingBox();
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect((await page.locator('.site-head').boundingBox())!.height, 'in one line').toBe(head!.height);
    expect(head!.height, 'in one line').toBeLessThan(90);
    const [before, after] = await page.locator('.site-nav a:visible').evaluateAll((all) =>
      all
        .slice(-2)
        .map((one) => one.getBoundingClientRect())
        .map(({ left, right }) => ({ left, right })),
    );
    expect(after!.left - before!.right, 'nobody asks for help by chance').toBeGreaterThanOrEqual(8);
  }
  await pill.click();
  await page.waitForURL(`**${helpPage()}`);
  for (const age of await page.getByRole('navigation', { name: 'Em học lớp mấy?' }).getByRole('link').all()) {
    const { y, width, height } = (await age.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(64);
    expect(y + height).toBeLessThan(400);
  }
  await page.getByRole('link', { name: 'lớp 1–3' }).click();
  await page.waitForURL(`**${helpPage('1-3')}`);
});

test('what has the focus is never behind the bar', async () => {
  const page = await open(helpPage());
  for (let press = 0; press < 16; press++) {
    await page.keyboard.press('Tab');
    const behind = () =>
      page.evaluate(() => {
        const focused = document.activeElement!;
        const bar = document.querySelector('.help-dock')!;
        const { top, bottom } = focused.getBoundingClientRect();
        const { top: edge } = bar.getBoundingClientRect();
        return !bar.contains(focused) && bottom > edge + 1
          ? `${focused.outerHTML.slice(0, 80)} ${top} ${bottom} ${edge}`
          : '';
      });
    // The page glides to it.
    await expect.poll(behind, { timeout: 3000 }).toBe('');
  }
});

test('who is led to a case, from search too, is at it: open, in the focus, and in sight', async () => {
  const page = await open(SEARCH);
  const far = page.locator('[data-help] a[href$="-9"]').first();
  const address = await far.getAttribute('href');
  const isThere = () =>
    page.evaluate(() => {
      const { activeElement: one } = document;
      const { top, bottom } = one!.getBoundingClientRect();
      const dock = document.querySelector('.help-dock')!.getBoundingClientRect().top;
      const isOpen = one!.matches('.help-case[open] > summary') && getComputedStyle(one!).outlineStyle !== 'none';
      return isOpen && top >= 0 && bottom <= dock;
    });
  await far.evaluate((one) => (one as HTMLElement).click());
  await page.locator('.help-case[open]').waitFor();
  await expect.poll(isThere).toBe(true);
  // And by its address alone.
  await page.goto('about:blank');
  await go(address!);
  await page.locator('.help-case[open]').waitFor();
  await expect.poll(isThere).toBe(true);
});

test('help and search begin at the grade that was looked at last on this device, of the picture that learns; the front door too', async () => {
  const page = await open(gradePage(2));
  await page.locator('.path.is-live').waitFor();
  await go(HOME);
  await page.locator('.site-nav .help-pill').click();
  await page.waitForURL(`**${helpPage('1-3')}`);
  await go(SEARCH);
  const grade = page.getByLabel('Lớp', { exact: true });
  expect(await grade.inputValue()).toBe('2');
  // That all are meant is said in the address, and stays.
  await grade.selectOption('');
  await page.reload();
  expect(await grade.inputValue()).toBe('');
  // Another child of the house has a grade of its own.
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('khien')!);
    localStorage.setItem('khien', JSON.stringify({ ...kept, who: 'nui', grades: { ...kept.grades, nui: 11 } }));
  });
  await go(SEARCH);
  expect(await grade.inputValue()).toBe('11');
});

test('the quick exit takes the page’s place: no way back leads to help, and nothing is left on the device', async () => {
  const page = await open(HOME);
  await go(SEARCH);
  const before = await page.evaluate(() => history.length);
  await go(`${helpPage('8-12')}#chuyen-3`);
  await page.locator('.help-case[open]').waitFor();
  expect(new URL(page.url()).hash, 'the address does not name the case').toBe('');
  await page.getByRole('link', { name: 'Thoát nhanh' }).click();
  await page.waitForURL(site.url);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe(SEARCH);
  await page.goForward();
  expect(page.url()).toBe(site.url);
  expect(await stored()).toEqual(NOTHING);
});

test('the way out is what a keyboard comes to right after the skip link, and Escape three times on end is it too', async () => {
  const page = await open(HOME);
  await go(helpPage('8-12'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.textContent!.trim())).toBe('Thoát nhanh');
  for (const key of ['Escape', 'Escape', 'Tab', 'Escape', 'Escape']) await page.keyboard.press(key);
  expect(new URL(page.url()).pathname, 'twice is not three times').toBe(helpPage('8-12'));
  await page.keyboard.press('Escape');
  await page.waitForURL(site.url);
});

test('another age and the lesson that fits take the page’s place too', async () => {
  const page = await open(HOME);
  await go(helpPage());
  const before = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'lớp 1–3' }).click();
  await page.waitForURL(`**${helpPage('1-3')}`);
  await page
    .locator('.help-case', { has: page.locator('.help-lesson') })
    .first()
    .locator('summary')
    .click();
  await page.locator('.help-case[open] .help-lesson').first().click();
  await page.locator('.lesson-head').waitFor();
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('of a lesson that several grades have, who was last in one of them is led to their own, else to each by its title', async () => {
  const page = await open(helpPage('1-3'));
  const grades = () =>
    page
      .locator('.help-lesson')
      .evaluateAll((all) =>
        all
          .filter((one) => !(one as HTMLElement).hidden && !one.closest('[hidden]'))
          .map((one) => one.getAttribute('data-grade')),
      );
  expect(new Set(await grades())).toEqual(new Set(['1', '2', '3']));
  await go(gradePage(2));
  await page.locator('.path.is-live').waitFor();
  await go(helpPage('1-3'));
  await expect.poll(async () => new Set(await grades())).toEqual(new Set(['2']));
  // A grade of another age changes nothing.
  await go(gradePage(8));
  await page.locator('.path.is-live').waitFor();
  await go(helpPage('1-3'));
  expect(new Set(await grades())).toEqual(new Set(['1', '2', '3']));
});

test('what the tab and its history call help tells nothing, and the page says how to leave and what the device still knows', async () => {
  const page = await open(HOME);
  for (const age of AGES) {
    await go(helpPage(age));
    expect(await page.title()).toBe('Khiên');
    const note = await page.locator('.exit-note').innerText();
    expect(note).toContain(`“${EXIT[age]}”`);
    expect(note).toContain('Máy vẫn nhớ trang đã mở');
    expect(/Esc/.test(note)).toBe(age !== '1-3');
  }
});

test('a press that leads about the page leaves no page of help in the history', async () => {
  const page = await open(HOME);
  await go(SEARCH);
  await go(helpPage('8-12'));
  const before = await page.evaluate(() => history.length);
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**#noi-dung');
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('noi-dung');
  await page.getByRole('link', { name: 'Thoát nhanh' }).click();
  await page.waitForURL(site.url);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe(SEARCH);
});

test('who comes back finds on the front door first the grade that was looked at last', async () => {
  const page = await open(HOME);
  const again = page.getByRole('link', { name: 'Đi tiếp: lớp 2' });
  expect(await page.locator('[data-again]').isVisible(), 'nobody was here yet').toBe(false);
  await go(gradePage(2));
  await page.locator('.path.is-live').waitFor();
  await go(HOME);
  await again.waitFor();
  expect((await again.boundingBox())!.y).toBeLessThan((await page.locator('#chon-lop').boundingBox())!.y);
  expect(await violationsInBoth(page)).toEqual(NO_VIOLATIONS);
  await again.click();
  expect(new URL(page.url()).pathname).toBe(gradePage(2));
});

test('every lesson that a case leads to is there', async () => {
  const page = await open(helpPage('8-12'));
  const links = await page
    .locator('.help-lesson')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(3);
  for (const href of new Set(links)) expect((await page.request.get(href)).status(), href).toBe(200);
});

test('it prints on one sheet, every case whole', async () => {
  const page = await open(HOME);
  for (const age of AGES) {
    await go(helpPage(age));
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), age).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const body of await page.locator('.help-body').all()) expect(await body.isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    expect(await page.locator('.help-case[open]').count()).toBe(0);
  }
});

test('without script a case opens and the way out leads home', async () => {
  const page = await open(helpPage(), { javaScriptEnabled: false });
  await page.locator('.help-case summary').first().click();
  expect(await page.locator('.help-body').first().isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Thoát nhanh' }).click();
  await page.waitForURL(site.url);
});

test('help is kept with every page that leads to it, never because somebody opened it, and opens offline', async () => {
  const page = await open(lessonPage(2, 'phieu-trung-thuong'), { serviceWorkers: 'allow' });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  const kept = (address: string) => page.evaluate((one) => caches.match(one).then(Boolean), address);
  for (const age of ['1-3', '4-7'] as const)
    await expect.poll(() => kept(helpPage(age)), { timeout: 60_000 }).toBe(true);
  await go(helpPage('8-12'));
  await go(lessonPage(2, 'phieu-trung-thuong'));
  expect(await kept(helpPage('8-12')), 'a visit leaves nothing').toBe(false);
  await site.context.setOffline(true);
  await page.getByRole('link', { name: 'Giúp em' }).click();
  await page.waitForURL(`**${helpPage('1-3')}`);
  expect(await page.locator('.help-case').count()).toBeGreaterThan(5);
  expect(await stored()).toEqual(NOTHING);
});
