import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lessonPage, quizPage } from '../src/curriculum/address.ts';
import { isOnWeb } from '../src/questions/kinds.ts';
import type { Held } from '../src/questions/testing.ts';
import { violationsOn } from './axe.ts';
import { borrowPage, giveBack, newDevice, openSite, type OpenSite } from './browser.ts';
import { goldenLessons } from './lessons.ts';
import { heardOn, wordsShown } from './look-at-page.ts';
import { coveredIn, give, PHONE, questionsOf } from './play-quiz.ts';
import { builtSite } from './site.ts';

let golden: OpenSite;
let real: OpenSite;
beforeAll(async () => {
  golden = await openSite(await builtSite('golden'));
  real = await openSite(await builtSite('sample'));
});
afterAll(async () => {
  await golden.close();
  await real.close();
});

const addressIn = ({ url }: OpenSite, grade: number, slug: string) =>
  new URL(lessonPage(grade as 5, slug).slice(1), url).href;
/** A lesson on a small phone that has seen nothing. */
async function open(site: OpenSite, grade: number, slug: string, options: object = {}): Promise<Page> {
  const page = await borrowPage({ viewport: PHONE, ...options });
  return load(page, site, grade, slug);
}
async function load(page: Page, site: OpenSite, grade: number, slug: string): Promise<Page> {
  page.on('pageerror', (error) => site.errors.push(String(error)));
  // A bubble is on its way until somebody is impatient, however slow the machine is.
  await page.addInitScript(() => {
    const wait = globalThis.setTimeout;
    globalThis.setTimeout = ((run: () => void, time = 0) => wait(run, time >= 500 ? 1e8 : time)) as typeof wait;
  });
  await page.goto(addressIn(site, grade, slug));
  await page.locator('.is-live').waitFor();
  return page;
}
/** A lesson as one on private matters is: nothing of it may be kept. */
async function openPrivate(): Promise<Page> {
  const page = await (await newDevice({ viewport: PHONE, reducedMotion: 'reduce' })).newPage();
  await page.route(addressIn(golden, 5, 'mau'), async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/ data-keep="[^"]*"/, '');
    await route.fulfill({ response, body: html });
  });
  await page.goto(addressIn(golden, 5, 'mau'));
  await page.locator('.is-live').waitFor();
  return page;
}
const close = async (page: Page) => {
  expect([...golden.errors, ...real.errors]).toEqual([]);
  await giveBack(page);
};
const beat = (page: Page) => page.locator('[data-beat]:not([data-away])');
/** What leads on: the dock of an exercise, or that of the lesson. */
const main = (page: Page) => page.locator('[data-check]:visible, [data-next]:visible');
const place = async (page: Page) => (await page.locator('[data-progress-words]').textContent())!;
const goOn = (page: Page) => page.locator('[data-later]:visible, [data-next]:visible').first().click();
/** What comes in the place of another is not pressed at once. */
const pause = (page: Page) => page.waitForTimeout(700);
const begin = async (page: Page) => {
  await page.locator('[data-next]').click();
  await page.locator('[data-dock]').first().waitFor({ state: 'attached' });
};
const kept = (page: Page) => page.evaluate(() => ({ ...localStorage }));
/** Goes on to the first beat that holds this. */
async function goTo(page: Page, selector: string): Promise<void> {
  while (!(await beat(page).locator(selector).count())) await goOn(page);
}
/** Begins a lesson, goes on to its first open work, and writes there. */
async function writeSome(page: Page, words: string): Promise<void> {
  await begin(page);
  await goTo(page, '[data-pen]');
  await beat(page).locator('[data-pen]').fill(words);
}

