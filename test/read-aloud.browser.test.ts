import { afterAll, beforeAll, expect, test } from 'vitest';
import { helpPage, lessonPage, quizPage, siftPage } from '../src/curriculum/address.ts';
import { newDevice, openSite, type OpenSite } from './browser.ts';
import { answer, questionsOf } from './play-quiz.ts';
import { sampleLessons } from './lessons.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
let young: { grade: number; slug: string };
let older: { grade: number; slug: string };
beforeAll(async () => {
  site = await openSite(await builtSite('sample'));
  const lessons = await sampleLessons();
  young = lessons.find(({ grade }) => grade === 1)!;
  older = lessons.find(({ grade }) => grade === 4)!;
});
afterAll(() => site.close());

/** A page of a device with one voice, which keeps what it was given to say. */
async function openWith(lang: string | null, address: string) {
  const page = await (await newDevice({ viewport: { width: 390, height: 844 } })).newPage();
  await page.addInitScript((lang) => {
    const said: string[] = [];
    const utterances: { text: string }[] = [];
    const speech = {
      said,
      utterances,
      getVoices: () => (lang ? [{ lang, name: 'x' }] : []),
      speak: (utterance: { text: string }) => {
        said.push(utterance.text);
        utterances.push(utterance);
      },
      cancel: () => {},
      addEventListener: () => {},
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  }, lang);
  await page.goto(new URL(address.slice(1), site.url).href);
  const said = () => page.evaluate(() => (window.speechSynthesis as unknown as { said: string[] }).said.splice(0));
  return { page, said };
}

test('in grades 1–3 every story, message, question for the class and loose paragraph of a lesson can be heard', async () => {
  const { page, said } = await openWith('vi-VN', lessonPage(young.grade, young.slug));
  const silent = await page.evaluate(() =>
    [...document.querySelectorAll('.story, .message, .panel, .steps, .callout')]
      .filter((part) => !part.querySelector('.say') && !part.previousElementSibling?.matches('.say'))
      // What stands in another part is heard with it.
      .filter((part) => !part.parentElement!.closest('.panel')?.querySelector('.say'))
      .map((part) => part.className),
  );
  expect(silent).toEqual([]);
  await page.locator('[data-whole]').click();
  await page.locator('.story .say').first().click();
  const story = (await said()).join(' ');
  expect(await page.locator('[data-no-voice]').count(), 'nobody is told that there is no voice').toBe(0);
  expect(story).toContain((await page.locator('.story').first().locator('p').last().textContent())!.trim());
  expect(story).not.toContain('Nghe');
  await page.context().close();
});

test('in grades 1–3 one button a screen reads all of it: a beat with the name over it, the pictures with what leads to them', async () => {
  const { page, said } = await openWith('vi-VN', lessonPage(young.grade, young.slug));
  const buttons = page.locator('.say:visible');
  const count = await page.locator('[data-beat]').count();
  // Clauses of a title stand apart by their style.
  const bare = (text: string) => text.replace(/\s/g, '');
  let names = 0;
  for (let at = 1; at < count; at++) {
    const where = `${at}/${count}`;
    const shown = page.locator(':is(.lesson-cover, .activity-head, .beat):not([data-away]):visible');
    const words = (await shown.locator('h1, h2, h3, p:not(.panel-label, .how) >> visible=true').allInnerTexts()).join(
      ' ',
    );
    if (words.trim()) {
      expect(await buttons.count(), where).toBe(1);
      await buttons.click();
      const heard = bare((await said()).join(' '));
      for (const name of await page.locator('.activity-head:not([data-away]):visible h2').allInnerTexts()) {
        names++;
        expect(heard, where).toContain(bare(name));
      }
      for (const text of await shown.locator(':is(.story, .beat > p) p:visible').allInnerTexts())
        expect(heard, where).toContain(bare(text));
    }
    await page.locator('[data-later]:visible, [data-next]:visible').first().click();
  }
  expect(names).toBeGreaterThan(3);
  await page.context().close();
  const quiz = await openWith('vi-VN', quizPage(young.grade, young.slug));
  expect(await quiz.page.locator('.say:visible').count()).toBe(1);
  await quiz.page.locator('.say:visible').click();
  expect((await quiz.said()).join(' ')).toMatch(/Có \d+ câu.*Ai đang học\?.*Em chọn một hình/);
  await quiz.page.locator('[data-player="meo"]').click();
  await quiz.page.locator('[data-question]:visible').waitFor();
  expect(await quiz.page.locator('.say:visible').count()).toBe(1);
  await quiz.page.context().close();
});

test('the line that is read out is marked and in sight, one at a time, and none once it is over or stopped', async () => {
  const { page } = await openWith('vi-VN', lessonPage(young.grade, young.slug));
  await page.locator('[data-whole]').click();
  const story = page.locator('.beat:has(.story)').first();
  const button = story.locator('.say');
  const marked = page.locator('[data-spoken]');
  type Spoken = { text: string; onstart?: () => void; onend?: () => void };
  /** The voice begins, or ends, the line at this place, counted from the end when negative. */
  const voice = (event: 'onstart' | 'onend', place: number) =>
    page.evaluate(
      ([event, place]) => {
        const line = (window.speechSynthesis as unknown as { utterances: Spoken[] }).utterances.at(place as number)!;
        line[event as 'onstart']?.();
        return line.text;
      },
      [event, place] as const,
    );
  await button.click();
  expect(await marked.count()).toBe(0);
  for (const place of [0, 1, -1]) {
    const text = await voice('onstart', place);
    expect((await marked.allTextContents()).map((words) => words.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining(text),
    ]);
    const { y, height } = (await marked.boundingBox())!;
    // A page scrolls by whole pixels, its lines stand between them.
    expect(y + height).toBeLessThan(845);
  }
  await voice('onend', -1);
  expect(await marked.count()).toBe(0);
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await button.click();
  await voice('onstart', -1);
  await button.click();
  expect(await marked.count()).toBe(0);
  // What was stopped may still begin and end in the browser.
  await voice('onstart', -1);
  expect(await marked.count()).toBe(0);
  await page.context().close();
});

test('in grades 1–3 a case of help is heard once it is open, its name first; the other ages read', async () => {
  const { page, said } = await openWith('vi-VN', helpPage('1-3'));
  const one = page.locator('.help-case').first();
  expect(await one.locator('.say').isVisible()).toBe(false);
  await one.locator('summary').click();
  await one.locator('.say').click();
  const [title, ...steps] = await said();
  expect(title).toBe(await one.locator('h2').innerText());
  expect(steps.join(' ')).toMatch(/^Tay dừng\. .+ Mắt nhìn\. .+ Miệng hỏi\. .+ Em kể với: /);
  await page.context().close();
  const { page: older } = await openWith('vi-VN', helpPage());
  expect(await older.locator('.say, [data-voice]').count()).toBe(0);
  await older.context().close();
});

test('in grades 1–3 a question is heard with its options, and its reasons once it is answered', async () => {
  const { page, said } = await openWith('vi_VN', quizPage(young.grade, young.slug));
  await page.locator('[data-player="meo"]').click();
  const card = page.locator('[data-question]:visible');
  await card.locator('.say').first().click();
  const words = (await said()).join(' ');
  // Letter and words are two: “A. Cất vào cặp”, never “ACất”.
  const options = (await card.locator('.option-words').allTextContents()).map((option) => option.trim());
  for (const [place, option] of options.entries()) expect(words).toContain(`${'ABC'[place]}. ${option}`);
  const heard = page.locator('.dock .say');
  expect(await heard.isVisible()).toBe(false);
  // What is touched is heard.
  await card.locator('.option').first().click();
  expect(await said()).toEqual([`A. ${options[0]}`]);
  await page.locator('[data-check]').click();
  await heard.click();
  expect((await said()).join(' ')).toMatch(/^(Đúng rồi!|Em nghĩ thêm nhé) /);
  await page.context().close();
});

test('without a Vietnamese voice there is no button, which one line says; above grade 3 no script for one', async () => {
  for (const [lang, address] of [
    ['en-US', lessonPage(young.grade, young.slug)],
    [null, quizPage(young.grade, young.slug)],
    [null, helpPage('1-3')],
    [null, siftPage(3)],
    ['vi-VN', lessonPage(older.grade, older.slug)],
  ] as const) {
    const { page } = await openWith(lang, address);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.say').count(), address).toBe(0);
    const line = page.getByText('Máy này chưa có giọng đọc. Em nhờ người lớn đọc nhé.');
    if (lang === 'vi-VN') expect(await line.count(), address).toBe(0);
    else {
      await line.waitFor();
      const { x } = (await line.boundingBox())!;
      expect(x, `${address}: not at the edge of the screen`).toBeGreaterThanOrEqual(16);
      // It moves nothing that is about to be pressed or read.
      const moved = await line.evaluate((line: HTMLElement) => {
        const tops = () =>
          [...document.querySelectorAll('main :is(button, a, h1, h2, .lead, .picture)')]
            .filter((one) => one.checkVisibility())
            .map((one) => Math.round(one.getBoundingClientRect().top));
        const told = tops();
        line.hidden = true;
        return { told, untold: tops() };
      });
      expect(moved.told, address).toEqual(moved.untold);
      expect(moved.told.length, address).toBeGreaterThan(2);
    }
    await page.context().close();
  }
});

test('who opens a lesson where it was left is told too that there is no voice, on the beat that is on the screen', async () => {
  const { page } = await openWith(null, lessonPage(young.grade, young.slug));
  await page.locator('.is-live [data-next]').click();
  await page.reload();
  await page.locator('.is-live [data-back]:visible').waitFor();
  await page.getByText('Máy này chưa có giọng đọc. Em nhờ người lớn đọc nhé.').locator('visible=true').waitFor();
  await page.context().close();
});

test('in grades 1–3 everything that is pressed in a quiz is 48 pixels or more', async () => {
  const { page } = await openWith('vi-VN', quizPage(young.grade, young.slug));
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(button, .option, .judge label, summary, .choice, .player)')]
        .filter(
          (target) =>
            target.offsetParent &&
            (target.getBoundingClientRect().height < 47.5 || target.getBoundingClientRect().width < 47.5),
        )
        .map((target) => target.outerHTML.slice(0, 80)),
    );
  expect(await small()).toEqual([]);
  await page.locator('.is-run [data-player="meo"]').click();
  const questions = await questionsOf(page);
  for (const question of questions) {
    expect(await small(), question.id).toEqual([]);
    await answer(page, question, true);
    expect(await small(), question.id).toEqual([]);
    await page.locator('[data-check]').click();
  }
  expect(await small()).toEqual([]);
  await page.context().close();
});

test('in grades 1–3 a message to sift is heard whole, without its answer, and what is said to it after', async () => {
  const { page, said } = await openWith('vi-VN', siftPage(3));
  const card = page.locator('.sift-card:visible');
  await card.locator('.say').click();
  const heard = (await said()).join(' ');
  expect(heard).toContain((await card.locator('.message-from').innerText()).trim());
  // Who says it is there for who hears the whole page: here the sender is heard above.
  const bubble = (await card.locator('.bubble').first().innerText()).replace(/\s+/g, ' ').trim();
  const speaker = `${(await card.locator('.message-from').innerText()).trim()}: `;
  expect(heard).toContain(bubble.replace(speaker, ''));
  expect(heard).not.toContain((await card.locator('[data-why-so]').textContent())!.trim());
  await page.locator('[data-bin="ask"]').click();
  await page.getByRole('button', { name: 'Nghe giải thích' }).click();
  expect((await said()).join(' ')).toContain((await card.locator('[data-verdict]').textContent())!.trim());
  await page.context().close();
});
