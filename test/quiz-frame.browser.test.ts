import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quizPage } from '../src/curriculum/address.ts';
import type { Held } from '../src/questions/testing.ts';
import { giveBack, newDevice, openSite, type OpenSite } from './browser.ts';
import { kindTests } from './made/kind-tests.ts';
import { liveKinds } from './made/live-kinds.ts';
import {
  answer,
  coveredIn,
  current,
  finish,
  give,
  goldenTells,
  isButtonless,
  main,
  missAgain,
  openQuiz,
  PHONE,
  questionsOf,
  stands,
  toneOf,
  told,
  type Opened,
} from './play-quiz.ts';
import { sampleLessons } from './lessons.ts';
import { heardOn } from './look-at-page.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
let real: OpenSite;
beforeAll(async () => {
  site = await openSite(await builtSite('golden'));
  real = await openSite(await builtSite('sample'));
});
afterAll(async () => {
  await site.close();
  await real.close();
});

const golden = (options?: object) => openQuiz(site, 5, 'mau', options);
const close = async ({ page }: Opened) => {
  expect([...site.errors, ...real.errors]).toEqual([]);
  await giveBack(page);
};

/** What of these does not stand whole on the screen with nothing over it. */
const outOfSight = (page: Page, ...selectors: string[]) =>
  page.evaluate(
    (all) =>
      all.filter((selector) => {
        const one = document.querySelector(selector)!;
        const { left, top, right, bottom } = one.getBoundingClientRect();
        const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const isWhole = top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
        return !(isWhole && over && one.contains(over));
      }),
    selectors,
  );
const oneOfEachKind = ({ questions, of }: Pick<Opened, 'questions' | 'of'>) =>
  questions.filter((question) => question === of(question.kind));
/** On the button, though it says that it is not ready. */
const press = (page: Page) => main(page).click({ force: true });
const reload = async (page: Page) => {
  await page.reload();
  await page.locator('.is-live').waitFor();
};

test('on a small phone the button is always in sight, the verdict appears above it, and two presses lead from answer to next question', async () => {
  const lessons = await sampleLessons();
  for (const grade of [2, 8, 11]) {
    const { slug } = lessons.find((one) => one.grade === grade)!;
    const opened = await openQuiz(real, grade, slug);
    const { page, openLeft } = opened;
    const questions = oneOfEachKind(opened);
    await openLeft(questions);
    for (const [place, question] of questions.entries()) {
      const where = `${question.id} (${question.kind})`;
      const button = isButtonless(question) ? [] : ['[data-check]'];
      expect(await outOfSight(page, `[data-question="${question.id}"] h2`, ...button), where).toEqual([]);
      await give(page, question, true);
      if (button.length) {
        expect(await outOfSight(page, ...button), where).toEqual([]);
        await main(page).click();
      }
      expect(await outOfSight(page, '.tell-head', '[data-check]'), where).toEqual([]);
      await main(page).click();
      if (place < questions.length - 1) expect(await current(page), where).toBe(questions[place + 1]!.id);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(PHONE.width);
    }
    expect(await page.locator('.result').isVisible()).toBe(true);
    await close(opened);
  }
});

/** What has the focus: of which question, and whether it is an answer that is still open. */
const focusedOn = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: one } = document as unknown as { activeElement: HTMLInputElement };
    const piece = one.closest<HTMLElement>('[data-option], [data-partner]');
    const isTaken = one.disabled || (one.type === 'checkbox' && one.checked) || !!piece?.dataset.place;
    const isOpen = (!!piece || one.matches('[type="text"], textarea')) && !isTaken;
    return [one.closest<HTMLElement>('[data-question]')?.dataset.question, isOpen];
  });

/** The golden quiz gone through to what comes back, each question missed and then answered rightly. */
async function missAll() {
  const opened = await golden();
  const { page, questions } = opened;
  const seen = [];
  for (const question of questions) {
    const heading = page.getByRole('heading', { level: 2 });
    const name = (await heading.first().innerText()).split('\n')[0]!;
    const named = [await heading.count(), await page.getByRole('group', { name }).count()];
    await answer(page, question, false);
    const missed = {
      tone: await toneOf(page),
      hint: await told(page),
      outOfSight: await outOfSight(page, '[data-check]'),
      tellsWhy: await page.locator('[data-ask-why]').isVisible(),
      verdicts: (await page.locator('[data-question]:visible [data-verdict]').allInnerTexts()).join(),
    };
    if (isButtonless(question)) await main(page).click();
    const focus = await focusedOn(page);
    await answer(page, question, true);
    const right = {
      tone: await toneOf(page),
      hasFocus: await page.evaluate(() => document.activeElement!.matches('[data-check], h3')),
    };
    await main(page).click();
    seen.push({ question, named, missed, focus, right });
  }
  return { opened, seen };
}
let gone: ReturnType<typeof missAll> | undefined;
/** It is gone through once: three tests ask about it, the last of which goes on from there. */
const goneThrough = () => (gone ??= missAll());

