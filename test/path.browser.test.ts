import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gradePage, lessonPage, quizPage } from '../src/curriculum/address.ts';
import type { GradeLesson } from '../src/curriculum/cut.ts';
import type { Grade } from '../src/curriculum/grade.ts';
import { webQuestions } from '../src/questions/web-questions.ts';
import { NO_VIOLATIONS, violationsInBoth } from './axe.ts';
import { newDevice, openSite, type OpenSite } from './browser.ts';
import { openPath } from './kept-device.ts';
import { sampleLessons } from './lessons.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
let lessons: GradeLesson[];
beforeAll(async () => {
  site = await openSite(await builtSite('sample'));
  lessons = (await sampleLessons()).filter(({ grade }) => grade === 5);
});
afterAll(() => site.close());

const at = (address: string) => new URL(address.slice(1), site.url).href;
const KEY = ({ slug }: GradeLesson) => `5/${slug}`;
/** What the quiz keeps of a lesson all of whose questions were answered. */
const answered = (lesson: GradeLesson, count = Infinity) =>
  Object.fromEntries(
    webQuestions(lesson.questions)
      .slice(0, count)
      .map(({ id, kind }) => [id, [{ kind }]]),
  );
const visit = (full: number, more: object = {}) => ({
  at: full ? 3 : 0,
  isWhole: false,
  full,
  told: false,
  written: {},
  ...more,
});

/** A device that keeps this, with the grade's page open. */
const openWith = (kept: object | null, options: object = {}, grade: Grade = 5) =>
  openPath(site, kept, { grade, ...options });
const states = (page: Page) => page.locator('[data-state]').allInnerTexts();
const parts = (page: Page, place: number) =>
  page
    .locator('.node-shield')
    .nth(place)
    .evaluate((one) => [1, 2, 3].map((n) => Number(getComputedStyle(one).getPropertyValue(`--part-${n}`))));

test('a device that knows nothing: every lesson is not begun, every shield is empty, and the first is what to do next', async () => {
  const page = await openWith(null);
  expect(await states(page)).toEqual(lessons.map(() => 'Chưa học'));
  for (const place of lessons.keys()) expect(await parts(page, place)).toEqual([0, 0, 0]);
  expect(await page.locator('[data-title]').innerText()).toBe(lessons[0]!.title);
  expect(await page.locator('[data-go]').innerText()).toContain('Bắt đầu');
  await page.locator('.go-on').click({ position: { x: 40, y: 60 } });
  expect(new URL(page.url()).pathname).toBe(lessonPage(5, lessons[0]!.slug));
  await page.context().close();
});

