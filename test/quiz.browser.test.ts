import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answersPage, gradePage, lessonPage, quizPage } from '../src/curriculum/address.ts';
import { textOf } from '../src/curriculum/tree.ts';
import { kindOf } from '../src/questions/kinds.ts';
import { press as touch, type Held } from '../src/questions/testing.ts';
import { NO_VIOLATIONS, violationsInBoth } from './axe.ts';
import { giveBack, newDevice, openSite, type OpenSite } from './browser.ts';
import {
  answer,
  current,
  finish,
  goldenTells,
  isButtonless,
  main,
  openQuiz,
  stands,
  toneOf,
  told,
  type Opened,
} from './play-quiz.ts';
import { goldenLessons } from './lessons.ts';
import { readPdf } from './read-pdf.ts';
import { builtSite } from './site.ts';
import { writtenIn } from './words-of-html.ts';

let site: OpenSite;
let page: Page;
let questions: Held[];
let openAt: Opened['openAt'];
let openLeft: Opened['openLeft'];
beforeAll(async () => {
  site = await openSite(await builtSite('golden'));
});
afterAll(() => site.close());

const at = (address: string) => new URL(address.slice(1), site.url).href;
const card = (id: string) => page.locator(`[data-question="${id}"]`);
const named = (id: string) => questions.find((question) => question.id === id)!;
const go = (id: string) => openAt(named(id));

/** A device of its own, with a child who has picked the cat. */
beforeEach(async () => {
  ({ page, questions, openAt, openLeft } = await openQuiz(site, 5, 'mau', {}));
  page.on('console', (message) => message.type() === 'error' && site.errors.push(message.text()));
  return async () => {
    expect(site.errors).toEqual([]);
    await giveBack(page);
  };
});
const reload = async () => {
  await page.reload();
  await page.locator('.is-live').waitFor();
};

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
const stored = () => page.evaluate(() => localStorage.getItem('khien'));
const given = async (id: string) => JSON.parse((await stored())!).players.meo['5/mau'][id];
/** Without the word joiner that holds a mark to its phrase. */
const plain = (words: string) => words.replaceAll('\u2060', '').trim();
const reasons = (id: string) => card(id).locator('[data-feedback]').textContent();

