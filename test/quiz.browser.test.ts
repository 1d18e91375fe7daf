import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { answersPage, lessonPage, quizPage } from '../src/model/address.ts';
import { violationsOn } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite(inject('goldenSite'));
});
afterAll(() => site.close());

const at = (address: string) => new URL(address.slice(1), site.url).href;
const card = (id: string) => page.locator(`[data-question="${id}"]`);
/** How many questions the golden quiz asks in grade 5. */
let count: number;

/** A device of its own, with a child who has picked the cat. */
beforeEach(async () => {
  const context = await site.browser.newContext();
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && site.errors.push(message.text()));
  page.on('pageerror', (error) => site.errors.push(String(error)));
  await open(5);
  count = await page.locator('[data-question]').count();
  return async () => {
    expect(site.errors).toEqual([]);
    await context.close();
  };
});

async function open(grade: number): Promise<void> {
  await page.goto(at(quizPage(grade, 'mau')));
  await page.locator('.is-live').waitFor();
}

/** Presses Tab until the element has the focus: it can be reached by keyboard. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}
const press = async (selector: string, key = 'Enter') => {
  await tabTo(selector);
  await page.keyboard.press(key);
};
const pick = (picture: string) => press(`[data-player="${picture}"]`);
const checkOf = (id: string) => `[data-question="${id}"] [data-check]`;
const toneOf = (id: string) => card(id).locator('[data-feedback]').getAttribute('data-tone');
/** All questions at once: any of them can be tabbed to. */
async function openAll(): Promise<void> {
  await pick('meo');
  await press('[data-whole]');
}
const stored = () => page.evaluate(() => localStorage.getItem('khien'));

test('an answer shows its picture, large enough for a finger, on a phone too, and a tap on it chooses', async () => {
  await pick('meo');
  for (const [index, width] of [1280, 360].entries()) {
    await page.setViewportSize({ width, height: 800 });
    const pictures = card('mau-01').locator('.option .drawing');
    expect(await pictures.count()).toBe(3);
    for (const picture of await pictures.all()) {
      const { width: wide, height: high } = (await picture.boundingBox())!;
      expect(Math.min(wide, high)).toBeGreaterThanOrEqual(64);
      // What it names is in the page, and draws something.
      expect(await picture.locator('use').evaluate((use) => (use as SVGUseElement).getBBox().width)).toBeGreaterThan(30);
      expect(await picture.getAttribute('aria-hidden')).toBe('true');
    }
    for (const option of await card('mau-01').locator('.option').all()) expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(64);
    await pictures.nth(index).scrollIntoViewIfNeeded();
    const { x, y } = (await pictures.nth(index).boundingBox())!;
    await page.mouse.click(x + 40, y + 40);
    expect(await card('mau-01').locator('input').nth(index).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await showsPictures('mau-08', 3);
  await showsPictures('mau-09', 3);
  await page.goto(at(answersPage(5, 'mau')));
  expect(await page.locator('.answer .drawing').count()).toBe(9);
});
const showsPictures = async (id: string, count: number) => expect(await card(id).locator('.drawing use').evaluateAll((uses) => uses.filter((use) => document.querySelector(use.getAttribute('href')!)).length)).toBe(count);

test('a single choice is answered by keyboard alone, and every option says why', async () => {
  await pick('meo');
  await tabTo('[data-question="mau-01"] input');
  await page.keyboard.press('ArrowDown');
  await press(checkOf('mau-01'));
  expect(await toneOf('mau-01')).toBe('right');
  const said = await card('mau-01').locator('[data-feedback]').textContent();
  for (const why of ['Chậm lại và hỏi người mình tin.', 'Quà thật không đòi tiền trước.', 'Giấu đi thì bà vẫn chưa biết.']) expect(said).toContain(why);
});

test('a multiple choice is answered by keyboard alone', async () => {
  await openAll();
  await press('[data-question="mau-02"] [value="a"]', 'Space');
  await press('[data-question="mau-02"] [value="b"]', 'Space');
  await press(checkOf('mau-02'));
  expect(await toneOf('mau-02')).toBe('right');
});

test('four statements are judged by keyboard alone', async () => {
  await openAll();
  for (const [id, key] of [['a', 'Space'], ['b', 'ArrowRight'], ['c', 'Space'], ['d', 'ArrowRight']] as const) await press(`[data-question="mau-03"] [data-option="${id}"] input`, key);
  await press(checkOf('mau-03'));
  expect(await toneOf('mau-03')).toBe('right');
});

test('a short answer is written by keyboard alone, marks forgiven', async () => {
  await openAll();
  await tabTo('[data-question="mau-04"] input');
  await page.keyboard.type(' SO 111 ');
  await page.keyboard.press('Enter');
  expect(await toneOf('mau-04')).toBe('right');
});

test('items are put in order by keyboard alone; focus stays with the item and its new place is said', async () => {
  await openAll();
  const order = () => card('mau-08').locator('[data-option]').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.option));
  const wanted = ['cham', 'kiem-tra', 'hoi'];
  expect(await order()).not.toEqual(wanted);
  for (const [place, id] of wanted.entries()) {
    while ((await order()).indexOf(id) > place) await press(`[data-question="mau-08"] [data-option="${id}"] [data-move="up"]`);
  }
  expect(await order()).toEqual(wanted);
  expect(await page.locator('[data-said]').textContent()).toMatch(/: chỗ số \d trong 3 chỗ\.$/);
  expect(await page.evaluate(() => document.activeElement?.matches('[data-move]'))).toBe(true);
  await press(checkOf('mau-08'));
  expect(await toneOf('mau-08')).toBe('right');
});