test('every question can be reached by heading, help from every one of them, and there is no list to open', async () => {
  for (const { question, named } of (await goneThrough()).seen) expect(named, question.kind).toEqual([1, 1]);
  const opened = await golden();
  const { page } = opened;
  expect(await page.locator('select').count()).toBe(0);
  await page.locator('[data-help] summary').click();
  expect(await page.getByRole('link', { name: 'Gọi 111' }).getAttribute('href')).toBe('tel:111');
  await page.mouse.click(20, 500);
  expect(await page.locator('[data-help]').getAttribute('open')).toBeNull();
  await close(opened);
});

test('after a first miss the focus is on the first answer that is still open, and it is said that one begins there', async () => {
  for (const { question, missed, focus, right } of (await goneThrough()).seen) {
    if (!isButtonless(question)) expect(focus, question.kind).toEqual([question.id, true]);
    if (['single', 'find-signs'].includes(question.kind)) expect(missed.hint).toMatch(/Em làm lại nhé\.$/);
    expect(right.hasFocus, question.kind).toBe(true);
  }
  // What was right of an order is passed over.
  const opened = await golden();
  const { page } = opened;
  const order = opened.of('order');
  await opened.openAt(order);
  for (const place of [0, 2, 1])
    await page.locator(`[data-question="${order.id}"] [data-option="${order.right[place]}"] [data-cover]`).click();
  await main(page).click();
  expect(await told(page)).toContain('1 việc đầu đã đúng. Em làm lại từ việc thứ 2 nhé.');
  expect(await focusedOn(page)).toEqual([order.id, true]);
  await close(opened);
});

test('a first miss of every kind is hinted at, without the answer; the second try is practice, and the first answer is the score', async () => {
  const { opened, seen } = await goneThrough();
  const { page, questions } = opened;
  const tells = await goldenTells(5);
  expect(seen).toHaveLength(questions.length);
  for (const { question, missed, right } of seen) {
    const { shown, hidden } = tells.get(question.id)!;
    expect(
      [...shown, ...hidden].filter((words) => stands(words, missed.hint)),
      question.kind,
    ).toEqual([]);
    const [head, ...more] = missed.hint.split('\n');
    expect([missed.tone, head], question.kind).toEqual(['hint', 'Em nghĩ thêm nhé']);
    expect(more.length, question.kind).toBeGreaterThan(0);
    expect(missed.outOfSight, question.kind).toEqual([]);
    expect(missed.tellsWhy, 'the reasons would tell').toBe(false);
    expect(missed.verdicts, question.kind).not.toMatch(/đáp án|đúng/i);
    expect(right.tone, question.kind).toBe('right');
  }
  // All of them come back; none of them counts.
  expect(await page.locator('.is-again:visible').count()).toBe(1);
  for (const question of questions) {
    await answer(page, question, true);
    await main(page).click();
  }
  expect(await page.locator('[data-write="told"]').innerText()).toBe(
    `Trong ${questions.length} câu: ${questions.length} câu đúng khi làm lại.`,
  );
  expect(await page.locator('.slip [data-write="score"]').textContent()).toBe(`0/${questions.length}`);
  await close(opened);
});

test('the hint of a choice is the reason of what was chosen, which is closed; another one is to be chosen', async () => {
  const opened = await golden();
  const { page, of } = opened;
  const option = (id: string) => page.locator(`[data-question="${of('single').id}"] [data-option="${id}"]`);
  await option('a').click();
  await main(page).click();
  expect(await told(page)).toBe('Em nghĩ thêm nhé\nQuà thật không đòi tiền trước. Em làm lại nhé.');
  expect(await option('a').locator('input').isDisabled()).toBe(true);
  expect(await main(page).getAttribute('aria-disabled')).toBe('true');
  await option('c').click();
  await main(page).click();
  expect(await told(page)).toBe(
    'Chưa đúng\nĐáp án đúng: Nói bà khoan đã, rồi cùng hỏi bố mẹ. Chậm lại và hỏi người mình tin.',
  );
  expect(await option('b').getAttribute('data-tone')).toBe('right');
  await close(opened);
});