test('an answer shows its picture, large enough for a finger, on a phone too, and a tap on it chooses', async () => {
  for (const [index, width] of [1280, 360].entries()) {
    await page.setViewportSize({ width, height: 800 });
    const pictures = card('mau-01').locator('.option .drawing');
    expect(await pictures.count()).toBe(3);
    for (const picture of await pictures.all()) {
      const { width: wide, height: high } = (await picture.boundingBox())!;
      expect(Math.min(wide, high)).toBeGreaterThanOrEqual(64);
      // What it names is in the page, and draws something.
      expect(await picture.locator('use').evaluate((use) => (use as SVGUseElement).getBBox().width)).toBeGreaterThan(
        30,
      );
      expect(await picture.getAttribute('aria-hidden')).toBe('true');
    }
    for (const option of await card('mau-01').locator('.option').all())
      expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(64);
    const { x, y } = (await pictures.nth(index).boundingBox())!;
    await page.mouse.click(x + 40, y + 40);
    expect(await card('mau-01').locator('input').nth(index).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await showsPictures('mau-08', 3);
  await showsPictures('mau-09', 3);
  await page.goto(at(answersPage(5, 'mau')));
  expect(await page.locator('.answer .drawing').count()).toBe(13);
});
const showsPictures = async (id: string, count: number) =>
  expect(
    await card(id)
      .locator('.drawing use')
      .evaluateAll((uses) => uses.filter((use) => document.querySelector(use.getAttribute('href')!)).length),
  ).toBe(count);

test('a single choice is answered by keyboard alone, and every option says why', async () => {
  await tabTo('[data-question="mau-01"] input');
  while (!(await card('mau-01').locator('[data-option="b"] input').isChecked())) await page.keyboard.press('ArrowDown');
  await press('[data-check]');
  expect(await toneOf(page)).toBe('right');
  await press('[data-ask-why]');
  const said = await page.locator('[data-why]').innerText();
  for (const why of [
    'Chậm lại và hỏi người mình tin.',
    'Quà thật không đòi tiền trước.',
    'Giấu đi thì bà vẫn chưa biết.',
  ])
    expect(said).toContain(why);
});

test('a multiple choice is answered by keyboard alone', async () => {
  await go('mau-02');
  await press('[data-question="mau-02"] [data-option="a"] input', 'Space');
  await press('[data-question="mau-02"] [data-option="b"] input', 'Space');
  await press('[data-check]');
  expect(await toneOf(page)).toBe('right');
});

test('four statements are judged by keyboard alone', async () => {
  await go('mau-03');
  for (const [id, key] of [
    ['a', 'Space'],
    ['b', 'ArrowRight'],
    ['c', 'Space'],
    ['d', 'ArrowRight'],
  ] as const)
    await press(`[data-question="mau-03"] [data-option="${id}"] input`, key);
  await press('[data-check]');
  expect(await toneOf(page)).toBe('right');
});

test('a statement that was judged says whether the judgement holds and what the statement is, and the pill that was pressed takes its colour', async () => {
  await go('mau-03');
  // a and c are true, b and d false: first a alone is called rightly, then all but a and b.
  const judge = (id: string, place: number) => card('mau-03').locator(`[data-option="${id}"] label`).nth(place).click();
  for (const id of ['a', 'b', 'c', 'd']) await judge(id, 0);
  await main(page).click();
  await judge('a', 1);
  await main(page).click();
  const verdict = (id: string) => card('mau-03').locator(`[data-option="${id}"] [data-verdict]`).innerText();
  expect([await verdict('a'), await verdict('c')].map(plain)).toEqual([
    'Chưa chính xác: ý này đúng',
    'Chính xác: ý này đúng',
  ]);
  const colour = (id: string, place: number) =>
    card('mau-03')
      .locator(`[data-option="${id}"] label > span`)
      .nth(place)
      .evaluate((pill) => getComputedStyle(pill).backgroundColor);
  expect([await colour('a', 1), await colour('c', 0)]).toEqual(['rgb(194, 57, 42)', 'rgb(23, 120, 107)']);
});

test('a short answer is written by keyboard alone, marks forgiven', async () => {
  await go('mau-04');
  await tabTo('[data-question="mau-04"] input');
  await page.keyboard.type(' SO 111 ');
  await page.keyboard.press('Enter');
  expect(await toneOf(page)).toBe('right');
});

test('items are put in order by keyboard alone: pressed one after the other, each says its place, and one that is pressed again steps out', async () => {
  await go('mau-08');
  const wanted = ['cham', 'kiem-tra', 'hoi'];
  const item = (id: string) => `[data-question="mau-08"] [data-option="${id}"] [data-cover]`;
  const places = () =>
    Promise.all(wanted.map((id) => card('mau-08').locator(`[data-option="${id}"]`).getAttribute('data-place')));
  await press(item('hoi'));
  expect(await page.locator('[data-heard]').textContent()).toMatch(/: việc thứ 1\.$/);
  await press(item('hoi'), 'Space');
  expect(await page.locator('[data-heard]').textContent()).toMatch(/: đã bỏ ra\.$/);
  expect(await places()).toEqual(['', '', '']);
  expect(await main(page).innerText()).toBe('Chọn việc thứ nhất');
  for (const id of wanted.slice(0, 2)) await press(item(id));
  // The last too is placed by whoever presses it, though it has but one place.
  expect([await places(), await main(page).innerText()]).toEqual([['1', '2', ''], 'Chọn việc thứ ba']);
  await press(item(wanted[2]!));
  expect(await places()).toEqual(['1', '2', '3']);
  // What is heard of an item has its place in it.
  const heard = card('mau-08').getByRole('button', { name: /^việc thứ 1: Chậm lại/, pressed: true });
  expect(await heard.count()).toBe(1);
  await press(item('hoi'));
  expect(
    await card('mau-08')
      .getByRole('button', { name: /^Hỏi bố mẹ/, pressed: false })
      .count(),
  ).toBe(1);
  await press(item('hoi'));
  await press('[data-check]');
  expect(await toneOf(page)).toBe('right');
});

test('cards are put into groups by keyboard alone', async () => {
  await go('mau-12');
  const groups = ['that', 'bay', 'hoi'];
  for (const [id, own] of [
    ['khan', 'that'],
    ['phi', 'bay'],
    ['don', 'hoi'],
    ['nhanh', 'bay'],
  ] as const) {
    await press(`[data-question="mau-12"] [data-option="${id}"] input`, 'Space');
    for (const _ of groups.slice(0, groups.indexOf(own))) await page.keyboard.press('ArrowRight');
  }
  await press('[data-check]');
  expect(await toneOf(page)).toBe('right');
});

test('words of a bank are put into gaps by keyboard alone, and one is taken out again', async () => {
  await go('mau-13');
  const word = (words: string) => `[data-question="mau-13"] [data-bank-word="${words}"]`;
  const hole = (id: string) => `[data-question="mau-13"] [data-option="${id}"] [data-hole]`;
  await press(word('trả lời'));
  expect(await card('mau-13').locator('[data-hole]').first().getAttribute('data-word')).toBe('trả lời');
  // Emptied, it is the one that the next word goes into.
  await press(hole('cham'), 'Space');
  await press(word('chậm lại'));
  await press(hole('hoi'));
  await press(word('hỏi người lớn'), 'Space');
  await press('[data-check]');
  expect(await toneOf(page)).toBe('right');
});

test('a gap text without a bank is written by keyboard alone; what fits stays for the second try', async () => {
  await go('mau-14');
  const hole = (id: string) => `[data-question="mau-14"] [data-option="${id}"] input`;
  const write = async (id: string, words: string) => {
    await tabTo(hole(id));
    await page.keyboard.type(words);
  };
  await write('tien', ' PHI ');
  await write('ke', 'giấu');
  await press('[data-check]');
  expect(await told(page)).toContain('1 chỗ đúng đã giữ lại.');
  expect([await page.inputValue(hole('tien')), await page.inputValue(hole('ke'))]).toEqual([' PHI ', '']);
  await write('ke', 'kể');
  await press('[data-check]');
  expect(await toneOf(page)).toBe('right');
});

test('of a gap that is chosen it is heard that it is being filled, until it is or is left', async () => {
  await go('mau-13');
  const hole = (place: number) => card('mau-13').locator('[data-hole]').nth(place);
  const said = () => page.locator('[data-heard]').textContent();
  const states = () =>
    card('mau-13')
      .locator('[data-hole]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-pressed')));
  await hole(1).click();
  expect([await said(), await states()]).toEqual(['Đang điền chỗ 2.', ['false', 'true']]);
  await hole(0).click();
  expect([await said(), await states()]).toEqual(['Đang điền chỗ 1.', ['true', 'false']]);
  await hole(0).click();
  expect([await said(), await states()]).toEqual(['Chỗ 1: đã bỏ chọn.', ['false', 'false']]);
  await hole(1).click();
  await card('mau-13').locator('[data-bank-word="hỏi người lớn"]').click();
  expect([await said(), await states()]).toEqual(['Chỗ 2: hỏi người lớn.', ['false', 'false']]);
  expect(await hole(1).getAttribute('data-word')).toBe('hỏi người lớn');
  // Each has a name of its own, empty or filled.
  for (const name of ['Chỗ trống 1 trên 2: … còn trống', 'Chỗ trống 2 trên 2: hỏi người lớn'])
    expect(await card('mau-13').getByRole('button', { name, exact: true }).count(), name).toBe(1);
});

