import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gradePage, quizPage } from '../src/curriculum/address.ts';
import { dayOf } from '../src/components/quiz/kept.ts';
import type { GradeLesson } from '../src/curriculum/cut.ts';
import type { Single } from '../src/questions/single/kind.ts';
import { webQuestions } from '../src/questions/web-questions.ts';
import { violationsOn } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';
import { openPath } from './kept-device.ts';
import { sampleLessons } from './lessons.ts';
import { answer, current, finish, main, PHONE, questionsOf, toneOf } from './play-quiz.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
let lessons: GradeLesson[];
beforeAll(async () => {
  site = await openSite(await builtSite('sample'));
  lessons = (await sampleLessons()).filter(({ grade }) => grade === 5);
});
afterAll(() => site.close());

const TODAY = dayOf(new Date());
const at = (address: string) => new URL(address.slice(1), site.url).href;
const key = (place: number) => `5/${lessons[place]!.slug}`;
/** A question that is no story: one press sends its answer. */
const idOf = (place: number, nth = 0) =>
  webQuestions(lessons[place]!.questions).filter(({ kind }) => kind === 'single')[nth]!.id;
const box = (box: number, daysAgo: number, missed = 1) => ({ box, day: TODAY - daysAgo, missed });
const kept = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('khien')!));

/** A device on which Mèo has these boxes, with the grade's page open. */
const openWith = (boxes: object, players: object = {}, options: object = {}) =>
  openPath(site, { who: 'meo', players: { meo: players }, boxes: { meo: boxes } }, options);
const says = (page: Page) => page.locator('[data-review-says]').innerText();
const go = (page: Page) => page.locator('[data-review-go]');
/** Answers the question that a review has open, which is dealt anew: what is right is known from the model. */
async function give(page: Page, rightly: boolean): Promise<string> {
  await page.locator('.quiz-root.is-live').waitFor();
  const id = (await current(page))!;
  const asked = lessons.flatMap(({ questions }) => questions).find((one) => one.id === id)!;
  const { id: option } = (asked as Single).options.find(({ right }) => right === rightly)!;
  await page.locator(`[data-question="${id}"] [data-option="${option}"]`).click();
  await main(page).click();
  return id;
}

test('three that are due, the longest overdue first, are asked across the lessons of the grade, and the grade’s page says what came of it', async () => {
  const page = await openWith({
    [key(0)]: { [idOf(0)]: box(1, 9), [idOf(0, 1)]: box(2, 4) },
    [key(1)]: { [idOf(1)]: box(1, 5) },
    [key(2)]: { [idOf(2)]: box(1, 1) },
  });
  expect(await says(page)).toBe('3 câu em từng nhầm đang chờ.');
  await go(page).click();
  const asked = [await give(page, true)];
  expect(await page.locator('[data-progress-words]').innerText()).toBe('Ôn 1/3');
  await main(page).click();
  await page.waitForURL(new RegExp(quizPage(5, lessons[1]!.slug)));
  asked.push(await give(page, false));
  // One try: what is right is told at once.
  expect(await toneOf(page)).toBe('wrong');
  await main(page).click();
  await page.waitForURL(new RegExp(quizPage(5, lessons[0]!.slug)));
  asked.push(await give(page, true));
  expect(await main(page).innerText()).toBe('Xong');
  await main(page).click();
  await page.locator('[data-review-done]:visible').waitFor();
  expect(asked).toEqual([idOf(0), idOf(1), idOf(0, 1)]);
  // What was done and what is next is in sight, and is where one reads on.
  const done = page.locator('[data-review-done]');
  expect(await done.innerText()).toBe('Em ôn xong 3 câu, đúng 2 câu. 1 câu em từng nhầm đang chờ.');
  expect(await done.evaluate((one) => one === document.activeElement)).toBe(true);
  for (const part of [done, page.locator('[data-title]')]) {
    const { y, height } = (await part.boundingBox())!;
    expect([y >= 0, y + height <= PHONE.height]).toEqual([true, true]);
  }
  expect(new URL(page.url()).hash).toBe('');
  expect((await kept(page)).boxes.meo).toEqual({
    [key(0)]: { [idOf(0)]: box(2, 0), [idOf(0, 1)]: box(3, 0) },
    [key(1)]: { [idOf(1)]: box(1, 0, 2) },
    [key(2)]: { [idOf(2)]: box(1, 1) },
  });
  // The fourth has its turn now.
  expect(await says(page)).toBe('1 câu em từng nhầm đang chờ.');
  await page.context().close();
});