test('a lesson is walked: one beat on the screen, its heading or what has its name has the focus, what leads on is in sight, and every exercise is answered where it stands', async () => {
  for (const [site, grade, slug] of [
    [golden, 5, 'mau'],
    [real, 2, 'phieu-trung-thuong'],
  ] as const) {
    const page = await open(site, grade, slug);
    const count = await page.locator('[data-beat]').count();
    expect([await main(page).innerText(), await place(page)]).toEqual(['Bắt đầu', `1/${count}`]);
    expect(await page.locator('[data-dock]').count(), 'nobody waits for the exercises on the cover').toBe(0);
    await begin(page);
    const questions = await questionsOf(page);
    let answered = 0;
    for (let at = 2; at < count; at++) {
      const where = `${slug} ${grade}, ${at}/${count}`;
      expect(await place(page), where).toBe(`${at}/${count}`);
      expect(await page.locator('[data-beat]:visible').count(), where).toBe(1);
      // The rest of the page is the same at each beat: it is asked at the first. The golden lesson has every block.
      const within = at > 2 ? ['[data-beat]:not([data-away])', '[data-dock]'] : null;
      if (site === golden || !within) expect(await violationsOn(page, within ? { within } : {}), where).toEqual([]);
      const seen = await page.evaluate(() => {
        const button = [...document.querySelectorAll('[data-check], [data-next]')].find((one) =>
          one.checkVisibility(),
        )!;
        const { top, bottom } = button.getBoundingClientRect();
        const now = document.querySelector('[data-beat]:not([data-away])')!;
        const focused = document.activeElement!;
        return {
          focus: (now.closest('.activity') ?? now).contains(focused),
          hasName: focused.matches('h1, h2, h3, [role="group"][aria-label]'),
          inSight: top >= 0 && bottom <= innerHeight,
          width: document.documentElement.scrollWidth,
        };
      });
      expect(seen, where).toEqual({ focus: true, hasName: true, inSight: true, width: PHONE.width });
      const id = await beat(page)
        .locator('[data-question]')
        .evaluateAll((cards) => (cards[0] as HTMLElement)?.dataset.question);
      const question = questions.find((one) => one.id === id && one.kind !== 'message');
      if (question) {
        answered++;
        await practise(page, question, where);
      } else if (id) await findSigns(page);
      else await goOn(page);
    }
    expect(answered, slug).toBeGreaterThan(3);
    expect(await page.locator('[data-said]').innerText()).toContain('Khiên đầy 4 trên 4 phần.');
    expect(await beat(page).locator('h2:focus').innerText()).toBe('Em đi hết bài rồi!');
    expect(await page.locator('.button:visible', { hasText: 'Làm trắc nghiệm' }).count(), 'one main button').toBe(1);
    await main(page).click();
    await page.waitForURL(`**${quizPage(grade, slug)}`);
    await close(page);
  }
});

/** A message: each of its signs, and on. */
async function findSigns(page: Page): Promise<void> {
  const signs = beat(page).locator('.sign .spot');
  for (const sign of await signs.all()) await sign.click();
  await pause(page);
  await main(page).click();
  await main(page).click();
}

/** Wrong first, then right: hint, verdict with its reasons, and one press on. */
async function practise(page: Page, question: Held, where: string): Promise<void> {
  const dock = beat(page).locator('[data-dock]');
  const before = await place(page);
  await give(page, question, false);
  await main(page).click();
  expect([await dock.getAttribute('data-tone'), await dock.locator('.tell-head').innerText()], where).toEqual([
    'hint',
    'Em nghĩ thêm nhé',
  ]);
  expect(await coveredIn(beat(page).locator('[data-question]')), where).toEqual([]);
  await give(page, question, true);
  await main(page).click();
  expect(await dock.getAttribute('data-tone'), where).toBe('right');
  await dock.locator('[data-ask-why]').or(dock.locator('.tell')).first().click();
  expect((await dock.innerText()).length, where).toBeGreaterThan(20);
  expect(await main(page).innerText(), where).toBe('Tiếp');
  await main(page).click();
  expect(await place(page), where).not.toBe(before);
}