test('pairs are matched by keyboard alone, from either side, and a pair is told and may be taken apart', async () => {
  await go('mau-09');
  const left = (id: string) => `[data-question="mau-09"] [data-option="${id}"] [data-cover]`;
  const right = async (words: string) => {
    const place = await card('mau-09').locator('[data-partner]', { hasText: words }).getAttribute('data-partner');
    return `[data-question="mau-09"] [data-partner="${place}"] [data-cover]`;
  };
  await press(left('giuc'));
  await press(await right('Đòi tiền trước'));
  expect(await page.locator('[data-heard]').textContent()).toMatch(/^Đã ghép: .* với Đòi tiền trước\.$/);
  expect(await page.getByRole('button', { name: /Nhanh lên.*ghép với Đòi tiền trước/ }).count()).toBe(1);
  // Taken again, it leaves its partner.
  await press(await right('Đòi tiền trước'));
  await press(left('phi'));
  await press(left('giuc'));
  await press(await right('Giục giã'));
  // So is the last pair.
  expect(await main(page).innerText()).toBe('Ghép tiếp, còn 1 cặp');
  await press(left('bi-mat'));
  await press(await right('Bắt giữ bí mật'));
  // On a phone the number of a pair covers no letter.
  const covered = await card('mau-09')
    .locator('.tile-of-pair')
    .evaluateAll((tiles) =>
      tiles.flatMap((tile) => {
        const badge = tile.querySelector('.no')!.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(tile.querySelector('[data-words]')!);
        return [...words.getClientRects()].filter(
          ({ left, right, top, bottom }) =>
            left < badge.right && right > badge.left && top < badge.bottom && bottom > badge.top,
        );
      }),
    );
  expect(covered).toEqual([]);
  await press('[data-check]');
  expect(await toneOf(page)).toBe('right');
  expect(await given('mau-09')).toEqual([{ kind: 'match', matched: { giuc: 'giuc', phi: 'phi', 'bi-mat': 'bi-mat' } }]);
});