test('where nothing is due it says when, and leads nowhere', async () => {
  for (const [boxes, words] of [
    [{ [key(0)]: { [idOf(0)]: box(1, 0) } }, 'Ngày mai có câu để ôn.'],
    [{ [key(0)]: { [idOf(0)]: box(3, 2), [idOf(0, 1)]: box(5, 1) } }, '5 ngày nữa có câu để ôn.'],
    [{ [key(0)]: { [idOf(0)]: box(6, 400) } }, 'Em đã thuộc mọi câu từng nhầm.'],
    [{}, 'Câu nào em nhầm sẽ về đây.'],
  ] as const) {
    const page = await openWith(boxes);
    expect(await says(page)).toBe(words);
    expect(await go(page).getAttribute('href')).toBe(null);
    await page.context().close();
  }
});

test('a question that the grade does not ask, be it kept for tests, retired or of another lesson, never comes', async () => {
  const [reserved] = lessons[0]!.reserved;
  const page = await openWith({
    [key(0)]: { [reserved!.id]: box(1, 9), 'qua-45-99': box(1, 9) },
    '5/bai-rieng-tu': { [idOf(0)]: box(1, 9) },
    '4/mao-danh': { [idOf(1)]: box(1, 9) },
  });
  expect(await go(page).getAttribute('href')).toBe(null);
  // Named by hand in the address it is passed over, and the grade's page stands there.
  await page.goto(at(`${quizPage(5, lessons[0]!.slug)}#on-tap=1,0,${key(0)}:${reserved!.id}`));
  await page.waitForURL(new RegExp(`${gradePage(5)}$`));
  await page.context().close();
});

test('what is missed at its first answer in a quiz comes back tomorrow, whatever is answered later; what is right does not', async () => {
  const page = await openWith({});
  await page.goto(at(quizPage(5, lessons[0]!.slug)));
  await page.locator('.is-live').waitFor();
  const [first, second] = await questionsOf(page);
  await finish(page, first!, false);
  await main(page).click();
  await answer(page, second!, true);
  expect((await kept(page)).boxes.meo).toEqual({ [key(0)]: { [first!.id]: box(1, 0) } });
  await page.goto(at(gradePage(5)));
  expect(await says(page)).toBe('Ngày mai có câu để ôn.');
  await page.context().close();
});

test('what was missed before there were boxes comes once its quiz is opened again, and what was kept stays', async () => {
  const page = await openWith({});
  await page.goto(at(quizPage(5, lessons[0]!.slug)));
  await page.locator('.is-live').waitFor();
  const [first] = await questionsOf(page);
  await finish(page, first!, false);
  const before = await kept(page);
  delete before.boxes;
  await page.evaluate((text) => localStorage.setItem('khien', text), JSON.stringify(before));
  await page.reload();
  await page.locator('.is-live').waitFor();
  const after = await kept(page);
  expect(after.boxes.meo).toEqual({ [key(0)]: { [first!.id]: box(1, 0) } });
  expect(after.players).toEqual(before.players);
  await page.context().close();
});

test('a review changes no score: what was answered in the quiz stays as it was', async () => {
  const players = { [key(0)]: { [idOf(0)]: [{ kind: 'single', chosen: 'x' }] } };
  const page = await openWith({ [key(0)]: { [idOf(0)]: box(1, 3) } }, players);
  await go(page).click();
  await give(page, true);
  expect((await kept(page)).players.meo).toEqual(players);
  await page.context().close();
});

test('loaded anew in the middle, a review goes on with what is left and counts nothing twice', async () => {
  const page = await openWith({ [key(0)]: { [idOf(0)]: box(1, 9), [idOf(0, 1)]: box(1, 8) } });
  await go(page).click();
  await give(page, true);
  await page.reload();
  expect(await give(page, true)).toBe(idOf(0, 1));
  expect((await kept(page)).boxes.meo[key(0)]).toEqual({ [idOf(0)]: box(2, 0), [idOf(0, 1)]: box(2, 0) });
  await page.context().close();
});

test('where the device is full a review works without keeping, and says so once', async () => {
  const page = await openWith({ [key(0)]: { [idOf(0)]: box(1, 9), [idOf(0, 1)]: box(1, 8) } });
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.reload();
  await go(page).click();
  const note = page.getByText('Máy này không cho giữ bài làm');
  await give(page, true);
  expect(await note.isVisible()).toBe(true);
  await main(page).click();
  expect(await note.isVisible(), 'only once').toBe(false);
  await give(page, true);
  expect(await note.isVisible()).toBe(false);
  await main(page).click();
  await page.getByText('Em ôn xong 2 câu, đúng 2 câu.').waitFor();
  await page.context().close();
});

test('by keyboard a review is walked to its end, and axe finds nothing in it', async () => {
  const page = await openWith({ [key(0)]: { [idOf(0)]: box(1, 9) } });
  await go(page).focus();
  await page.keyboard.press('Enter');
  await page.locator('.quiz-root.is-live').waitFor();
  expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('H2');
  expect(await violationsOn(page)).toEqual([]);
  await give(page, false);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`${gradePage(5)}$`));
  await page.context().close();
  expect(site.errors).toEqual([]);
});
