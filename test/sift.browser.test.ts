import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SAMPLE_STAMP } from '../src/blocks/message/schema.ts';
import { siftedOf, type Sifted } from '../src/blocks/message/sifted.ts';
import { VERDICTS } from '../src/blocks/message/names.ts';
import { gradePage, lessonPage, quizPage, siftPage } from '../src/curriculum/address.ts';
import { GRADES, type Grade } from '../src/curriculum/grade.ts';
import { textOf } from '../src/curriculum/tree.ts';
import { words } from '../src/document/paper.ts';
import { NO_VIOLATIONS, violationsInBoth } from './axe.ts';
import { borrowPage, giveBack, newDevice, openSite, type OpenSite } from './browser.ts';
import { sampleLessons } from './lessons.ts';
import { PHONE } from './play-quiz.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
const messages = new Map<Grade, Sifted[]>();
beforeAll(async () => {
  site = await openSite(await builtSite('sample'), { viewport: PHONE });
  const lessons = await sampleLessons();
  for (const grade of GRADES) messages.set(grade, siftedOf(lessons.filter((lesson) => lesson.grade === grade)));
});
afterAll(() => site.close());
beforeEach(() => void (site.errors.length = 0));

const at = (address: string) => new URL(address.slice(1), site.url).href;
const known = (grade: Grade, id: string | null) => messages.get(grade)!.find((one) => one.id === id)!;
/** A device of its own, on which the game is open. */
async function play(grade: Grade, options: object = {}): Promise<Page> {
  const page = await borrowPage({ viewport: PHONE, ...options });
  page.on('pageerror', (error) => site.errors.push(String(error)));
  await page.goto(at(siftPage(grade)));
  await page.locator('.sift.is-live').waitFor();
  return page;
}
const shown = (page: Page) => page.locator('[data-message]:visible').getAttribute('data-message');
const told = async (page: Page) => (await page.locator('[data-tell]').innerText()).replace(/\s+/g, ' ').trim();
/** On to the next message, past the page at a round's end. */
async function goOn(page: Page): Promise<void> {
  await page.locator('[data-next]').click();
  if (await page.locator('[data-end]').isVisible()) await page.locator('[data-next]').click();
}
const other = (truth: string) => (truth === 'trap' ? 'genuine' : 'trap');

test('a grade has the page if it has messages enough, and then its page, its lessons and its quizzes lead there', async () => {
  expect(messages.get(1)).toEqual([]);
  for (const grade of [1, 5] as const) {
    const sifts = messages.get(grade)!.length > 0;
    expect((await site.page.request.get(at(siftPage(grade)))).status()).toBe(sifts ? 200 : 404);
    for (const address of [gradePage(grade), ...[lessonPage, quizPage].map((of) => of(grade, 'phieu-trung-thuong'))]) {
      await site.page.goto(at(address));
      expect(await site.page.locator(`a[href="${siftPage(grade)}"]`).count(), address).toBe(sifts ? 1 : 0);
    }
  }
});

test('without script it is a readable list: every message whole, in its frame the stamp, its answer behind a fold', async () => {
  const plain = await openSite(await builtSite('sample'), { javaScriptEnabled: false });
  for (const grade of [4, 8, 11] as const) {
    await plain.page.goto(new URL(siftPage(grade).slice(1), plain.url).href);
    const cards = plain.page.locator('.sift-card');
    expect(await cards.count()).toBe(messages.get(grade)!.length);
    expect(await plain.page.locator('button:visible').count()).toBe(0);
    for (const [index, { node, truth, decides }] of messages.get(grade)!.entries()) {
      const card = cards.nth(index);
      expect(await card.locator('.message-frame .stamp').innerText()).toBe(SAMPLE_STAMP);
      expect(await card.locator('.bubble').last().isVisible()).toBe(true);
      expect(await card.locator('[data-why-so]').isVisible()).toBe(false);
      await card.locator('summary').click();
      expect(await card.locator('.fold-body').innerText()).toContain(VERDICTS[truth]);
      expect(await card.locator('.fold-body').innerText()).toContain(decides.why.trim());
      expect(await card.locator('.message-from').innerText()).toBe(node.props.from);
    }
  }
  await plain.close();
});

