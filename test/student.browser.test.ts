import { afterAll, beforeAll, expect, test } from 'vitest';
import { gradePage, lessonPage, quizPage } from '../src/curriculum/address.ts';
import { textOf } from '../src/curriculum/tree.ts';
import { partsOf } from '../src/questions/kinds.ts';
import { webQuestions } from '../src/questions/web-questions.ts';
import { openSite, type OpenSite } from './browser.ts';
import { sampleLessons } from './lessons.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(await builtSite('sample'));
});
afterAll(() => site.close());

test('a student goes from the home page to the lesson and on to its quiz', async () => {
  const { page, url } = site;
  await page.goto(url);
  await page
    .locator(`a[href="${gradePage(5)}"]`)
    .first()
    .click();
  await page
    .locator(`a[href="${lessonPage(5, 'phieu-trung-thuong')}"]`)
    .first()
    .click();
  expect(await page.locator('h1').textContent()).toContain('Giúp bà xem tờ phiếu trúng thưởng');
  // The lesson is walked to its end, which leads on.
  await page.locator('.is-live [data-next]').click();
  await page.locator('[data-dock]').first().waitFor({ state: 'attached' });
  while (await page.locator('.lesson-end').isHidden())
    await page.locator('[data-later]:visible, [data-next]:visible').first().click();
  await page.locator('.button:visible', { hasText: 'Làm trắc nghiệm' }).click();
  await page.waitForURL(`**${quizPage(5, 'phieu-trung-thuong')}`);
  expect(await page.locator('form').count()).toBeGreaterThan(0);
});

test('from any page “lớp” leads to the question for the grade, and what is reached next is the first grade', async () => {
  const { page, url } = site;
  await page.goto(new URL(gradePage(5).slice(1), url).href);
  await page.locator('header a[href$="#chon-lop"]').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Em học lớp mấy?');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/1/);
});

test('what is next is decided in one place: the end of a lesson and of a quiz lead to the grade, which has it at the top', async () => {
  const { page, url } = site;
  const lessons = (await sampleLessons()).filter(({ grade }) => grade === 5);
  expect(lessons.length).toBeGreaterThan(1);
  const others = lessons.map(({ grade, slug }) => lessonPage(grade, slug));
  for (const { grade, slug } of lessons) {
    await page.goto(new URL(lessonPage(grade, slug).slice(1), url).href);
    const ways = await page.locator('.next-lesson a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(ways.filter((way) => others.includes(way!))).toEqual([]);
    await page.goto(new URL(quizPage(grade, slug).slice(1), url).href);
    const door = page.locator('[data-next]:not([hidden])');
    expect([await door.getAttribute('href'), (await door.textContent())!.trim()]).toEqual([
      `${gradePage(grade)}#di-tiep`,
      'Đi tiếp',
    ]);
  }
  await page.goto(new URL(`${gradePage(5).slice(1)}#di-tiep`, url).href);
  await page.locator('#di-tiep:focus').waitFor();
  expect(await page.locator('#di-tiep').textContent()).toBe(lessons[0]!.title);
});

test('without script a lesson is whole and a quiz is a readable list of questions', async () => {
  const plain = await openSite(await builtSite('sample'), { javaScriptEnabled: false });
  await plain.page.goto(new URL(lessonPage(5, 'phieu-trung-thuong').slice(1), plain.url).href);
  expect(await plain.page.locator('article[data-lesson]').innerText()).toContain('Chiều thứ Bảy ở hiên nhà bà');
  await plain.page.goto(new URL(quizPage(5, 'phieu-trung-thuong').slice(1), plain.url).href);
  const words = await plain.page.locator('main').innerText();
  const lesson = (await sampleLessons()).find(({ grade, slug }) => grade === 5 && slug === 'phieu-trung-thuong')!;
  const asked = webQuestions(lesson.questions).find(({ kind }) => kind === 'single')!;
  const pieces = [...asked.prompt.map((flow) => [flow]), ...partsOf(asked).map(({ text }) => text)];
  for (const piece of pieces) expect(words).toContain(textOf(piece));
  await plain.close();
});