test('pairs are matched by keyboard alone', async () => {
  await openAll();
  for (const [id, partner] of [['giuc', 'Giục giã'], ['phi', 'Đòi tiền trước'], ['bi-mat', 'Bắt giữ bí mật']] as const) {
    const select = card('mau-09').locator(`[data-option="${id}"] select`);
    const place = (await select.locator('option').allTextContents()).findIndex((words) => words.endsWith(partner));
    await tabTo(`[data-question="mau-09"] [data-option="${id}"] select`);
    for (let presses = 0; presses < place; presses++) await page.keyboard.press('ArrowDown');
  }
  await press(checkOf('mau-09'));
  expect(await toneOf('mau-09')).toBe('right');
});

test('signs are found by keyboard alone; an innocent phrase that was suspected is told why it is none', async () => {
  await openAll();
  for (const id of ['phi', 'bi-mat', 'chao']) await press(`[data-question="mau-10"] [value="${id}"]`, 'Space');
  await press(checkOf('mau-10'));
  expect(await toneOf('mau-10')).toBe('partly');
  const said = await card('mau-10').locator('[data-feedback]').textContent();
  for (const why of ['Quà thật không đòi tiền trước.', 'Chào hỏi là chuyện bình thường.', 'Hỏi mẹ là việc nên làm.']) expect(said).toContain(why);
});

test('a story is walked by keyboard alone: focus comes to each scene, one goes back from a bad end, and a safe end is reached', async () => {
  await openAll();
  const story = '[data-question="mau-11"]';
  const scene = () => page.locator(`${story} [data-scene]:visible`).getAttribute('data-scene');
  const focused = () => page.evaluate(() => document.activeElement!.closest<HTMLElement>('[data-scene]')?.dataset.scene);
  await press(`${story} [data-choice="bam"]`);
  expect([await scene(), await focused()]).toEqual(['doi-phi', 'doi-phi']);
  expect(await page.locator(`${story} [data-scene="doi-phi"]`).textContent()).toContain('Bấm vào là đi theo người lạ rồi.');
  await press(`${story} [data-choice="dong"]`);
  expect([await scene(), await focused()]).toEqual(['mat-tien', 'mat-tien']);
  expect(await toneOf('mau-11')).toBeNull();
  await press(`${story} [data-scene="mat-tien"] [data-back]`);
  expect([await scene(), await focused()]).toEqual(['doi-phi', 'doi-phi']);
  await press(`${story} [data-choice="dung"]`);
  expect(await scene()).toBe('an-toan');
  expect(await toneOf('mau-11')).toBe('partly');
});

/** Answers the question that is open as its kind can be answered: by the first thing there is, or rightly. */
async function answerCurrent(): Promise<void> {
  const open = page.locator('[data-question]:visible:not(.is-marked)').first();
  switch (await open.getAttribute('data-kind')) {
    case 'single':
    case 'multiple':
    case 'find-signs':
      await open.locator('label:has(input)').first().click();
      break;
    case 'true-false':
      for (const judge of await open.locator('.judge').all()) await judge.locator('label').first().click();
      break;
    case 'short-answer':
      await open.locator('input').fill('111');
      break;
    case 'match':
      for (const select of await open.locator('select').all()) await select.selectOption({ index: 1 });
      break;
    case 'story':
      await open.locator('[data-scene]:visible [data-choice]').last().click();
      return;
  }
  await open.locator('[data-check]').click();
}
const goOn = () => page.locator('[data-question].is-marked:visible [data-check]').click();

test('one question at a time; those missed come back once, then the result says what to practise and leads there', async () => {
  await pick('meo');
  for (let done = 0; done < count; done++) {
    expect(await page.locator('[data-question]:visible').count()).toBe(1);
    await answerCurrent();
    await goOn();
  }
  let again = 0;
  while (await page.locator('[data-again]:visible').count()) {
    again++;
    await answerCurrent();
    await goOn();
  }
  expect(again).toBeGreaterThan(1);
  expect(again).toBeLessThan(count);
  expect(await page.locator('.result-score').textContent()).toBe(`Em đúng ${count - again}/${count} câu`);
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('ket-qua');
  const link = page.locator('[data-practise] li:visible a').last();
  const address = await link.getAttribute('href');
  expect(address).toBe(`${lessonPage(5, 'mau')}#hoat-dong-4`);
  await link.click();
  expect(await page.locator('#hoat-dong-4 h2').isVisible()).toBe(true);
});