test('the words of the page are the words of the model in order', async () => {
  for (const grade of [3, 5, 8, 11] as const) {
    await site.page.goto(at(siftPage(grade)));
    const shown = await site.page.evaluate(() => {
      const deck = document.querySelector('.deck')!.cloneNode(true) as HTMLElement;
      for (const label of deck.querySelectorAll('[data-label]')) label.remove();
      for (const block of deck.querySelectorAll('p, div, strong')) block.after(' ');
      return deck.textContent!;
    });
    const said = ({ phrase, why }: Sifted['decides']) => (phrase === null ? why : `“${phrase}”: ${why}`);
    expect(words(shown)).toEqual(
      messages
        .get(grade)!
        .flatMap(({ node, decides, others }) =>
          words(
            [
              node.props.before ?? '',
              SAMPLE_STAMP,
              node.props.from,
              node.props.address ?? '',
              ...node.children.map((child) => textOf([child])),
              ...[decides, ...others].map(said),
            ].join(' '),
          ),
        ),
    );
  }
});

test('each message comes once before any comes again, also after a reload, and each answer is told with the sign that decides', async () => {
  const grade = 5;
  const page = await play(grade);
  const count = messages.get(grade)!.length;
  const seen: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    if (turn === 4) {
      // The one that is open was not answered: it is still to come.
      await page.reload();
      await page.locator('.sift.is-live').waitFor();
    }
    const id = (await shown(page))!;
    seen.push(id);
    const { truth, decides, others } = known(grade, id);
    const given = turn % 2 ? truth : other(truth);
    await page.locator(`[data-bin="${given}"]`).click();
    expect(await page.locator('[data-dock]').getAttribute('data-tone')).toBe(given === truth ? 'right' : 'hint');
    expect(await told(page)).toMatch(given === truth ? /^Tinh mắt!/ : /^Chưa đúng\./);
    expect(await told(page)).toContain(VERDICTS[truth]);
    expect(await told(page)).toContain(decides.why.trim().replace(/\s+/g, ' '));
    if (decides.phrase)
      expect((await page.locator('[data-message]:visible [data-decides]').innerText()).replace(/\s+/g, ' ')).toBe(
        decides.phrase.replace(/\s+/g, ' '),
      );
    expect(await page.locator('[data-why] summary').isVisible()).toBe(others.length > 0);
    expect(await page.locator('[data-why] p:visible').count(), 'reasons on request').toBe(0);
    if (turn < count - 1) await goOn(page);
  }
  expect(new Set(seen).size).toBe(count);
  await goOn(page);
  expect(await shown(page)).not.toBe(seen.at(-1));
  await giveBack(page);
  expect(site.errors).toEqual([]);
});

test('the messages of a lesson that was begun on this device come before those of stories not met', async () => {
  const context = await newDevice({ viewport: PHONE });
  const page = await context.newPage();
  const own = messages.get(3)!.filter(({ lesson }) => lesson.slug === 'giu-cho-rieng-em');
  const visit = { at: 2, isWhole: false, full: 0, told: false, written: {} };
  await page.addInitScript(
    (text) => localStorage.getItem('khien') ?? localStorage.setItem('khien', text),
    JSON.stringify({
      version: 1,
      who: null,
      players: {},
      visits: { '': { '3/giu-cho-rieng-em': visit } },
    }),
  );
  await page.goto(at(siftPage(3)));
  await page.locator('.sift.is-live').waitFor();
  const seen: (string | null)[] = [];
  for (let turn = 0; turn < own.length; turn++) {
    seen.push(await shown(page));
    await page.locator('[data-bin="ask"]').click();
    await goOn(page);
  }
  expect(own.length).toBeGreaterThan(1);
  expect(new Set(seen)).toEqual(new Set(own.map(({ id }) => id)));
  await context.close();
});