test('a wrong pair is told the answer as an answer, beside it and among the reasons', async () => {
  await go('mau-09');
  const [first, second, third] = named('mau-09').pieces as [string, string, string];
  const pair = async (id: string, partner: string) => {
    await card('mau-09').locator(`[data-option="${id}"] [data-cover]`).click();
    await card('mau-09')
      .locator(`[data-partner="${named('mau-09').right.indexOf(partner)}"] [data-cover]`)
      .click();
  };
  for (const turns of [
    [second, third, first],
    [third, first, second],
  ]) {
    await pair(first, turns[0]!);
    await pair(second, turns[1]!);
    await pair(third, turns[2]!);
    await main(page).click();
  }
  expect(plain(await card('mau-09').locator('[data-option="phi"] [data-verdict]').innerText())).toBe(
    'đáp án là Đòi tiền trước',
  );
  expect(await reasons('mau-09')).toMatch(/phí rồi mới có quà.”: đáp án là Đòi tiền trước\. Quà thật/);
});

test('signs are found by keyboard alone; an innocent phrase that was suspected is told why it is none', async () => {
  await go('mau-10');
  for (const id of ['phi', 'bi-mat', 'chao'])
    await press(`[data-question="mau-10"] [data-option="${id}"] input`, 'Space');
  await press('[data-check]');
  expect(await told(page)).toContain('Chào hỏi là chuyện bình thường.');
  await press('[data-check]');
  expect(await toneOf(page)).toBe('right');
  for (const why of ['Quà thật không đòi tiền trước.', 'Chào hỏi là chuyện bình thường.', 'Hỏi mẹ là việc nên làm.'])
    expect(await reasons('mau-10')).toContain(why);
});

test('what is found, missed and suspected in vain are three marks, in words, on the line of the last word', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await go('mau-10');
  const signs = card('mau-10');
  const spot = (id: string) => signs.locator(`[data-option="${id}"]`);
  await spot('chao').click();
  await main(page).click();
  await spot('phi').click();
  await main(page).click();
  const looks = [];
  for (const [id, words] of [
    ['phi', 'tìm đúng'],
    ['bi-mat', 'bỏ sót'],
    ['chao', 'bình thường'],
  ] as const) {
    expect(plain(await spot(id).locator('[data-verdict]').innerText()), id).toBe(words);
    looks.push(
      await spot(id)
        .locator('.ribbon')
        .evaluate((label) =>
          [
            getComputedStyle(label).backgroundColor,
            getComputedStyle(label).textDecorationStyle,
            label.querySelectorAll('svg').length,
          ].join(),
        ),
    );
  }
  expect(new Set(looks).size).toBe(3);
  expect((await spot('phi').locator('svg').boundingBox())!.height).toBeGreaterThan(16);
  expect(await spot('hoi-me').locator('[data-verdict]').innerText()).toBe('');
  for (let width = 250; width <= 420; width += 10) {
    await signs
      .locator('.message-frame')
      .evaluate((frame, px) => ((frame as HTMLElement).style.width = `${px}px`), width);
    for (const id of ['phi', 'bi-mat', 'chao']) {
      const [last, mark] = await spot(id).evaluate((label) =>
        [label.querySelector('[data-words]')!, label.querySelector('[data-verdict]')!].map((part, index) => {
          const lines = [...part.getClientRects()].filter(({ width }) => width > 1);
          const { top, bottom } = index ? lines[0]! : lines.at(-1)!;
          return (top + bottom) / 2;
        }),
      );
      expect(Math.abs(mark! - last!), `${id}, ${width}px`).toBeLessThan(12);
    }
  }
});

test('a phrase looks the same in a call as in a letter', async () => {
  await go('mau-10');
  const colours = await card('mau-10').evaluate((question) =>
    ['chat', 'call'].map((kind) => {
      question.querySelector<HTMLElement>('.message')!.dataset.kind = kind;
      const { color, backgroundColor } = getComputedStyle(question.querySelector('.ribbon')!);
      return [color, backgroundColor];
    }),
  );
  expect(colours[0]).toEqual(colours[1]);
});

