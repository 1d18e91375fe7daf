import { afterAll, beforeAll, expect, test } from 'vitest';
import { FAMILIES, lessonPage, quizPage } from '../src/curriculum/address.ts';
import { openSite, type OpenSite } from './browser.ts';
import { readPdf } from './read-pdf.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => (site = await openSite(await builtSite('sample'))));
afterAll(() => site.close());

test('printed from the browser, a page prints the lesson, not its menus', async () => {
  for (const grade of [2, 5, 8, 11]) {
    await site.page.emulateMedia({ colorScheme: 'dark' });
    await site.page.goto(new URL(lessonPage(grade, 'phieu-trung-thuong').slice(1), site.url).href);
    const title = await site.page.locator('h1').innerText();
    const { pages } = await readPdf(await site.page.pdf({ format: 'A4' }));
    const words = pages
      .flatMap(({ texts }) => texts.map(({ text }) => text))
      .join(' ')
      .normalize('NFC');
    // How far apart a browser sets its letters is its own matter: who reads the PDF may take it for a space.
    const letters = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
    for (const said of [title, 'SOẠN ĐỂ HỌC']) expect(letters(words)).toContain(letters(said));
    for (const menu of ['Đến nội dung chính', 'Tìm bài', 'Chọn lớp', 'Làm trắc nghiệm', 'không dùng cookie'])
      expect(letters(words), `lớp ${grade}`).not.toContain(letters(menu));
    // Ink on paper, also for a reader whose screen is dark.
    await site.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await site.page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    await site.page.emulateMedia({ media: null });
  }
});

test('a message is read before its signs are shown: without script a fold shows them, with it the dock; paper has them at once', async () => {
  const plain = await openSite(await builtSite('sample'), { javaScriptEnabled: false });
  const address = lessonPage(8, 'phieu-trung-thuong').slice(1);
  for (const { page, url } of [site, plain]) {
    await page.goto(new URL(address, url).href);
    const message = page.locator('.message:has(.signs):not(.fold *)').last();
    const seen = async () => ({
      marked:
        (await message
          .locator('.sign')
          .first()
          .evaluate((sign) => getComputedStyle(sign).backgroundColor)) !== 'rgba(0, 0, 0, 0)',
      numbered: await message.locator('.sign-number').first().isVisible(),
      explained: await message.locator('.signs').isVisible(),
    });
    expect(await seen()).toEqual({ marked: false, numbered: false, explained: false });
    await page.emulateMedia({ media: 'print' });
    expect(await seen()).toEqual({ marked: true, numbered: true, explained: true });
    await page.emulateMedia({ media: null });
    expect(await message.locator('summary').count()).toBe(1);
    if (page === plain.page) {
      await message.locator('summary').click();
      expect(await seen()).toEqual({ marked: true, numbered: true, explained: true });
    } else expect(await message.locator('summary').isVisible()).toBe(false);
  }
  await plain.close();
});

test('printed, the shield keeps its colours, and no card, step or place of help is cut by a page', async () => {
  await site.page.emulateMedia({ media: 'print' });
  await site.page.goto(new URL(FAMILIES.slice(1), site.url).href);
  expect(
    await site.page
      .locator('.step-shield li')
      .first()
      .evaluate((step) => getComputedStyle(step).printColorAdjust),
  ).toBe('exact');
  const whole = (selector: string) =>
    site.page.locator(selector).evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside));
  expect(new Set(await whole('.three-steps, .trick, .place'))).toEqual(new Set(['avoid']));
  await site.page.goto(new URL(lessonPage(2, 'phieu-trung-thuong').slice(1), site.url).href);
  expect(new Set(await whole('.steps, .place'))).toEqual(new Set(['avoid']));
  // Numbers, since the shields are left out.
  expect(
    await site.page
      .locator('.steps li')
      .first()
      .evaluate((step) => getComputedStyle(step, '::before').content),
  ).toContain('counter');
  await site.page.emulateMedia({ media: null });
});

test('a quiz printed before anyone has begun holds every question', async () => {
  await site.page.goto(new URL(quizPage(5, 'phieu-trung-thuong').slice(1), site.url).href);
  await site.page.emulateMedia({ media: 'print' });
  const seen = await site.page.evaluate(() =>
    [...document.querySelectorAll('[data-question]')].map((card) => card.checkVisibility()),
  );
  await site.page.emulateMedia({ media: null });
  expect(seen.length).toBeGreaterThan(8);
  expect(seen).not.toContain(false);
});