test('a second miss says so of every kind, and names what was missed by its words, at most three', async () => {
  const opened = await golden();
  const { page, questions } = opened;
  const left = new Set(questions.map(({ kind }) => kind));
  expect([...left].sort()).toEqual([...liveKinds.keys()].sort());
  for (const question of questions) {
    const { kind } = question;
    const wanted = left.delete(kind) && kindTests.get(kind)!.page!.says;
    await answer(page, question, !wanted);
    if (wanted) {
      if (isButtonless(question)) await main(page).click();
      await missAgain(page, question);
      const [head, said = ''] = (await told(page)).split('\n');
      expect(['Chưa đúng', 'Đúng một phần'], kind).toContain(head);
      expect(said, kind).toMatch(wanted);
      expect(await page.locator('[data-tell]').innerText(), kind).not.toMatch(/\.\.|\.;/);
    }
    await main(page).click();
  }
  await close(opened);
});

test('words that bear quotes get no second ones, and of more than is read at a glance it is said how much there is', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  const question = of('sort');
  await openAt(question);
  await page.locator(`[data-question="${question.id}"] [data-words]`).evaluateAll((cards) => {
    for (const [at, card] of cards.entries())
      card.textContent = `Bảng tin số ${at} ghi: “Thứ Sáu nghỉ học, cả lớp nhé”`;
  });
  await answer(page, question, false);
  const { pieces } = question;
  // Wrong otherwise, and all of them.
  await missAgain(page, question);
  await page.locator('[data-ask-why]').click();
  const said = await page.locator('[data-dock]').innerText();
  expect(pieces.length).toBeGreaterThan(2);
  expect(said).not.toMatch(/““|””/);
  expect(said).toMatch(/Bảng tin số \d ghi: “Thứ Sáu nghỉ học, cả lớp nhé” thuộc nhóm/);
  expect(said).not.toContain('; …');
  await close(opened);
});

test('tiles to be put in order or matched are heard once, in lists that have names', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  for (const [kind, lists] of [
    ['order', ['Những việc cần xếp']],
    ['match', ['Cột trái', 'Cột phải']],
  ] as const) {
    const question = of(kind);
    await openAt(question);
    const card = page.locator(`[data-question="${question.id}"]`);
    for (const name of lists) expect(await card.getByRole('list', { name, exact: true }).count(), name).toBe(1);
    for (const isDone of [false, true]) {
      if (isDone) await give(page, question, true);
      const heard = await heardOn(page);
      const tiles = await card.locator('[data-option] [data-words], [data-partner] [data-words]').allTextContents();
      expect(tiles.length).toBeGreaterThan(2);
      for (const words of tiles) {
        const times = heard.split(words.trim()).length - 1;
        // Of a pair each is named by the other too.
        expect(times, `${kind}: ${words}`).toBe(kind === 'match' && isDone ? 2 : 1);
      }
    }
  }
  await close(opened);
});

test('what has the focus after a first miss does not hide behind the question that stays in sight', async () => {
  for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
    const opened = await openQuiz(real, 10, 'mao-danh', { viewport });
    const { page, of, openAt } = opened;
    const question = of('find-signs');
    await openAt(question);
    const [last] = question.right.slice(-1);
    await page.locator(`[data-question="${question.id}"] [data-option="${last}"]`).click();
    await main(page).click();
    const gap = await page.evaluate(() => {
      const head = document.querySelector('.question--pinned:not([hidden]) .question-head')!;
      const [line] = document.activeElement!.closest('label')!.getClientRects();
      return line!.top - head.getBoundingClientRect().bottom;
    });
    expect(gap, String(viewport.width)).toBeGreaterThanOrEqual(0);
    await close(opened);
  }
});

test('the reason of what is right never says “Đúng.” beside a verdict', async () => {
  const opened = await golden();
  const { page, of } = opened;
  const option = (id: string) => page.locator(`[data-question="${of('single').id}"] [data-option="${id}"]`);
  await page.locator(`[data-question="${of('single').id}"] template`).evaluate((reasons: HTMLTemplateElement) => {
    for (const why of reasons.content.children) if (why.textContent!.startsWith('Chậm')) why.prepend('Đúng rồi. ');
    for (const why of reasons.content.children) why.normalize();
  });
  for (const id of ['a', 'c']) {
    await option(id).click();
    await main(page).click();
  }
  await page.locator('[data-ask-why]').click();
  const dock = await page.locator('[data-dock]').innerText();
  expect(dock).toContain('Chậm lại và hỏi người mình tin.');
  expect(dock).not.toMatch(/Đúng rồi|Đúng\./);
  await close(opened);
});