test('reasons open on request, five messages make a round that is counted and has an end, and nothing ends', async () => {
  const page = await play(8);
  for (let turn = 0; turn < 6; turn++) {
    await page.locator(`[data-bin="${known(8, await shown(page)).truth}"]`).click();
    if (await page.locator('[data-why] summary').isVisible()) {
      await page.locator('[data-why] summary').click();
      expect(await page.locator('[data-why] p:visible').count()).toBe(known(8, await shown(page)).others.length);
    }
    const tray = await page.locator('[data-tray]').getAttribute('aria-label');
    expect(await page.locator('[data-next]').innerText()).toBe(turn === 4 ? 'Xem kết quả' : 'Tin khác');
    expect(tray).toBe(`Lượt này em soi ${(turn % 5) + 1} trên 5 tin, đúng ngay ${(turn % 5) + 1}`);
    await page.locator('[data-next]').click();
    if (turn !== 4) continue;
    const end = page.locator('[data-end]');
    expect(await end.innerText()).toMatch(/Em soi xong một lượt![^]*Em đúng ngay 5 trên 5 tin\./);
    expect(await page.locator('[data-message]:visible, .bin:visible').count(), 'nothing else').toBe(0);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('het-luot');
    expect(await end.getByRole('link', { name: 'Về các bài lớp 8' }).isVisible()).toBe(true);
    expect(await violationsInBoth(page)).toEqual(NO_VIOLATIONS);
    await page.getByRole('button', { name: 'Lượt mới' }).click();
    expect(await end.isVisible()).toBe(false);
  }
  await giveBack(page);
});

test('a wrong answer has not the gold of a prize in the row of shields, and differs from a right one by more than its colour', async () => {
  const page = await play(5);
  const look = async (place: number) =>
    page
      .locator('[data-tray] i')
      .nth(place)
      .evaluate((one) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(one, '::after');
        return { backgroundColor, backgroundImage };
      });
  const gold = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--step-1)';
    return getComputedStyle(probe).color;
  });
  for (const isRight of [true, false]) {
    const { truth } = known(5, await shown(page));
    await page.locator(`[data-bin="${isRight ? truth : other(truth)}"]`).click();
    await goOn(page);
  }
  const [right, wrong, blank] = [await look(0), await look(1), await look(2)];
  expect(wrong!.backgroundColor).not.toBe(gold);
  expect(wrong!.backgroundImage).toContain('gradient');
  for (const plain of [right, blank]) expect(plain!.backgroundImage).toBe('none');
  await giveBack(page);
});

test('who asks about a trap is told that asking is careful, and it does not count as right', async () => {
  const page = await play(5);
  while (known(5, await shown(page)).truth !== 'trap') {
    await page.locator('[data-bin="ask"]').click();
    await goOn(page);
  }
  await page.locator('[data-bin="ask"]').click();
  expect(await told(page)).toMatch(/^Hỏi thêm là cẩn thận\. Tin này là bẫy\./);
  expect(await page.locator('[data-dock]').getAttribute('data-tone')).toBe('hint');
  await giveBack(page);
});

test('what the receiver says last comes once the message is judged', async () => {
  for (const grade of GRADES) {
    const replied = messages.get(grade)!.find(({ node }) => {
      const last = node.children.at(-1)!;
      return (
        node.children.length > 1 &&
        last.type === 'paragraph' &&
        textOf([last]).length > 0 &&
        /Reply/.test(JSON.stringify(last))
      );
    });
    if (!replied) continue;
    const page = await play(grade);
    const open = page.locator(`[data-message="${replied.id}"]`);
    while ((await shown(page)) !== replied.id) {
      await page.locator('[data-bin="ask"]').click();
      await goOn(page);
    }
    expect(await open.locator('.bubble').last().isVisible()).toBe(false);
    await page.locator('[data-bin="trap"]').click();
    expect(await open.locator('.bubble').last().isVisible()).toBe(true);
    await giveBack(page);
    return;
  }
  throw new Error('No message of the sample ends with a reply.');
});

test('by keyboard: focus goes to what is asked, to the button after an answer, and is never behind the dock', async () => {
  const page = await play(8);
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate(() => document.activeElement!.outerHTML.slice(0, 120));
  for (let turn = 0; turn < 3; turn++) {
    await page.locator('[data-bin="genuine"]').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toContain('data-next');
    expect(await page.locator('[data-tell]').getAttribute('role')).toBe('status');
    await page.keyboard.press('Enter');
    expect(await focused()).toContain('<h2');
    expect(await page.locator('h2:visible').innerText()).toMatch(/^Tin \d\. Thật, bẫy, hay phải hỏi thêm\?$/);
  }
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const one = document.activeElement!;
      const { left, top, width, height } = one.getBoundingClientRect();
      if (one === document.body || !width) return null;
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit && !one.contains(hit) && !hit.contains(one) ? one.outerHTML.slice(0, 80) : null;
    });
    expect(covered).toBe(null);
  }
  await giveBack(page);
});

