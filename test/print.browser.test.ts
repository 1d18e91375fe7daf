import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { lessonPage, quizPage } from '../src/model/address.ts';
import { openSite, type OpenSite } from './browser.ts';
import { readPdf } from './read-pdf.ts';

let site: OpenSite;
beforeAll(async () => (site = await openSite(inject('site'))));
afterAll(() => site.close());

test('printed from the browser, a page prints the lesson, not its menus', async () => {
  for (const grade of [2, 5, 8, 11]) {
    await site.page.emulateMedia({ colorScheme: 'dark' });
    await site.page.goto(new URL(lessonPage(grade, 'phieu-trung-thuong').slice(1), site.url).href);
    const title = await site.page.locator('h1').innerText();
    const { pages } = await readPdf(await site.page.pdf({ format: 'A4' }));
    const words = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ').normalize('NFC');
    expect(words.replace(/\s+/g, '')).toContain(title.normalize('NFC').replace(/\s+/g, ''));
    for (const menu of ['Đến nội dung chính', 'Tìm bài', 'Chọn lớp', 'Làm trắc nghiệm', 'không dùng cookie']) expect(words, `lớp ${grade}`).not.toContain(menu);
    expect(words).toContain('KHÔNG CÓ THẬT');
    // Ink on paper, also for a reader whose screen is dark.
    await site.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await site.page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    await site.page.emulateMedia({ media: null });
  }
});

test('a quiz printed before anyone has begun holds every question', async () => {
  await site.page.goto(new URL(quizPage(5, 'phieu-trung-thuong').slice(1), site.url).href);
  await site.page.emulateMedia({ media: 'print' });
  const seen = await site.page.evaluate(() => [...document.querySelectorAll('[data-question]')].map((card) => card.checkVisibility()));
  await site.page.emulateMedia({ media: null });
  expect(seen.length).toBeGreaterThan(8);
  expect(seen).not.toContain(false);
});