test('a story is walked by keyboard alone: focus comes to each scene, one goes back, and a safe end is reached', async () => {
  await go('mau-11');
  const story = '[data-question="mau-11"]';
  const scene = () => page.locator(`${story} [data-scene]:visible`).getAttribute('data-scene');
  const focused = () =>
    page.evaluate(() => document.activeElement!.closest<HTMLElement>('[data-scene]')?.dataset.scene);
  await press(`${story} [data-choice="bam"]`);
  expect([await scene(), await focused()]).toEqual(['doi-phi', 'doi-phi']);
  expect(await page.locator(`${story} [data-scene="doi-phi"]`).textContent()).toContain(
    'Bấm vào là đi theo người lạ rồi.',
  );
  await press(`${story} [data-scene="doi-phi"] [data-back]`);
  expect([await scene(), await focused()]).toEqual(['mo-dau', 'mo-dau']);
  await press(`${story} [data-choice="bam"]`);
  await press(`${story} [data-choice="dung"]`);
  // Safe in the end, after a false step: there is nothing to put right.
  expect([await scene(), await toneOf(page)]).toEqual(['an-toan', 'hint']);
  expect(await told(page)).toContain('Đúng một phần');
  expect(await given('mau-11')).toEqual([{ kind: 'story', chosen: ['bam', 'bam', 'dung'] }]);
});

/** Goes to the result of a child who answers the first so many questions wrongly at first, and all others rightly. */
async function playAll(wrong: number): Promise<void> {
  const missed = questions.slice(0, wrong);
  await openLeft(missed);
  for (const question of questions.filter((one) => missed.includes(one) || one.kind === 'story')) {
    await finish(page, question, !missed.includes(question));
    await main(page).click();
  }
  for (const question of missed) {
    await answer(page, question, true);
    await main(page).click();
  }
}

test('the result celebrates what was learnt, names one thing to practise and one next step, all in sight; the rest is behind a fold', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await playAll(2);
  const count = questions.length;
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('ket-qua');
  expect(await page.locator('#ket-qua').innerText()).toBe('Khiên của em dày thêm một lớp!');
  expect(await page.locator('[data-write="told"]').innerText()).toBe(
    `Trong ${count} câu: ${count - 2} câu đúng ngay, 2 câu đúng khi làm lại.`,
  );
  // Signs of a present that cheats are what was missed, and what there is to practise.
  expect(await page.locator('[data-learnt]:visible').allInnerTexts()).toEqual(['Kể được ba bước an toàn']);
  const practise = page.locator('[data-practise] a:visible');
  expect(await practise.count()).toBe(1);
  const buttons = page.locator('.result .button:visible');
  expect((await buttons.allInnerTexts()).map((words) => words.trim())).toEqual(['Đi tiếp']);
  expect(await buttons.getAttribute('href')).toBe(`${gradePage(5)}#di-tiep`);
  for (const part of [page.locator('#ket-qua'), page.locator('[data-known]'), buttons]) {
    const { y, height } = (await part.boundingBox())!;
    expect(y >= 0 && y + height <= 640).toBe(true);
  }
  const address = await practise.getAttribute('href');
  expect(address).toMatch(new RegExp(`^${lessonPage(5, 'mau')}#hoat-dong-\\d$`));
  await practise.click();
  await page.locator(`${address!.slice(address!.indexOf('#'))} h2`).waitFor();
});

test('whoever was right in everything has nothing to practise and nothing comes back', async () => {
  await playAll(0);
  expect(await page.locator('[data-write="told"]').innerText()).toBe(
    `Trong ${questions.length} câu: ${questions.length} câu đúng ngay.`,
  );
  expect(await page.locator('[data-practise]').isVisible()).toBe(false);
});