test('after a miss four statements are told how many are right, and never which', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  const question = of('true-false');
  await openAt(question);
  for (const id of question.pieces)
    await page.locator(`[data-question="${question.id}"] [data-option="${id}"] label`).first().click();
  await main(page).click();
  expect(await told(page)).toContain(`Em đúng ${question.right.length} trong 4 ý.`);
  expect(await page.locator('[data-question]:visible [data-tone]').count()).toBe(0);
  // The same answer once more is none.
  expect([await main(page).innerText(), await main(page).getAttribute('aria-disabled')]).toEqual([
    'Sửa lại câu trả lời',
    'true',
  ]);
  await close(opened);
});

test('what is right of an order, a match, signs and gaps stays for the second try', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  const order = of('order');
  await openAt(order);
  const item = (id: string) => page.locator(`[data-question="${order.id}"] [data-option="${id}"]`);
  for (const id of [0, 2, 1].map((place) => order.right[place]!)) await item(id).locator('[data-cover]').click();
  await main(page).click();
  expect(await told(page)).toContain('1 việc đầu đã đúng.');
  expect(await Promise.all(order.right.map((id) => item(id).getAttribute('data-place')))).toEqual(['1', '', '']);
  const signs = of('find-signs');
  await openAt(signs);
  const spot = (id: string) => page.locator(`[data-question="${signs.id}"] [data-option="${id}"]`);
  for (const id of ['phi', 'chao']) await spot(id).click();
  await main(page).click();
  expect(await told(page)).toContain('“Chào bạn”: Chào hỏi là chuyện bình thường. Còn 1 chỗ đáng ngờ nữa.');
  expect(await spot('phi').locator('input').isChecked()).toBe(true);
  expect(await spot('chao').locator('input').isChecked()).toBe(false);
  expect(await spot('bi-mat').getAttribute('data-tone')).toBeNull();
  await close(opened);
});

/** A kind whose pieces stand in another order when it comes back. */
const isDealt = ({ kind }: Held) => ['single', 'true-false', 'order'].includes(kind);