test('the whole card of what is next leads on, by one link; each lesson of the path has a way to its quiz', async () => {
  const page = await openWith({ who: 'meo', players: {}, visits: { meo: { [KEY(lessons[1]!)]: visit(0.5) } } });
  expect(await page.locator('[data-go]').innerText()).toContain('Đi tiếp');
  expect(await page.locator('.go-on a').count()).toBe(1);
  await page.locator('.go-on').click({ position: { x: 40, y: 60 } });
  expect(new URL(page.url()).pathname).toBe(lessonPage(5, lessons[1]!.slug));
  await page.goBack();
  await page.locator('.path.is-live').waitFor();
  const ways = page.locator('.card-quiz a');
  expect(await ways.count()).toBe(lessons.length);
  for (const way of await ways.all()) expect((await way.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await ways.last().click();
  expect(new URL(page.url()).pathname).toBe(quizPage(5, lessons.at(-1)!.slug));
  await page.context().close();
});

test('the chosen player’s lesson, quiz and what was told at home fill the three parts, and no other player’s do', async () => {
  const [one, two, three] = lessons as [GradeLesson, GradeLesson, GradeLesson];
  const page = await openWith({
    who: 'meo',
    players: {
      meo: { [KEY(one)]: answered(one), [KEY(two)]: answered(two, 2) },
      tho: { [KEY(three)]: answered(three) },
    },
    visits: { meo: { [KEY(one)]: visit(1, { told: true }), [KEY(two)]: visit(0.5) }, '': { [KEY(three)]: visit(1) } },
  });
  const count = webQuestions(two.questions).length;
  expect(await states(page)).toEqual([
    'Xong cả ba phần. Khiên đầy!',
    `Trắc nghiệm: xong 2 trên ${count} câu`,
    'Chưa học',
  ]);
  expect(await parts(page, 0)).toEqual([1, 1, 1]);
  expect(await parts(page, 1)).toEqual([0.5, 2 / count, 0]);
  expect(await parts(page, 2)).toEqual([0, 0, 0]);
  expect(await page.locator('.who > summary').innerText()).toMatch(/Mèo\s+đang học/);
  // What is half done goes on first, where it was left.
  expect(await page.locator('[data-go]').getAttribute('href')).toContain(quizPage(5, two.slug));
  expect(await page.locator('[data-here]').count()).toBe(1);
  // Another picture: its own states.
  await page.locator('.who > summary').click();
  await page.locator('[data-player="tho"]').click();
  expect(await states(page)).toEqual(['Chưa học', 'Chưa học', 'Xong trắc nghiệm, còn bài học']);
  await page.context().close();
});

test('a lesson walked to its end fills its part, and one read whole too; going back empties nothing; what was put off leaves it begun', async () => {
  const page = await openWith({ who: 'meo', players: {} });
  await page.goto(at(lessonPage(5, lessons[0]!.slug)));
  await page.locator('.is-live [data-next]').click();
  await page.locator('[data-dock]').first().waitFor({ state: 'attached' });
  const walkOn = async () => {
    while (await page.locator('.lesson-end').isHidden())
      await page.locator('[data-later]:visible, [data-next]:visible').first().click();
  };
  await walkOn();
  await page.goto(at(gradePage(5)));
  await page.locator('.path.is-live').waitFor();
  expect((await states(page))[0]).toBe('Đang học dở');
  // As if all of it had been done.
  await page.evaluate((key) => {
    const kept = JSON.parse(localStorage.getItem('khien')!);
    kept.visits.meo[key].written = {};
    localStorage.setItem('khien', JSON.stringify(kept));
  }, KEY(lessons[0]!));
  await page.goto(at(lessonPage(5, lessons[0]!.slug)));
  await page.locator('[data-dock]').first().waitFor({ state: 'attached' });
  await page.locator('[data-back]').click();
  await walkOn();
  await page.locator('[data-back]').click();
  await page.locator('[data-back]').click();
  await page.goto(at(lessonPage(5, lessons[1]!.slug)));
  await page.locator('.is-live [data-whole]').click();
  await page.locator('.next-steps').scrollIntoViewIfNeeded();
  await page.waitForFunction(
    (key) => JSON.parse(localStorage.getItem('khien')!).visits?.meo?.[key]?.full === 1,
    KEY(lessons[1]!),
  );
  await page.goto(at(gradePage(5)));
  await page.locator('.path.is-live').waitFor();
  expect((await states(page)).slice(0, 2)).toEqual(Array(2).fill('Học xong, còn trắc nghiệm và kể ở nhà'));
  await page.context().close();
});

test('the last part is told at home: one press fills it, says so, keeps it, and what is next moves on', async () => {
  const [one, two, three] = lessons as [GradeLesson, GradeLesson, GradeLesson];
  const done = Object.fromEntries(lessons.map((lesson) => [KEY(lesson), answered(lesson)]));
  const walked = Object.fromEntries(lessons.map((lesson) => [KEY(lesson), visit(1)]));
  const page = await openWith({ who: 'meo', players: { meo: done }, visits: { meo: walked } });
  expect(await states(page)).toEqual(lessons.map(() => 'Xong bài học và trắc nghiệm, còn kể ở nhà'));
  for (const lesson of [one, two, three]) {
    expect(await page.locator('[data-title]').innerText()).toBe(lesson.title);
    await page.locator('[data-tell-done]').press('Enter');
    expect(await page.locator('[data-said]').textContent()).toContain(`“${lesson.title}” đã đầy`);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('di-tiep');
  }
  expect(await page.locator('[data-go], [data-tell-done]').locator('visible=true').count()).toBe(0);
  await page.reload();
  expect(await states(page)).toEqual(lessons.map(() => 'Xong cả ba phần. Khiên đầy!'));
  await page.context().close();
});

test('a lesson walked to its end can be said to be told at home there and then, on its own card, and its quiz is still to do', async () => {
  const [one] = lessons as [GradeLesson];
  const page = await openWith({ who: 'meo', players: {}, visits: { meo: { [KEY(one)]: visit(1) } } });
  const buttons = page.locator('[data-tell-here]').locator('visible=true');
  expect(await buttons.count(), 'no other lesson was learnt').toBe(1);
  const { height } = (await buttons.boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(44);
  await buttons.click();
  expect(await parts(page, 0)).toEqual([1, 0, 1]);
  expect((await states(page))[0]).toBe('Học xong, còn trắc nghiệm');
  expect(await page.locator('[data-said]').textContent()).toContain(`Em đã kể bài “${one.title}” ở nhà`);
  expect(await buttons.count()).toBe(0);
  await page.context().close();
});

test('the way to a quiz says how many questions are left, a title what its lesson is about, the legend what it is of', async () => {
  const [one] = lessons as [GradeLesson];
  const page = await openWith({ who: 'meo', players: {}, visits: { meo: { [KEY(one)]: visit(1) } } });
  expect(await page.locator('[data-does]').innerText()).toContain(`${webQuestions(one.questions).length} câu`);
  expect((await page.locator('.legend').innerText()).replace(/\s+/g, ' ')).toMatch(
    /^Khiên của mỗi bài có ba phần: Học bài/,
  );
  const topics = await page.locator('.card:has(h2) .topic').allInnerTexts();
  expect(topics.length).toBeGreaterThan(0);
  for (const topic of topics) expect(lessons.map(({ title }) => title)).not.toContain(topic);
  expect((await page.locator('.free-time').innerText()).replace(/\s+/g, ' ')).toContain('Soi tin: thật, bẫy');
  await page.context().close();
});

test('without script, and on paper, it is the plain list of lessons with their pictures', async () => {
  const plain = await openSite(await builtSite('sample'), { javaScriptEnabled: false });
  await plain.page.goto(new URL(gradePage(5).slice(1), plain.url).href);
  const listed = async (page: Page) =>
    Promise.all([
      page.locator('.cards > .card:visible h2').allInnerTexts(),
      page.locator('.cards > .card [data-summary]:visible').count(),
      page.locator('.card-picture:visible').count(),
      page.locator(':is(.go-on, .who, .legend, .node, .state):visible').count(),
    ]);
  const whole = [lessons.map(({ title }) => title), lessons.length, lessons.length, 0];
  expect(await listed(plain.page)).toEqual(whole);
  await plain.close();
  const page = await openWith({ who: 'meo', players: {} });
  await page.emulateMedia({ media: 'print' });
  expect(await listed(page)).toEqual(whole);
  await page.context().close();
});

test('the lesson to go on with shows the picture that it opens with, and no other drawing is made up', async () => {
  const page = await openWith(null);
  const shown = await page.locator('.go-on img').getAttribute('src');
  expect(shown).toBe(await page.locator('.card-picture').first().getAttribute('src'));
  await page.context().close();
});

test('storage that is damaged or refused is harmless: the path is there, and is empty', async () => {
  for (const players of [{ meo: 3 }, { meo: { [KEY(lessons[0]!)]: [1, 2] } }]) {
    const page = await openWith({
      who: 'meo',
      players,
      visits: { meo: { [KEY(lessons[0]!)]: { full: 'x', at: null } } },
    });
    expect(await states(page)).toEqual(lessons.map(() => 'Chưa học'));
    await page.context().close();
  }
  const page = await (await newDevice()).newPage();
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  );
  await page.goto(at(gradePage(5)));
  await page.locator('.path.is-live').waitFor();
  expect(await states(page)).toEqual(lessons.map(() => 'Chưa học'));
  await page.context().close();
});

test('axe finds nothing on a path half gone, with the pictures open too, in every mood, in light and in dark', async () => {
  for (const grade of [2, 8, 11]) {
    const page = await openWith(
      {
        who: grade < 6 ? 'meo' : 'nui',
        players: {},
        visits: { [grade < 6 ? 'meo' : 'nui']: { [`${grade}/phieu-trung-thuong`]: visit(0.5) } },
      },
      { viewport: { width: 320, height: 640 } },
      grade,
    );
    expect(await violationsInBoth(page), String(grade)).toEqual(NO_VIOLATIONS);
    await page.locator('.who > summary').click();
    expect(await violationsInBoth(page, { within: ['.who'] }), String(grade)).toEqual(NO_VIOLATIONS);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  }
  expect(site.errors).toEqual([]);
});

test('who comes back to the path as it was left finds on it what another page kept meanwhile', async () => {
  const page = await openWith({ who: 'meo', players: { meo: {} } });
  expect((await states(page))[0]).toBe('Chưa học');
  const walked = { who: 'meo', players: { meo: {} }, visits: { meo: { [KEY(lessons[0]!)]: visit(0.5) } } };
  await page.evaluate(
    (text) => {
      localStorage.setItem('khien', text);
      // What the browser says when it shows a page that it had put by, its scripts as they stood.
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    },
    JSON.stringify({ version: 1, ...walked }),
  );
  expect((await states(page))[0]).toBe('Đang học dở');
});

test.each([gradePage(5), gradePage(8), quizPage(8, 'mao-danh'), lessonPage(8, 'mao-danh')])(
  'at %s nothing moves that has been seen while its scripts were on their way',
  async (address) => {
    const context = await newDevice({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.assign(window, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) (window as never as Moved).moved += (entry as never as Shift).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let bring = () => {};
    const painted = new Promise<void>((resolve) => (bring = resolve));
    await page.route('**/*.js', (route) => painted.then(() => route.continue()));
    await page.goto(at(address), { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    bring();
    await page.locator(':is([data-until-live], [data-walk]).is-live').waitFor();
    await page.waitForLoadState('networkidle');
    // A layout shift is told with the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await page.evaluate(() => (window as never as Moved).moved)).toBeLessThan(0.05);
    await context.close();
  },
);
interface Moved {
  moved: number;
}
interface Shift {
  value: number;
}