test('what the result opens comes into sight, and none of it that has the focus is behind the button', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await playAll(0);
  await page.locator('.result-more summary').click();
  const edges = () =>
    page.evaluate(() => {
      const { top, bottom } = document.querySelector('.result-body')!.getBoundingClientRect();
      const dock = document.querySelector('.dock--rest')!.getBoundingClientRect().top;
      return { top, isEnd: bottom <= dock, isHalf: top < dock / 2 };
    });
  await expect.poll(async () => (await edges()).isHalf).toBe(true);
  expect((await edges()).top).toBeGreaterThan(0);
  for (const key of ['Tab', 'Shift+Tab'])
    for (let presses = 0; presses < 14; presses++) {
      await page.keyboard.press(key);
      const behind = await page.evaluate(() => {
        const one = document.activeElement!;
        if (!one.closest('.result') || one.closest('.dock')) return null;
        const dock = document.querySelector('.dock--rest')!.getBoundingClientRect().top;
        return one.getBoundingClientRect().bottom <= dock ? null : one.outerHTML.slice(0, 80);
      });
      expect(behind, `${key} ${presses}`).toBeNull();
    }
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  expect((await edges()).isEnd).toBe(true);
});

test('every question can be looked at again with its reasons, and the whole be done again', async () => {
  await playAll(1);
  await page.locator('.result-more summary').click();
  await page.locator('[data-look]').click();
  expect(await page.locator('[data-question]:visible').count()).toBe(questions.length);
  expect(await page.locator('[data-feedback]:visible').count()).toBe(questions.length);
  expect(await main(page).innerText()).toBe('Về kết quả');
  await main(page).click();
  expect(await page.locator('.result').isVisible()).toBe(true);
  await page.locator('[data-restart]').click();
  expect(await current(page)).toBe(questions[0]!.id);
  expect(await page.locator('[data-progress-words]').innerText()).toBe(`1/${questions.length}`);
});

test('in the list of all questions each answer that is right can be read, also one that was written, or put into a gap', async () => {
  await playAll(0);
  await page.locator('.result-more summary').click();
  await page.locator('[data-look]').click();
  const written = questions.filter(({ kind }) => kind === 'short-answer' || kind === 'gap');
  expect(written.length).toBeGreaterThan(1);
  for (const { id, rows } of written)
    for (const row of rows.slice(0, named(id).kind === 'gap' ? rows.length : 1))
      expect((await card(id).locator('[data-feedback]').innerText()).toLowerCase()).toContain(
        row.split('\t')[0]!.toLowerCase(),
      );
  for (const { id, kind } of questions)
    if (kind === 'single') expect(await reasons(id), id).toMatch(/Em chọn đúng|Đáp án đúng/);
});

test('a shared computer opens on whose result it is, at the top of the page, and lets another child begin', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await playAll(0);
  await reload();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect((await page.locator('.result-who').innerText()).replace(/\s+/g, ' ')).toBe('Mèo đang học. Đổi người học');
  await press('.result-who [data-change]');
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('ai-hoc');
  await press('[data-player="rua"]');
  expect(await page.locator('[data-progress-words]').innerText()).toBe(`1/${questions.length}`);
});

test('a certificate is for whoever was right in three of five at the first answer; the others are told how far it is', async () => {
  const wrong = Math.floor(questions.length * 0.4) + 1;
  await playAll(wrong);
  await page.locator('.result-more summary').click();
  expect(await page.locator('.award').isVisible()).toBe(false);
  expect(await page.locator('.slip').isVisible()).toBe(true);
  expect(await page.locator('[data-no-award]').innerText()).toContain('Đúng ngay ba phần năm số câu');
});

test('options are lettered in an order of the question’s own, the same among the answers', async () => {
  const shown = await page
    .locator('[data-question="mau-01"] [data-option]')
    .evaluateAll((all) => all.map((one) => one.querySelector('.option-words')!.textContent!.trim()));
  expect(shown).not.toEqual([
    'Giúp bà chuyển tiền cho nhanh',
    'Nói bà khoan đã, rồi cùng hỏi bố mẹ',
    'Giấu tờ phiếu đi',
  ]);
  await page.goto(at(answersPage(5, 'mau')));
  const answers = await page.locator('.answer').first().locator('.key-item > p:first-of-type').allInnerTexts();
  expect(answers).toEqual(shown.map((words, index) => `${'ABC'[index]}. ${words}`));
});