test('what is done survives a reload, and so does the way it is shown', async () => {
  await pick('meo');
  await answerCurrent();
  await goOn();
  await answerCurrent();
  await page.reload();
  await page.locator('.is-live').waitFor();
  expect(await page.locator('[data-progress-words]').textContent()).toBe(`Đã làm 2/${count} câu`);
  expect(await page.locator('[data-question]:visible').getAttribute('data-question')).toBe('mau-03');
  await page.locator('[data-whole]').click();
  expect(await card('mau-01').locator('input').first().isChecked()).toBe(true);
  expect(await toneOf('mau-01')).toBe('wrong');
  await page.reload();
  await page.locator('.is-live').waitFor();
  expect(await page.locator('[data-question]:visible').count()).toBe(count);
});

test('two children on one device have a progress each, by picture and without a name', async () => {
  await pick('meo');
  await answerCurrent();
  await page.locator('[data-change]').click();
  await page.locator('[data-player="rua"]').click();
  expect(await page.locator('[data-progress-words]').textContent()).toBe(`Đã làm 0/${count} câu`);
  await page.locator('[data-change]').click();
  await page.locator('[data-player="meo"]').click();
  expect(await page.locator('[data-progress-words]').textContent()).toBe(`Đã làm 1/${count} câu`);
  await open(4);
  expect(await page.locator('[data-progress-words]').textContent()).toMatch(/^Đã làm 0\//);
});

test('“Quên hết trên máy này” leaves nothing behind and asks anew who is learning', async () => {
  await pick('meo');
  await answerCurrent();
  expect(await stored()).toContain('mau-01');
  await page.locator('[data-change]').click();
  await press('.picker summary');
  await press('[data-forget]');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.locator('[data-picker]').isVisible()).toBe(true);
  expect(await page.locator('[data-question]:visible').count()).toBe(0);
  await pick('meo');
  expect(await page.locator('[data-progress-words]').textContent()).toBe(`Đã làm 0/${count} câu`);
});

test('the certificate prints on one page, and the name on it is neither kept nor sent', async () => {
  await pick('meo');
  for (let done = 0; done < count; done++) {
    await answerCurrent();
    await goOn();
  }
  await page.locator('[data-to-result]').click();
  const before = await stored();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.evaluate(() => { window.print = () => {}; });
  await page.locator('[data-name]').fill('Nguyễn Thị Mẫu');
  expect(await page.locator('[data-name-shown]').textContent()).toBe('Nguyễn Thị Mẫu');
  for (const part of ['slip', 'certificate']) {
    await page.locator(`button[data-print="${part}"]`).click();
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: false })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g), part).toHaveLength(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
  expect(sent).toEqual([]);
  expect(await stored()).toBe(before);
  expect(before).not.toContain('Nguyễn');
  expect(await page.evaluate(() => [sessionStorage.length, document.cookie])).toEqual([0, '']);
  await page.reload();
  expect(await page.locator('[data-name]').inputValue()).toBe('');
});

test('what is right is not readable at a glance in the source', async () => {
  const source = await (await page.context().request.get(at(quizPage(5, 'mau')))).text();
  const told = ['is-right', 'data-right', 'Đáp án đúng', 'số 111', '"accepted"', '&quot;options', '>Đúng.'].filter((words) => source.includes(words));
  expect(told).toEqual([]);
  for (const key of source.match(/data-key="[^"]+"/g)!) expect(atob(key.slice(10, -1))).not.toMatch(/kind|options|accepted|scenes/);
});

test('without script the quiz is a readable list, and its answers and reasons are a page of their own', async () => {
  const plain = await site.browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(at(quizPage(5, 'mau')));
  expect(await reader.locator('[data-question]:visible').count()).toBe(count);
  expect(await reader.locator('button:visible').count()).toBe(0);
  expect(await reader.locator('main').innerText()).not.toContain('Quà thật không đòi tiền trước.');
  await reader.locator('a', { hasText: 'trang đáp án' }).click();
  expect(reader.url()).toBe(at(answersPage(5, 'mau')));
  const answers = await reader.locator('main').innerText();
  for (const words of ['Quà thật không đòi tiền trước.', 'số 111', 'Chào hỏi là chuyện bình thường.', 'Kết thúc an toàn', 'Giữ bí mật thì không ai giúp được em.']) expect(answers).toContain(words);
  await plain.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a quiz that is open, answered and finished, nor in its answers, ${colorScheme}; and no page is wider than a phone`, async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 740 });
    await openAll();
    const isNarrow = () => page.evaluate(() => document.documentElement.scrollWidth <= 360);
    const check = async (state: string) => expect([await violationsOn(page), await isNarrow()], state).toEqual([[], true]);
    await check('open');
    for (let done = 0; done < count; done++) await answerCurrent();
    await check('answered');
    await page.locator('[data-to-result]').click();
    await check('finished');
    await page.goto(at(answersPage(5, 'mau')));
    await check('answers');
  });
}