test('axe finds nothing, asked and answered, in light and in dark, and nothing is wider than a small phone', async () => {
  for (const grade of [3, 8, 11] as const) {
    const page = await play(grade, { viewport: { width: 320, height: 640 } });
    expect(await violationsInBoth(page)).toEqual(NO_VIOLATIONS);
    await page.locator('[data-bin="ask"]').click();
    expect(await violationsInBoth(page)).toEqual(NO_VIOLATIONS);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await giveBack(page);
  }
});

test('in forced colours answers have an edge, what decides a line, and a shield that was filled looks filled', async () => {
  const page = await play(5, { forcedColors: 'active' });
  const looks = (selector: string, of: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, [name, part]) => getComputedStyle(one, part || undefined).getPropertyValue(name!), [
        of,
        pseudo ?? '',
      ] as const);
  while (!known(5, await shown(page)).decides.phrase) {
    await page.locator('[data-bin="ask"]').click();
    await goOn(page);
  }
  expect(await looks('.bin', 'border-top-style')).toBe('solid');
  const { truth } = known(5, await shown(page));
  const before = await page.locator('.tray i[data-tone]').count();
  await page.locator(`[data-bin="${truth}"]`).click();
  expect(await looks('[data-message]:not([data-away]) [data-decides]', 'text-decoration-line')).toBe('underline');
  const filled = await page
    .locator('.tray i')
    .nth(before)
    .evaluate((one) => getComputedStyle(one, '::after').backgroundColor);
  const empty = await page
    .locator('.tray i')
    .last()
    .evaluate((one) => getComputedStyle(one, '::after').backgroundColor);
  expect(filled).not.toBe(empty);
  await giveBack(page);
});

test('nothing of it is on a clock, makes a sound, or is kept but which messages were seen', async () => {
  const page = await play(5);
  await page.locator('[data-bin="trap"]').click();
  const html = await page.content();
  expect(html).not.toMatch(/<audio|<video/);
  const kept = await page.evaluate(() => ({ ...localStorage }));
  expect(Object.keys(kept)).toEqual(['khien']);
  expect(JSON.parse(kept.khien!)).toEqual({
    version: 1,
    who: null,
    players: {},
    seen: { '': { 5: [await shown(page)] } },
  });
  await giveBack(page);
});

test('where nothing can be kept the game goes on, and a store that others damaged is harmless', async () => {
  const page = await (await newDevice({ viewport: PHONE })).newPage();
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(at(siftPage(5)));
  await page.locator('.sift.is-live').waitFor();
  const seen = new Set<string | null>();
  for (let turn = 0; turn < messages.get(5)!.length; turn++) {
    seen.add(await shown(page));
    await page.locator('[data-bin="trap"]').click();
    await goOn(page);
  }
  expect(seen.size).toBe(messages.get(5)!.length);
  await giveBack(page);
  const damaged = await (await newDevice()).newPage();
  await damaged.addInitScript(() =>
    localStorage.setItem('khien', '{"version":1,"who":3,"players":{},"seen":{"":{"5":[7,null,"x"]}}}'),
  );
  await damaged.goto(at(siftPage(5)));
  await damaged.locator('.sift.is-live').waitFor();
  await damaged.locator('[data-bin="trap"]').click();
  expect(await damaged.locator('[data-dock]').getAttribute('data-tone')).toMatch(/right|hint/);
  await damaged.context().close();
});

test('on paper the whole list stands there', async () => {
  await site.page.goto(at(siftPage(5)));
  await site.page.locator('.sift.is-live').waitFor();
  await site.page.emulateMedia({ media: 'print' });
  expect(await site.page.locator('.sift-card:visible').count()).toBe(messages.get(5)!.length);
  expect(await site.page.locator('[data-dock]:visible, .bar:visible').count()).toBe(0);
  await site.page.emulateMedia({ media: 'screen' });
});