test('two children on one device have a progress each, by picture and without a name', async () => {
  await answer(page, questions[0]!, true);
  await page.locator('.bar [data-change]').click();
  await page.locator('[data-player="rua"]').click();
  expect(await page.locator('[data-progress-words]').innerText()).toBe(`1/${questions.length}`);
  await page.locator('.bar [data-change]').click();
  await page.locator('[data-player="meo"]').click();
  expect(await page.locator('[data-progress-words]').innerText()).toBe(`2/${questions.length}`);
  await page.goto(at(quizPage(4, 'mau')));
  expect(await page.locator('[data-progress-words]').innerText()).toMatch(/^1\//);
});

test('on a phone the pictures stand in rows of one height, their names in one line and clear of the edge, and dark where the page is dark', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('.bar [data-change]').click();
  // The longest names of the older band are put in too: the golden lesson is for the small.
  for (const longest of ['Quả cam', 'Nhà rông']) {
    await page
      .locator('.player > span')
      .last()
      .evaluate((name, words) => (name.textContent = words), longest);
    const tiles = await page.locator('.player').evaluateAll((all) =>
      all.map((tile) => {
        const name = tile.querySelector('span')!;
        const words = document.createRange();
        words.selectNodeContents(name);
        const { left, right, height } = words.getBoundingClientRect();
        const edge = tile.getBoundingClientRect();
        return { height: Math.round(edge.height), room: Math.min(left - edge.left, edge.right - right), line: height };
      }),
    );
    expect(new Set(tiles.map(({ height }) => height)).size).toBe(1);
    for (const { room, line } of tiles) {
      expect(room).toBeGreaterThanOrEqual(4);
      expect(line).toBeLessThan(24);
    }
  }
  const ground = () =>
    page
      .locator('.player')
      .first()
      .evaluate((tile) => getComputedStyle(tile).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground()).not.toBe(light);
});

test('“Quên hết trên máy này” leaves nothing behind and asks anew who is learning', async () => {
  await answer(page, questions[0]!, false);
  expect(await stored()).toContain('mau-01');
  await page.locator('.bar [data-change]').click();
  await press('.picker summary');
  await press('[data-forget]');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.locator('[data-players]').isVisible()).toBe(true);
  expect(await page.locator('[data-question]:visible').count()).toBe(0);
  await press('[data-player="meo"]');
  expect(await page.locator('[data-progress-words]').innerText()).toBe(`1/${questions.length}`);
});

test('the certificate prints on one page, and the name on it is neither kept nor sent', async () => {
  await playAll(1);
  await page.locator('.result-more summary').click();
  const before = await stored();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.locator('[data-name]').fill('Nguyễn Thị Mẫu');
  expect(await page.locator('[data-name-shown]').textContent()).toBe('Nguyễn Thị Mẫu');
  for (const part of ['slip', 'certificate']) {
    await page.locator(`button[data-print="${part}"]`).click();
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: false });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g), part).toHaveLength(1);
    // The slip is signed by hand and shows who learnt.
    if (part === 'slip') for (const words of ['Họ tên:', 'Lớp:', 'Mèo']) expect(await wordsOf(pdf)).toContain(words);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
  expect(sent).toEqual([]);
  expect(await stored()).toBe(before);
  expect(before).not.toContain('Nguyễn');
  expect(await page.evaluate(() => [sessionStorage.length, document.cookie])).toEqual([0, '']);
  await page.reload();
  expect(await page.locator('[data-name]').inputValue()).toBe('');
});

const wordsOf = async (pdf: Buffer) =>
  (await readPdf(pdf)).pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ');

test('on paper a match is two lists and an order has empty boxes: nothing that only a finger can use', async () => {
  const words = await wordsOf(await page.pdf({ format: 'A4' }));
  for (const partner of ['Giục giã', 'Đòi tiền trước', 'Bắt giữ bí mật'])
    expect(words).toMatch(new RegExp(`[A-C]\\. ${partner}`));
  for (const said of ['Vì sao?', 'Giúp em', 'Chọn một câu trả lời']) expect(words).not.toContain(said);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.cover:visible, .dock:visible, .bar:visible').count()).toBe(0);
  expect(
    await card('mau-08')
      .locator('.no')
      .first()
      .evaluate((box) => [getComputedStyle(box, '::before').display, getComputedStyle(box).borderTopStyle]),
  ).toEqual(['none', 'solid']);
});