test('what was missed comes back after all others, dealt anew, and is said to have come back', async () => {
  const opened = await golden();
  const { page, questions, openLeft } = opened;
  const texts = () =>
    page
      .locator('[data-question]:visible [data-deal] [data-option]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.option));
  const before: (string | undefined)[][] = [];
  const missed = questions.filter(isDealt);
  await openLeft(missed);
  for (const question of questions.filter((one) => missed.includes(one) || one.kind === 'story')) {
    const isMissed = missed.includes(question);
    if (isMissed) before.push(await texts());
    await finish(page, question, !isMissed);
    const last = question === questions.at(-1);
    expect(await main(page).innerText()).toBe(last ? `Làm lại ${missed.length} câu` : 'Câu tiếp theo');
    expect(await page.locator('[data-stop]').isVisible()).toBe(false);
    await main(page).click();
  }
  for (const [index, question] of missed.entries()) {
    expect(await current(page)).toBe(question.id);
    const heading = await page.locator('[data-question]:visible h2').innerText();
    expect(heading).toContain(', gặp lại');
    expect(heading).not.toContain(`trên ${questions.length}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await page.locator('[data-stop]').isVisible()).toBe(true);
    const bar = page.locator('[data-progress]');
    expect(await page.locator('[data-progress-words]').innerText()).toBe(`Làm lại: ${index + 1}/${missed.length}`);
    expect(await bar.evaluate((one: HTMLProgressElement) => [one.value, one.max])).toEqual([index + 1, missed.length]);
    const now = await texts();
    expect(new Set(now)).toEqual(new Set(before[index]));
    for (const [place, id] of now.entries()) expect(id, `${question.id}: ${place}`).not.toBe(before[index]![place]);
    const letters = await page.locator('[data-question]:visible [data-letter]').allInnerTexts();
    expect(letters).toEqual(letters.toSorted());
    await answer(page, question, true);
    await main(page).click();
  }
  expect(await page.locator('.result').isVisible()).toBe(true);
  await close(opened);
});

test('who has had enough of what comes back sees the result, which says how many are left', async () => {
  const opened = await golden();
  const { page, questions, openLeft } = opened;
  const left = questions.filter(isDealt);
  const missed = left.length;
  expect(missed).toBeGreaterThan(1);
  await openLeft(left);
  for (const question of questions.filter((one) => left.includes(one) || one.kind === 'story')) {
    await finish(page, question, !isDealt(question));
    await main(page).click();
  }
  await page.locator('[data-stop]').click();
  expect(await page.locator('[data-write="told"]').innerText()).toBe(
    `Trong ${questions.length} câu: ${questions.length - missed} câu đúng ngay, ${missed} câu đúng khi làm lại.`,
  );
  await close(opened);
});

test('a reload anywhere opens where one was: before an answer, at a hint, after an answer, at what comes back, at the result', async () => {
  const opened = await golden();
  const { page, questions } = opened;
  const [first, second] = questions as [Held, Held];
  await reload(page);
  expect(await current(page)).toBe(first.id);
  await answer(page, first, false);
  const hint = await told(page);
  await reload(page);
  expect([await current(page), await toneOf(page), await told(page)]).toEqual([first.id, 'hint', hint]);
  await answer(page, first, true);
  await reload(page);
  expect(await current(page)).toBe(second.id);
  for (const question of questions.slice(1)) {
    await answer(page, question, true);
    await main(page).click();
  }
  await reload(page);
  expect([await current(page), await page.locator('.is-again:visible').count()]).toEqual([first.id, 1]);
  await answer(page, first, true);
  await reload(page);
  expect(await page.locator('.result').isVisible()).toBe(true);
  await close(opened);
});

test('a story that went wrong is a first answer: one press leads back to where, and another way may be tried', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  const question = of('story');
  await openAt(question);
  await answer(page, question, false);
  expect(await told(page)).toBe('Em nghĩ thêm nhé\nQuà thật không đòi tiền trước.');
  expect(await main(page).innerText()).toBe('Chọn cách khác');
  // The story does not say that it is over where the verdict says that one may choose otherwise.
  const title = page.locator('[data-scene]:visible [data-title]');
  expect(await title.innerText()).toBe('Lối này chưa ổn');
  await reload(page);
  await main(page).click();
  expect(await page.locator('[data-scene]:visible').getAttribute('data-scene')).toBe('doi-phi');
  expect(await page.evaluate(() => document.activeElement!.closest<HTMLElement>('[data-scene]')?.dataset.scene)).toBe(
    'doi-phi',
  );
  await answer(page, question, true);
  expect(await toneOf(page)).toBe('right');
  expect(await title.innerText()).toBe('Hồi kết');
  // What is said at the end is said once.
  expect(await page.locator('[data-scene]:visible [data-here]').innerText()).toBe('');
  await close(opened);
});

test('focus follows: from an answer to the button, from there to the heading of the next question; what is said is one short status, and the reasons are asked for', async () => {
  const opened = await golden();
  const { page, questions } = opened;
  const [first, second] = questions as [Held, Held];
  await page.locator(`[data-question="${first.id}"] [data-option="b"] input`).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement!.matches('[data-check]'))).toBe(true);
  // One region says all there is to hear, empty at each next question, whose heading has its number and the count.
  const regions = page.locator('.quiz [role="status"]');
  expect([await regions.count(), await regions.locator('[data-tell], [data-heard]').count()]).toEqual([1, 2]);
  expect((await told(page)).length).toBeLessThan(160);
  expect(await page.locator('[data-why]').isVisible()).toBe(false);
  const ask = page.locator('[data-ask-why]');
  await ask.click();
  expect([await ask.getAttribute('aria-expanded'), await page.locator('[data-why] p').count()]).toEqual(['true', 3]);
  // What it opens is what is come to next, by reading on and by keyboard, though it is seen above.
  expect(await ask.evaluate((one) => one.nextElementSibling!.matches('[data-why]'))).toBe(true);
  await ask.focus();
  await page.keyboard.press('Tab');
  expect(await page.locator('[data-why]:focus').count()).toBe(1);
  expect((await page.locator('[data-why]').boundingBox())!.y).toBeLessThan((await ask.boundingBox())!.y);
  await page.locator('[data-heard]').evaluate((one) => (one.textContent = 'Đã ghép.'));
  await main(page).press('Enter');
  expect(await regions.textContent()).toBe('');
  const heading = page.getByRole('heading', { name: new RegExp(`^Câu 2 trên ${questions.length}\\s*\\.`) });
  expect(await heading.and(page.locator(':focus')).count()).toBe(1);
  expect(
    await page.evaluate(() => document.activeElement!.closest('h2')?.parentElement?.parentElement?.dataset.question),
  ).toBe(second.id);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await close(opened);
});

test('nothing that has the focus is hidden by the bar or the dock, forwards and backwards, at a message longer than the screen and at a verdict', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  for (const kind of ['multiple', 'find-signs', 'sort', 'match']) {
    await openAt(of(kind));
    for (const state of ['open', 'hint']) {
      if (state === 'hint') await answer(page, of(kind), false);
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let presses = 0; presses < 24; presses++) {
          await page.keyboard.press(key);
          const hidden = await page.evaluate(() => {
            const one = document.activeElement!.closest('label, .statement label') ?? document.activeElement!;
            if (one === document.body || one.closest('.dock, .bar, .skip')) return null;
            const lines = [...one.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
            const bar = document.querySelector('.bar')!.getBoundingClientRect().bottom;
            const dock = document.querySelector('.dock')!.getBoundingClientRect().top;
            const isSeen = lines.some(({ top, bottom }) => (top + bottom) / 2 > bar && (top + bottom) / 2 < dock);
            return !lines.length || isSeen ? null : one.outerHTML.slice(0, 120);
          });
          expect(hidden, `${kind}, ${state}, ${key}`).toBeNull();
        }
      }
    }
  }
  await close(opened);
});

test('a button pressed too early says what is missing, on itself and beside the field, which it is tied to; it goes as soon as one answers', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  expect(await main(page).innerText()).toBe('Chọn một câu trả lời');
  await press(page);
  expect(await told(page)).toBe('Em chưa trả lời xong: chọn một câu trả lời nhé.');
  const field = page.locator('[data-question]:visible input').first();
  expect(await field.getAttribute('aria-describedby')).toBe(await page.locator('[data-tell]').getAttribute('id'));
  await page.locator('[data-question]:visible .option').first().click();
  expect([await told(page), await field.getAttribute('aria-describedby')]).toEqual(['', null]);
  await openAt(of('short-answer'));
  await press(page);
  const written = page.locator('[data-question]:visible input');
  expect([
    await written.getAttribute('aria-invalid'),
    await written.evaluate((one) => one === document.activeElement),
  ]).toEqual(['true', true]);
  await page.keyboard.type('1');
  expect([await written.getAttribute('aria-invalid'), await told(page)]).toEqual(['false', '']);
  await close(opened);
});

test('neither a hint nor a reminder covers what may still be chosen: the first of it stands above the dock at once, all of it once scrolled to', async () => {
  for (const { page, ...opened } of [await golden(), await openQuiz(real, 2, 'phieu-trung-thuong')]) {
    const questions = oneOfEachKind(opened);
    await opened.openLeft(questions);
    for (const question of questions) {
      const card = page.locator(`[data-question="${question.id}"]`);
      if (!isButtonless(question)) {
        await press(page);
        expect(await told(page), question.kind).toMatch(/^Em chưa trả lời xong/);
        expect(await coveredIn(card), `${question.kind}, reminded`).toEqual([]);
        await answer(page, question, false);
        expect(await coveredIn(card), `${question.kind}, hinted at`).toEqual([]);
        await press(page);
        // A reminder in the place of the hint, not under it.
        expect(await told(page), question.kind).toMatch(/^Em chưa trả lời xong[^\n]+$/);
        expect(await coveredIn(card), `${question.kind}, reminded after a hint`).toEqual([]);
      } else {
        await answer(page, question, false);
        await main(page).click();
      }
      await answer(page, question, true);
      await main(page).click();
    }
    await close({ page, ...opened });
  }
});

test('once one goes on a hint is one line, which nothing on the page moves for; a touch opens it again, and by keys it stays open', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  const question = of('single');
  const option = page.locator(`[data-question="${question.id}"] [data-option="b"]`);
  const [dock, where] = [page.locator('[data-dock]'), async () => (await option.boundingBox())!.y];
  const height = async () => (await dock.boundingBox())!.height;
  for (const isTouched of [true, false]) {
    await openAt(question);
    await answer(page, question, false);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    const [whole, before] = [await height(), await where()];
    if (isTouched) await option.click();
    else await page.keyboard.press('Space');
    expect(await page.locator(`[data-question="${question.id}"] input:checked`).count()).toBe(1);
    if (!isTouched) {
      expect(await height()).toBe(whole);
      continue;
    }
    expect(await height()).toBeLessThan(whole - 24);
    expect(await where()).toBe(before);
    await page.locator('[data-tell]').click();
    expect(await height()).toBe(whole);
  }
  await close(opened);
});

test('a double tap does not jump over what is said', async () => {
  const opened = await golden();
  const { page, questions } = opened;
  await give(page, questions[0]!, true);
  await main(page).dblclick();
  expect([await current(page), await toneOf(page)]).toEqual([questions[0]!.id, 'right']);
  await close(opened);
});

/** A small phone at a quiz whose questions are still on their way; `on`: what a request for their script gets. */
async function openBefore(on: (route: Route) => Promise<void>): Promise<Page> {
  const page = await (await newDevice({ viewport: PHONE })).newPage();
  page.on('pageerror', (error) => site.errors.push(String(error)));
  await page.route(/QuestionsScript/, on);
  await page.goto(new URL(quizPage(5, 'mau').slice(1), site.url).href);
  await page.locator('.is-live').waitFor();
  return page;
}
const said = (page: Page) => page.locator('[data-waits]').innerText();

test('a press on a picture before the questions have come is waited for, and leads to the first of them', async () => {
  let arrive = () => {};
  const isHere = new Promise<void>((resolve) => (arrive = resolve));
  const page = await openBefore(async (route) => (await isHere, route.continue()));
  expect(await said(page)).toBe('');
  for (const picture of ['tho', 'ga']) await page.locator(`[data-player="${picture}"]`).click();
  expect(await said(page)).toBe('Đang lấy câu hỏi…');
  expect(await page.locator('[data-player][aria-pressed="true"]').getAttribute('data-player')).toBe('ga');
  expect(await page.locator('[data-question]:visible').count()).toBe(0);
  arrive();
  const [first] = await questionsOf(page);
  await page.locator(`[data-question="${first!.id}"]:visible h2:focus`).waitFor();
  await answer(page, first!, true);
  expect(await toneOf(page)).toBe('right');
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('khien')!));
  expect([kept.who, Object.keys(kept.players.ga['5/mau'])]).toEqual(['ga', [first!.id]]);
  await page.context().close();
  expect(site.errors).toEqual([]);
});

test('that the questions did not come is said, to who has a picture too, and one press asks for them anew', async () => {
  let isDown = true;
  const page = await openBefore((route) => (isDown ? route.abort() : route.continue()));
  const again = page.getByRole('button', { name: 'Thử lại' });
  await page.locator('[data-player="ga"]').click();
  await again.waitFor();
  expect(await said(page)).toMatch(/^Chưa lấy được câu hỏi/);
  isDown = false;
  await again.click();
  await page.locator('.is-run').waitFor();
  await page.locator('[data-player="ga"]').click();
  const [first] = await questionsOf(page);
  await answer(page, first!, true);
  isDown = true;
  await page.reload();
  await again.waitFor();
  expect(await page.locator('.picker').isVisible()).toBe(false);
  isDown = false;
  await again.click();
  await page.locator('.is-run').waitFor();
  expect(await current(page), 'what was answered stays').not.toBe(first!.id);
  await page.context().close();
  expect(site.errors).toEqual([]);
});

test('a phrase that wraps is one ribbon: its lines touch and only its two ends are round; nothing moves when it is marked', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  await openAt(of('find-signs'));
  const ribbon = page.locator('[data-option="phi"] .ribbon');
  await page.locator('[data-question]:visible .message-frame').evaluate((frame) => (frame.style.width = '15rem'));
  const rects = () =>
    ribbon.evaluate((one) => [...one.getClientRects()].map(({ top, bottom }) => [Math.round(top), Math.round(bottom)]));
  let lines: number[][] = [];
  // The first words of a web page are larger.
  for (const kind of ['chat', 'web']) {
    await page.locator('[data-question]:visible .message').evaluate((one, kind) => (one.dataset.kind = kind), kind);
    await ribbon.evaluate((one) => one.closest('.bubbles')!.prepend(one.closest('.bubble')!));
    lines = await rects();
    expect(lines.length, kind).toBeGreaterThan(1);
    for (const [index, [top]] of lines.entries())
      if (index) expect(Math.abs(top! - lines[index - 1]![1]!), kind).toBeLessThan(3);
  }
  expect(await ribbon.evaluate((one) => getComputedStyle(one).getPropertyValue('-webkit-box-decoration-break'))).toBe(
    'slice',
  );
  for (const [top, bottom] of lines) expect(bottom! - top!).toBeGreaterThanOrEqual(47);
  await close(opened);
});

test('a question over a message stays in sight while the message is read', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  await openAt(of('find-signs'));
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect(await outOfSight(page, `[data-question="${of('find-signs').id}"] h2 .asked`)).toEqual([]);
  await close(opened);
});

test('help over a question says “Giúp em”, and closes by Escape and when the focus leaves it', async () => {
  const opened = await golden();
  const { page } = opened;
  const help = page.locator('[data-help]');
  const isOpen = () => help.evaluate((one) => (one as HTMLDetailsElement).open);
  await help.getByText('Giúp em', { exact: true }).click();
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('SUMMARY');
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(true);
  // Its number to call, then out of it.
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
  expect(await isOpen()).toBe(false);
  await close(opened);
});

test('in forced colours the focus shows on what is chosen too', async () => {
  const opened = await golden({ forcedColors: 'active' });
  const { page, of, openAt } = opened;
  const outlineOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).outlineOffset);
  for (const [kind, selector, press] of [
    ['single', '.option-in', '.option input'],
    ['true-false', '.judge span', '.judge input'],
    ['match', '[data-cover]', '[data-cover]'],
    ['find-signs', '.ribbon', '.spot input'],
  ] as const) {
    await openAt(of(kind));
    const place = `[data-question="${of(kind).id}"] `;
    await page
      .locator(place + press)
      .first()
      .focus();
    await page.keyboard.press('Space');
    expect(await outlineOf(place + selector), kind).toBe('3px');
  }
  await close(opened);
});

test('a phrase of several lines that has the focus is whole above the dock', async () => {
  const opened = await golden({ viewport: { width: 320, height: 640 } });
  const { page, of, openAt } = opened;
  await openAt(of('find-signs'));
  const question = page.locator(`[data-question="${of('find-signs').id}"]`);
  for (const input of await question.locator('.spot input').all()) {
    await input.focus();
    const [bottom, dock] = await page.evaluate(() => [
      document.activeElement!.nextElementSibling!.getBoundingClientRect().bottom,
      document.querySelector('.quiz [data-dock]')!.getBoundingClientRect().top,
    ]);
    expect(bottom).toBeLessThanOrEqual(dock!);
  }
  await close(opened);
});

test('on a phone words to choose from and things to be put in order are all of one height, and no word is left over', async () => {
  const opened = await golden();
  const { page, of, openAt } = opened;
  for (const [kind, selector] of [
    ['gap', '[data-bank-word]'],
    ['order', '.item'],
  ] as const) {
    await openAt(of(kind));
    const boxes = await page.locator(`[data-question="${of(kind).id}"] ${selector}`).evaluateAll((all) =>
      all.map((one) => {
        const { x, right, height } = one.getBoundingClientRect();
        return { left: Math.round(x), right: Math.round(right), height: Math.round(height) };
      }),
    );
    expect(boxes.length).toBeGreaterThan(2);
    expect(new Set(boxes.map(({ height }) => height)).size, kind).toBe(1);
    // Every row reaches from edge to edge.
    const [least, most] = [Math.min(...boxes.map(({ left }) => left)), Math.max(...boxes.map(({ right }) => right))];
    expect([boxes[0]!.left, boxes.at(-1)!.right], kind).toEqual([least, most]);
  }
  await close(opened);
});

test('what is chosen is seen in forced colours, and without :has()', async () => {
  const opened = await golden({ forcedColors: 'active' });
  const { page, of, openAt } = opened;
  const styles = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n'),
  );
  for (const rule of styles.match(/[^{}]*:has\([^{}]*\{/g) ?? [])
    expect(rule).not.toMatch(/option|judge|spot|ribbon|item|tile-of-pair|player|dock/);
  const seen = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { outlineStyle, outlineWidth, backgroundColor, borderTopStyle, borderTopWidth } = getComputedStyle(one);
        return `${outlineStyle} ${outlineWidth} ${backgroundColor} ${borderTopStyle} ${borderTopWidth}`;
      });
  for (const [kind, selector, press] of [
    ['single', '.option-in', '.option'],
    ['true-false', '.judge span', '.judge label'],
    ['order', '.item', '[data-cover]'],
    ['match', '[data-cover]', '[data-cover]'],
    ['find-signs', '.ribbon', '.spot'],
    ['sort', '.judge span', '.judge label'],
    ['gap', '[data-hole]', '[data-hole]'],
  ] as const) {
    await openAt(of(kind));
    const place = `[data-question="${of(kind).id}"] `;
    const before = await seen(place + selector);
    await page
      .locator(place + press)
      .first()
      .click();
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await seen(place + selector), kind).not.toBe(before);
  }
  await close(opened);
});