test('the place is kept for the picture that learns, what is written too; the whole lesson opens, with the same words, and stays open', async () => {
  const page = await open(golden, 5, 'mau');
  await writeSome(page, 'Bà ơi, mình hỏi mẹ đã.');
  const there = await place(page);
  await page.reload();
  await page.locator('.is-live').waitFor();
  expect([await place(page), await beat(page).locator('[data-pen]').inputValue()]).toEqual([
    there,
    'Bà ơi, mình hỏi mẹ đã.',
  ]);
  // Another child of the house begins anew.
  await page.evaluate(() => {
    const progress = JSON.parse(localStorage.getItem('khien')!);
    localStorage.setItem('khien', JSON.stringify({ ...progress, who: 'meo' }));
  });
  await page.reload();
  await page.locator('.is-live').waitFor();
  expect(await place(page)).toMatch(/^1\//);

  // An address within the lesson is gone to.
  await page.evaluate(() => void (location.hash = '#hoat-dong-2'));
  await page.locator('#hoat-dong-2 h2').waitFor();
  await page.locator('[data-back]').click();
  expect(await page.locator('#hoat-dong-1').isVisible()).toBe(true);

  await page.locator('[data-whole]').click();
  await page.locator('[data-dock]').first().waitFor();
  expect(await page.locator('[data-beat]:visible').count()).toBe(await page.locator('[data-beat]').count());
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  const [first] = await questionsOf(page);
  const card = page.locator(`[data-question="${first!.id}"]`);
  await give(page, first!, true);
  await card.locator('[data-check]').click();
  expect(await card.locator('[data-dock]').getAttribute('data-tone')).toBe('right');
  const plain = await (await newDevice({ javaScriptEnabled: false })).newPage();
  await plain.goto(addressIn(golden, 5, 'mau'));
  const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
  expect(words(await wordsShown(page))).toBe(words(await wordsShown(plain)));
  expect(await plain.locator('button:visible, .dock:visible, textarea:visible, .bar:visible').count()).toBe(0);
  await plain.context().close();
  await page.reload();
  await page.locator('.is-live').waitFor();
  expect(await page.locator('[data-whole]').innerText()).toBe('Đi từng chặng');
  await page.locator('[data-whole]').click();
  expect(await page.locator('[data-beat]:visible').count()).toBe(1);

  // On paper it is whole, without what is pressed.
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.beat:visible').count()).toBe(await page.locator('.beat').count());
  expect(await page.locator('.dock:visible, .walk-line:visible, .bar:visible').count()).toBe(0);
  await close(page);
});

test('what was done before a picture is chosen is that picture’s from then on, and a page shown again shows nobody else’s', async () => {
  const page = await open(golden, 5, 'mau');
  await writeSome(page, 'Em hỏi mẹ đã.');
  const there = await place(page);
  await page.goto(new URL(quizPage(5, 'mau').slice(1), golden.url).href);
  await page.locator('.is-run [data-player="meo"]').click();
  await page.goto(addressIn(golden, 5, 'mau'));
  await page.locator('.is-live').waitFor();
  expect([await place(page), await beat(page).locator('[data-pen]').inputValue()]).toEqual([there, 'Em hỏi mẹ đã.']);

  // The browser shows the page as it was left, and meanwhile another child has been chosen.
  await page.evaluate(() => {
    const progress = JSON.parse(localStorage.getItem('khien')!);
    localStorage.setItem('khien', JSON.stringify({ ...progress, who: 'tho' }));
    dispatchEvent(new Event('pageshow'));
  });
  await expect.poll(() => place(page).catch(() => '')).toMatch(/^1\//);
  expect(await page.evaluate(() => JSON.parse(localStorage.getItem('khien')!).visits.meo['5/mau'].written)).not.toEqual(
    {},
  );
  await close(page);
});

/** What the page says of the shield. */
const shield = async (page: Page) => (await page.locator('[data-said]').textContent())!.replace(/^.*\. Khiên/, 'Khiên');
const full = (page: Page) =>
  page.evaluate(() => Object.values(JSON.parse(localStorage.getItem('khien')!).visits[''] as object)[0].full);

test('what is put off is passed, but its part of the shield is not full until it is done, which the end leads to; after a reload too', async () => {
  const page = await open(golden, 5, 'mau');
  await begin(page);
  const asked = await questionsOf(page);
  await goTo(page, '[data-exercise]');
  const id = await beat(page).locator('[data-question]').first().getAttribute('data-question');
  // That one alone.
  await goOn(page);
  while (await page.locator('.lesson-end').isHidden()) {
    const at = await beat(page)
      .locator('[data-question]')
      .evaluateAll((cards) => (cards[0] as HTMLElement)?.dataset.question);
    const question = asked.find((one) => one.id === at && one.kind !== 'message');
    if (question) {
      await give(page, question, true);
      await main(page).click();
      await main(page).click();
    } else if (at) await findSigns(page);
    else await goOn(page);
  }
  expect(await shield(page)).toBe('Khiên đầy 3 trên 4 phần.');
  expect(await full(page)).toBe(0.75);
  await page.reload();
  await page.locator('[data-dock]').first().waitFor({ state: 'attached' });
  expect([await shield(page), await full(page)]).toEqual(['Khiên đầy 3 trên 4 phần.', 0.75]);
  const rest = page.getByRole('link', { name: 'làm nốt' });
  for (const isDone of [false, true]) {
    await rest.click();
    await beat(page).locator(`[data-question="${id}"]`).waitFor();
    if (isDone) {
      await give(
        page,
        asked.find((one) => one.id === id)!,
        true,
      );
      await main(page).click();
      await main(page).click();
    } else await goOn(page);
    await page.locator('.lesson-end').waitFor();
  }
  expect([await shield(page), await full(page), await rest.isVisible()]).toEqual([
    'Khiên đầy 4 trên 4 phần.',
    1,
    false,
  ]);
  await close(page);
});

test('an easier task is offered to who missed the one that it stands in for, and to nobody else; back again too', async () => {
  for (const isMissed of [false, true]) {
    const page = await open(real, 6, 'mao-danh');
    await begin(page);
    const question = (await questionsOf(page)).find(({ id }) => id === 'bai-1')!;
    await goTo(page, '[data-question="bai-1"]');
    if (isMissed) {
      await give(page, question, false);
      await main(page).click();
    }
    await give(page, question, true);
    await main(page).click();
    await main(page).click();
    const easier = beat(page).locator('[data-question="bai-1-de"]');
    expect(await easier.count()).toBe(Number(isMissed));
    if (!isMissed) {
      await page.locator('[data-back]').click();
      expect(await beat(page).locator('[data-question="bai-1"]').count()).toBe(1);
      await main(page).click();
    }
    // Whole, as on paper, it has both.
    await page.locator('[data-whole]').click();
    expect(await page.locator('[data-question="bai-1-de"]').isVisible()).toBe(true);
    await close(page);
  }
});

test('a box that a pupil sees can be ticked: what is for a pencil has its boxes on paper alone', async () => {
  const page = await open(golden, 5, 'mau');
  await page.locator('[data-whole]').click();
  const box = () =>
    page
      .locator('[data-keep="checklist"] li')
      .first()
      .evaluate((one) => getComputedStyle(one, '::before').content);
  expect(await box()).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await box()).toBe('""');
  await close(page);
});

test('over each beat it is said whose place it is, and two presses make it another’s', async () => {
  const page = await open(golden, 5, 'mau');
  const whose = page.locator('.walk-line a');
  expect((await whose.textContent())!.trim()).toBe('Ai học? Chọn hình');
  await page.evaluate(() => {
    localStorage.setItem('khien', JSON.stringify({ version: 1, who: 'dua', players: {} }));
  });
  await page.reload();
  await page.locator('.is-live').waitFor();
  await begin(page);
  await page.getByRole('link', { name: 'Dưa hấu đang học. Đổi người học' }).click();
  await page.locator('#ai-hoc:focus').waitFor();
  await page.locator('[data-player="ga"]').click();
  await page.locator('.card h2 a').first().click();
  await page.locator('.is-live').waitFor();
  expect([await whose.innerText(), await place(page)]).toEqual([
    expect.stringContaining('Gà con'),
    expect.stringMatching(/^1\//),
  ]);
  expect((await whose.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await close(page);
});

test('the browser leads back to the beat before and forward again, after a reload too; the page’s own way back is the same step; of private matters none is', async () => {
  // Where nothing has been gone through yet: a browser counts no more than fifty steps.
  const page = await load(await (await newDevice({ viewport: PHONE })).newPage(), golden, 5, 'mau');
  const first = await page.evaluate(() => history.length);
  await begin(page);
  await goOn(page);
  const third = await place(page);
  expect(third).toMatch(/^3\//);
  await page.goBack();
  await expect.poll(() => place(page)).toMatch(/^2\//);
  await page.goForward();
  await expect.poll(() => place(page)).toBe(third);
  await page.reload();
  await page.locator('.is-live').waitFor();
  expect(await place(page)).toBe(third);
  await page.goBack();
  await expect.poll(() => place(page)).toMatch(/^2\//);
  await page.locator('[data-back]').click();
  expect(await place(page)).toMatch(/^1\//);
  await expect.poll(() => page.evaluate(() => history.state.at)).toBe(0);
  expect(await page.evaluate(() => history.length), 'no step was added').toBe(first + 2);
  // Read whole, it stays whole.
  await page.goForward();
  await expect.poll(() => place(page)).toMatch(/^2\//);
  await page.locator('[data-whole]').click();
  await page.goBack();
  expect(await page.locator('html').getAttribute('data-screen')).toBe(null);
  await close(page);

  const secret = await openPrivate();
  const before = await secret.evaluate(() => history.length);
  await begin(secret);
  await goOn(secret);
  expect(await secret.evaluate(() => [history.length, history.state])).toEqual([before, null]);
  await close(secret);
});

test('from within a lesson help leads back in one press to the beat one was at, also of private matters, and no address keeps that', async () => {
  for (const page of [await open(golden, 5, 'mau'), await openPrivate()]) {
    await begin(page);
    const before = await place(page);
    const address = page.url();
    await page.locator('.bar .help-pill').click();
    await page.locator('.help-back:visible').waitFor();
    expect((await page.locator('.help-back').boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.getByRole('link', { name: 'Về bài đang học' }).click();
    await page.locator('[data-walk].is-live').waitFor();
    expect([await place(page), page.url()]).toEqual([before, address]);
    for (const hostile of ['#ve=//xau.example/', '#ve=/\\xau.example', '#ve=javascript:alert(1)']) {
      await page.goto(new URL(`em-dang-gap/${hostile}`, golden.url).href);
      await page.locator('.help-case').first().waitFor();
      expect(await page.locator('.help-back').isVisible(), hostile).toBe(false);
      await page.goto('about:blank');
    }
    await close(page);
  }
});

test('before a message is judged its signs look like every other phrase, and without script they are seen, also where :has() is not known', async () => {
  const withoutHas = (page: Page) =>
    page.evaluate(() => {
      const drop = (rules: CSSRuleList, owner: CSSStyleSheet | CSSGroupingRule) => {
        for (let at = rules.length - 1; at >= 0; at--) {
          const rule = rules[at]!;
          if (rule instanceof CSSGroupingRule && !(rule instanceof CSSStyleRule)) drop(rule.cssRules, rule);
          // As such a browser reads it: in a forgiving list only the part that it does not know goes.
          else if (rule instanceof CSSStyleRule && rule.selectorText.includes(':has(')) {
            const { selectorText, style } = rule;
            owner.deleteRule(at);
            const known = selectorText.replace(/, ?:not\(:has\([^)]*\)\)(?=\))/g, '');
            if (!known.includes(':has(')) owner.insertRule(`${known} { ${style.cssText} }`, at);
          }
        }
      };
      for (const sheet of document.styleSheets) drop(sheet.cssRules, sheet);
    });
  const ground = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  const clear = 'rgba(0, 0, 0, 0)';
  const page = await open(golden, 5, 'mau');
  await begin(page);
  expect(await ground(page, '.message .sign')).toBe(clear);
  await withoutHas(page);
  expect(await ground(page, '.message .sign')).toBe(clear);
  await close(page);
  const plain = await (await newDevice({ javaScriptEnabled: false })).newPage();
  await plain.goto(addressIn(golden, 5, 'mau'));
  expect(await ground(plain, '.message .sign')).toBe(clear);
  await plain.locator('.signs-fold summary').first().click();
  expect(await ground(plain, '.message .sign')).not.toBe(clear);
  await withoutHas(plain);
  expect(await ground(plain, '.message .sign')).not.toBe(clear);
  await plain.context().close();
});

test('a cell that names its row is its heading', async () => {
  const page = await open(real, 3, 'giu-cho-rieng-em');
  expect(await page.locator('tbody th[scope="row"]').allTextContents()).toEqual(['Trong', 'Giữa', 'Ngoài']);
  await close(page);
});

test('a source is looked at from where it is named: nothing is walked by that, and the page leads back, as the browser does', async () => {
  const page = await open(golden, 5, 'mau');
  await begin(page);
  await goTo(page, '.source-ref a');
  const source = beat(page).locator('.source-ref a').first();
  const before = [await place(page), await kept(page)];
  const now = async () => [await place(page), await kept(page)];
  await source.click();
  await page.locator('#nguon-1:focus').waitFor();
  expect(await now()).toEqual(before);
  expect([await main(page).innerText(), await page.locator('[data-back]').isVisible()]).toEqual([
    'Về chỗ đang học',
    false,
  ]);
  await page.goBack();
  await page.locator('.source-ref a:focus').waitFor();
  expect(await now()).toEqual(before);
  // Opened anew at that address, and out of it by the page's own button.
  await source.click();
  await page.reload();
  await page.locator('#nguon-1:focus').waitFor();
  expect(await now()).toEqual(before);
  await main(page).click();
  expect([await source.isVisible(), new URL(page.url()).hash, await now()]).toEqual([true, '', before]);

  // Read whole, an address that leads to the end does not fill the shield; who reads on to it does.
  const full = () => page.evaluate(() => JSON.parse(localStorage.getItem('khien')!).visits['']['5/mau'].full);
  const walked = await full();
  await page.locator('[data-whole]').click();
  await source.click();
  await page.evaluate(() => document.querySelector('.next-steps')!.scrollIntoView());
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  expect(await full()).toBe(walked);
  // On a busy machine the browser may have missed that the end was out of sight for a moment.
  const readToEnd = async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    await page.evaluate(() => document.querySelector('.next-steps')!.scrollIntoView());
    return full();
  };
  await expect.poll(readToEnd, { interval: 500 }).toBe(1);
  await close(page);
});

test('who hears the lesson is told of each message that it is a sample, its channel, its sender and its speakers, and of a ticket what it asks; the way past the bar leads to what is read', async () => {
  const page = await open(golden, 5, 'mau');
  await begin(page);
  await goTo(page, '.ticket');
  const asked = (await beat(page).locator('[data-exercise] .flow').first().innerText()).trim();
  expect(await beat(page).getByRole('group', { name: asked, exact: true }).count()).toBe(1);
  await goTo(page, '[data-kind="chat"]');
  const from = 'Bạn mới quen';
  expect(await beat(page).locator('h3:focus').textContent()).toBe(`Tin mẫu: Trò chuyện, ${from}`);
  const figure = page.getByRole('figure', { name: `TIN MẪU – SOẠN ĐỂ HỌC. Trò chuyện: ${from}` });
  expect(await figure.count()).toBe(1);
  const speakers = await figure.locator('.bubble').allTextContents();
  for (const words of speakers) expect(words).toMatch(/^\s*(Bạn mới quen|Trả lời): /);
  await goTo(page, '[data-kind="message"] .spot');
  expect(await page.getByRole('group', { name: 'Tìm chỗ lạ trong tin' }).locator('.spot:visible').count()).not.toBe(0);
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  const isThere = await page.evaluate(() => {
    const now = document.querySelector('[data-beat]:not([data-away])')!;
    return (now.closest('.activity') ?? now).contains(document.activeElement);
  });
  expect(isThere).toBe(true);
  await close(page);
});

test('a message comes in bubble by bubble, or at once; what decides it is said, and what the receiver does comes last', async () => {
  const playing = await open(golden, 5, 'mau', { reducedMotion: 'no-preference' });
  await begin(playing);
  await goTo(playing, '[data-kind="message"] [data-wait]');
  const all = beat(playing).locator('[data-hurry]');
  expect([await all.isVisible(), await beat(playing).locator('[data-check]').isVisible()]).toEqual([true, false]);
  // Pressed twice, with a key or a finger: the second press answers nothing.
  await all.focus();
  await playing.keyboard.press('Enter');
  await playing.keyboard.press('Enter');
  expect(await beat(playing).locator('[data-wait]').count()).toBe(0);
  expect(await beat(playing).locator('.how:focus').count()).toBe(1);
  expect(await main(playing).innerText()).toBe('Không thấy chỗ nào lạ');
  // Whoever presses on and on in one place is not led to that answer: it is pale until something has been touched.
  const isPale = () => main(playing).evaluate((one) => one.matches('.button--quiet'));
  expect(await isPale()).toBe(true);
  await beat(playing).locator('.spot').first().click();
  expect(await isPale()).toBe(false);
  await playing.reload();
  await all.waitFor();
  await beat(playing).evaluate((now) => {
    now.querySelector<HTMLElement>('[data-hurry]')!.click();
    now.querySelector<HTMLElement>('[data-check]')!.click();
  });
  expect([await all.isVisible(), await beat(playing).locator('[data-check]').isVisible()]).toEqual([false, true]);
  expect(await beat(playing).locator('[data-tell]').innerText()).toBe('');
  await pause(playing);
  await main(playing).click();
  // Nothing was seen where there was something: that there is, and once more.
  const told = beat(playing).locator('[data-tell]');
  expect(await told.innerText()).toMatch(/^Em nghĩ thêm nhé\s+Tin này có chỗ lạ\./);
  expect(await main(playing).getAttribute('aria-disabled')).toBe('true');
  await beat(playing).locator('.spot').first().click();
  await main(playing).click();
  expect(await told.innerText()).toMatch(/^(Đúng|Chưa)/);
  expect(await isPale()).toBe(false);
  await close(playing);

  const page = await open(real, 3, 'giu-cho-rieng-em');
  await begin(page);
  await goTo(page, '[data-kind="message"] [data-after]');
  // Before anything is judged, a trap is neither heard nor seen to be one.
  const looks = await beat(page)
    .locator('.spot')
    .evaluateAll((spots) =>
      spots.map((spot) =>
        [spot.parentElement!, spot, spot.querySelector('.ribbon')!]
          .map((part) => [part.tagName, getComputedStyle(part).backgroundColor].join())
          .join(' '),
      ),
    );
  expect(looks.length).toBeGreaterThan(1);
  expect([...new Set(looks)]).toHaveLength(1);
  expect(await beat(page).locator('mark').count()).toBe(0);
  const bubbles = beat(page).locator('.bubble');
  await beat(page).locator('.spot').first().click();
  expect(await main(page).innerText()).toBe('Xong: em thấy 1 chỗ lạ');
  expect(await bubbles.last().isVisible()).toBe(false);
  await pause(page);
  await main(page).click();
  // As in a quiz: a first miss is hinted at, and one more try is had; the same answer once more is none.
  const said = beat(page).locator('[data-tell]');
  expect(await said.innerText()).toMatch(/^Em nghĩ thêm nhé\s+“bạn của anh Páo”: .+ Còn 2 chỗ đáng ngờ nữa\./);
  expect(await bubbles.last().isVisible()).toBe(false);
  await beat(page).locator('.spot').last().click();
  await main(page).click();
  expect(await said.innerText()).toMatch(/Tin này là bẫy\. “.+”: .+ Em bỏ sót: “.+”\.$/);
  expect(await bubbles.last().isVisible()).toBe(true);
  expect(await beat(page).locator('.spot[data-tone="missed"]').count()).toBeGreaterThan(0);
  await close(page);

  // A genuine one has nothing to be found: who suspects it is told why not.
  const calm = await open(golden, 5, 'mau');
  await begin(calm);
  await goTo(calm, '[data-truth="genuine"]');
  // What is asked is what is answered, and does not tell whether there is any.
  expect(await beat(calm).locator('.how').innerText()).toBe(
    'Chỗ nào lạ thì em chọn. Không có thì trả lời “Không thấy chỗ nào lạ”.',
  );
  await beat(calm).locator('.spot').first().click();
  await pause(calm);
  await main(calm).click();
  expect(await beat(calm).locator('[data-tell]').innerText()).toContain('Không xin tiền, không xin mã');
  expect(await main(calm).innerText()).toBe('Không thấy chỗ nào lạ');
  await main(calm).click();
  expect(await beat(calm).locator('[data-tell]').innerText()).toContain('Tin này là thật.');
  await close(calm);
});

test('who reads a vote alone chooses an option; what speaks for each opens then, or is asked after, and nothing is kept', async () => {
  const page = await open(golden, 5, 'mau');
  await page.locator('[data-whole]').click();
  await page.locator('[data-dock]').first().waitFor({ state: 'attached' });
  const vote = page.locator('.vote');
  const before = await kept(page);
  await vote.locator('.option', { hasText: 'Gọi lại cho bạn' }).click();
  expect(await vote.locator(':checked').count()).toBe(1);
  expect(await vote.getByRole('status').innerText()).toBe('Em đã chọn. Em đọc thêm ở trên nhé.');
  expect(await vote.getByText('Nghe giọng bạn thì mới chắc.').isVisible()).toBe(true);
  await vote.locator('.option', { hasText: 'Kể với bố mẹ' }).click();
  expect(await vote.getByRole('radio', { name: 'Kể với bố mẹ' }).isChecked()).toBe(true);
  expect(await kept(page)).toEqual(before);
  // What a class does is no matter of one who walks alone.
  expect(await vote.getByText('Ở lớp:').isVisible()).toBe(true);
  await page.locator('[data-whole]').click();
  await goTo(page, '.vote');
  expect(await vote.getByText('Ở lớp:').isVisible()).toBe(false);
  await close(page);
  // Where nobody has written what speaks for an option, whoever chose is not left alone with it.
  const young = await open(real, 2, 'phieu-trung-thuong');
  await begin(young);
  await goTo(young, '.vote');
  await beat(young).locator('.option').first().click();
  expect(await beat(young).locator('[data-chosen]').innerText()).toMatch(
    /^Em đã chọn\. .*Chưa chắc thì em hỏi người lớn/,
  );
  await close(young);
});

test('in a lesson that is read whole a verdict stands once, and who answered is led to its reasons, or to it', async () => {
  const page = await open(golden, 5, 'mau');
  await page.locator('[data-whole]').click();
  await page.locator('[data-dock]').first().waitFor({ state: 'attached' });
  expect(await page.locator('[data-said]').isVisible(), 'there is no beat to be told of').toBe(false);
  for (const question of (await questionsOf(page)).filter(({ kind }) => kind !== 'message')) {
    const card = page.locator(`[data-question="${question.id}"]`);
    await give(page, question, true);
    await card.locator('[data-check]').click();
    const focused = card.locator('[data-ask-why]:focus, [data-tell]:focus');
    expect(await focused.count(), question.id).toBe(1);
    if (await focused.getAttribute('data-ask-why')) await focused.press('Enter');
    expect(await card.locator('.feedback').isVisible(), question.id).toBe(false);
    expect((await card.innerText()).split('Đúng rồi!').length, question.id).toBe(2);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.is-marked .feedback').first().isVisible(), 'paper has no dock').toBe(true);
  await close(page);

  const wide = await open(real, 10, 'mao-danh', { viewport: { width: 1280, height: 800 } });
  await wide.locator('[data-whole]').click();
  await wide.locator('[data-dock]').first().waitFor({ state: 'attached' });
  const sticksOut = await wide.locator('.dock:visible').evaluateAll((docks) =>
    docks.filter((dock) => {
      const [box, words] = [dock, dock.firstElementChild!].map((one) => one.getBoundingClientRect());
      return words!.left < box!.left || words!.right > box!.right;
    }),
  );
  expect(sticksOut).toEqual([]);
  await close(wide);
});

test('every message, question and talk of a lesson is met by its heading, and no heading says what has just been said', async () => {
  const page = await open(golden, 5, 'mau');
  await page.locator('[data-whole]').click();
  const headings = (await page.locator('.lesson :is(h2, h3)').allTextContents()).map((words) => words.trim());
  for (const name of [
    'Câu hỏi đầu giờ',
    'Cùng nói chuyện',
    'Câu hỏi cuối giờ',
    'Tin mẫu: Tin nhắn, Số lạ 09xx xxx 123',
  ])
    expect(headings).toContain(name);
  await close(page);
  const doubled: string[] = [];
  for (const [grade, slug] of [
    [2, 'phieu-trung-thuong'],
    [3, 'giu-cho-rieng-em'],
    [11, 'mao-danh'],
  ] as const) {
    const lesson = await open(real, grade, slug);
    const words = (await lesson.locator('.lesson :is(h2, h3)').allTextContents()).map((one) => one.trim());
    doubled.push(
      ...words.filter((one, at) => /^(.+): \1$/.test(one) || (at && one === `Câu chuyện: ${words[at - 1]}`)),
    );
    await close(lesson);
  }
  expect(doubled).toEqual([]);
});

test('what stands before a heading in a beat is not passed over: the beat has the focus, under the heading’s name', async () => {
  const page = await open(real, 3, 'giu-cho-rieng-em');
  await begin(page);
  let begun = 0;
  while (!(await page.locator('.lesson-end').isVisible())) {
    const passed = await beat(page).evaluate((now) => {
      const focused = document.activeElement!;
      const words = [...now.children].filter((one) => !one.matches('button, template'));
      return now.contains(focused) && focused !== now && !words[0]!.contains(focused);
    });
    expect(passed, await place(page)).toBe(false);
    begun += await beat(page).and(page.locator(':focus')).count();
    await goOn(page);
  }
  expect(begun).toBeGreaterThan(0);
  await close(page);
});

test('a new word is heard once and then what it means, in brackets, also where that is seen in the margin', async () => {
  for (const width of [360, 1280]) {
    const page = await open(real, 11, 'phieu-trung-thuong', { viewport: { width, height: 800 } });
    await page.locator('[data-whole]').click();
    const heard = await heardOn(page);
    const at = heard.indexOf('chi phí chìm');
    expect(heard.slice(at, at + 60), String(width)).toMatch(/^chi phí chìm \( ?tiền, công sức đã bỏ ra/);
    await close(page);
  }
});

test('what was said of a phrase is heard apart from it, and no more of it as part of a talk that is still going on', async () => {
  const page = await open(golden, 5, 'mau', { reducedMotion: 'no-preference' });
  await begin(page);
  await goTo(page, '[data-kind="message"] [data-wait]');
  expect(await beat(page).getByRole('log').count()).toBe(1);
  await beat(page).locator('[data-hurry]').click();
  await pause(page);
  await beat(page).locator('.sign .spot').first().click();
  await main(page).click();
  expect(await beat(page).getByRole('log').count()).toBe(0);
  expect(
    await beat(page)
      .getByRole('checkbox', { name: /, \u2060tìm đúng$/ })
      .count(),
  ).toBe(1);
  await close(page);
});

test('the cells that a table leaves open are written in, each by the name of its row and its column, and are kept', async () => {
  const page = await open(real, 6, 'phieu-trung-thuong');
  await begin(page);
  await goTo(page, '[data-cells]');
  const cells = beat(page).getByRole('textbox');
  const row = 'Thư điện tử tặng điểm trò chơi, bảo gõ mật khẩu';
  const [first, column] = await Promise.all([
    cells.first().getAttribute('aria-label'),
    beat(page).locator('thead th').nth(1).innerText(),
  ]);
  expect(first).toBe(`${row}, ${column}`);
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await cells.first().fill('Gọi hỏi bạn đã');
  const there = await place(page);
  await page.reload();
  await page.locator('[data-dock]').first().waitFor({ state: 'attached' });
  expect([await place(page), await cells.first().inputValue(), await cells.nth(1).inputValue()]).toEqual([
    there,
    'Gọi hỏi bạn đã',
    '',
  ]);
  await close(page);
});

test('at the end of a lesson it is said how many questions come, and that one may rest, where what is done is kept', async () => {
  const page = await open(golden, 5, 'mau');
  const many = (await goldenLessons()).find(({ grade }) => grade === 5)!.questions.filter(isOnWeb).length;
  expect(await page.locator('.next-steps').textContent()).toContain(`thử sức nhé: ${many} câu, nghỉ giữa chừng được.`);
  await close(page);
});

test('in forced colours each bubble has an edge and the shield is seen; the bar cuts no ring of what stands under it', async () => {
  const page = await open(golden, 5, 'mau', { forcedColors: 'active' });
  await begin(page);
  const style = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), name);
  expect(await style('.bubble', 'border-top-style')).toBe('solid');
  expect(await style('.bar [data-shield]', 'forced-color-adjust')).toBe('none');
  await page.locator('[data-back]').focus();
  await page.keyboard.press('Tab');
  expect(await style('[data-whole]:focus-visible', 'outline-offset')).toBe('-3px');
  await close(page);
});

test('of a lesson on private matters nothing is kept', async () => {
  const page = await openPrivate();
  await writeSome(page, 'Chuyện của em');
  await page.locator('[data-whole]').click();
  // What was put off on the way there is not kept either.
  expect(await page.locator('[data-put-off]').count()).toBeGreaterThan(0);
  expect(await kept(page)).toEqual({});
  await page.reload();
  await page.locator('.is-live').waitFor();
  expect(await place(page)).toMatch(/^1\//);
  await page.context().close();
});