test('what is right is not readable at a glance in the source', async () => {
  const page5 = await (await page.context().request.get(at(quizPage(5, 'mau')))).text();
  // The scripts of the kinds stand in the page; they know what is said, not of which option.
  const source = page5.replace(/<script\b[^]*?<\/script>/g, '');
  const found = ['is-right', 'data-right', 'Đáp án đúng', 'số 111', '"accepted"', '&quot;options', '>Đúng.'].filter(
    (words) => source.includes(words),
  );
  expect(found).toEqual([]);
  for (const key of source.match(/data-key="[^"]+"/g)!)
    expect(atob(key.slice(10, -1))).not.toMatch(/kind|options|accepted|scenes/);
});

test('before it is answered the card of no kind says what is right or why, and the page of answers says both', async () => {
  const tells = await goldenTells(5);
  const { questions: golden } = (await goldenLessons()).find(({ grade }) => grade === 5)!;
  const saidOn = async (address: string) => writtenIn(await (await page.context().request.get(at(address))).text());
  const [cards, answers] = [await saidOn(quizPage(5, 'mau')), await saidOn(answersPage(5, 'mau'))];
  expect([cards.length, answers.length]).toEqual([questions.length, questions.length]);
  for (const [place, { id, kind }] of questions.entries()) {
    const { shown, hidden } = tells.get(id)!;
    const question = golden.find((one) => one.id === id)!;
    const whys = kindOf(question).reasons(question).map(textOf);
    expect([shown.length + hidden.length > 0, whys.length > 0], kind).toEqual([true, true]);
    expect(
      [...hidden, ...whys].filter((words) => stands(words, cards[place]!)),
      kind,
    ).toEqual([]);
    expect(
      shown.filter((words) => !stands(words, cards[place]!)),
      kind,
    ).toEqual([]);
    expect(
      [...shown, ...hidden, ...whys].filter((words) => !stands(words, answers[place]!)),
      kind,
    ).toEqual([]);
  }
});

test('a finger alone answers a question of every kind, wrongly and then rightly', async () => {
  const touched = await openQuiz(site, 5, 'mau', { hasTouch: true, isMobile: true });
  const { page: phone, questions: all } = touched;
  for (const question of all) {
    await answer(phone, question, false);
    if (isButtonless(question)) await touch(main(phone));
    expect(await toneOf(phone), question.kind).toBe(isButtonless(question) ? null : 'hint');
    await answer(phone, question, true);
    expect(await toneOf(phone), question.kind).toBe('right');
    // Two taps at one place jump over nothing that is said.
    await touch(phone.locator('.tell-head'));
    await touch(main(phone));
  }
  await giveBack(phone);
});

test('without script the quiz is a readable list, and its answers and reasons are a page of their own', async () => {
  const plain = await newDevice({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(at(quizPage(5, 'mau')));
  expect(await reader.locator('[data-question]:visible').count()).toBe(questions.length);
  expect(await reader.locator('button:visible, .dock:visible, .bar:visible').count()).toBe(0);
  expect(await reader.locator('main').innerText()).not.toContain('Quà thật không đòi tiền trước.');
  await reader.locator('a', { hasText: 'trang đáp án' }).click();
  expect(reader.url()).toBe(at(answersPage(5, 'mau')));
  const answers = await reader.locator('main').innerText();
  for (const words of [
    'Quà thật không đòi tiền trước.',
    'số 111',
    'Chào hỏi là chuyện bình thường.',
    'Kết thúc an toàn',
    'Giữ bí mật thì không ai giúp được em.',
  ])
    expect(answers).toContain(words);
  await plain.close();
});

test('axe finds nothing in a quiz that is open, hinted at, answered and finished, nor in its answers, in light and in dark; and no page is wider than a phone', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  /** `within`: the rest of the page was asked before. */
  const check = async (state: string, ...within: string[]) =>
    expect(
      [
        await violationsInBoth(page, within.length ? { within } : {}),
        await page.evaluate(() => document.documentElement.scrollWidth <= 360),
      ],
      state,
    ).toEqual([NO_VIOLATIONS, true]);
  for (const [place, question] of questions.entries()) {
    const now = [`[data-question="${question.id}"]`, '[data-dock]', '.bar'];
    await check(`${question.kind}, open`, ...(place ? now : []));
    await answer(page, question, false);
    await check(`${question.kind}, hint`, ...now);
    if (question.kind === 'story') await main(page).click();
    await answer(page, question, true);
    if (question.kind !== 'short-answer' && (await page.locator('[data-ask-why]').isVisible()))
      await page.locator('[data-ask-why]').click();
    await check(`${question.kind}, answered`, ...now);
    await main(page).click();
  }
  await check('comes back');
  await page.locator('[data-stop]').click();
  await page.locator('.result-more summary').click();
  await check('finished');
  await page.locator('[data-look]').click();
  await check('looked at');
  await page.goto(at(answersPage(5, 'mau')));
  await check('answers');
});
