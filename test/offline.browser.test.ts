import { cp, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { alertPage, gradePage, HOME, lessonPage, quizPage, SEARCH, siftPage } from '../src/curriculum/address.ts';
import { openSite, type OpenSite } from './browser.ts';
import { scratch } from './folders.ts';
import { finish, give, questionsOf, rightAnswer } from './play-quiz.ts';
import { NEXT } from './next.ts';
import { builtSite } from './site.ts';
import { untilKept } from './until-kept.ts';

let site: OpenSite;
afterEach(() => site.close());

/** The worker is what is tried here. */
const openKept = (dist: string) => openSite(dist, { serviceWorkers: 'allow' });
const visit = (address: string) => site.page.goto(new URL(address.slice(1), site.url).href);
/** Every script and style of the page that is open, too. */
const kept = () => untilKept(site.page, 'script[src], link[rel="stylesheet"]');
const heading = () => site.page.locator('h1').innerText();

test('a page that was opened opens again without a line, a page that was not says so', async () => {
  site = await openKept(await builtSite('golden'));
  await visit(lessonPage(4, 'mau'));
  await untilKept(site.page, 'script[src], link[rel="stylesheet"], .site-nav .help-pill');
  const title = await heading();
  await site.context.setOffline(true);
  await visit(lessonPage(4, 'mau'));
  expect(await heading()).toBe(title);
  expect(await site.page.evaluate(() => getComputedStyle(document.body).fontFamily), 'with its styles').toContain(
    'Be Vietnam Pro',
  );
  expect(
    await site.page.evaluate(() => document.fonts.check('700 16px "Be Vietnam Pro"')),
    'and the font that it sends',
  ).toBe(true);
  await visit(lessonPage(5, 'mau'));
  expect(await heading()).toBe('Máy đang không có mạng');
  // It leads on to what is kept, by name, and to nothing else.
  const offered = site.page.locator('[data-kept-pages] a').locator('visible=true');
  await expect.poll(() => offered.allInnerTexts()).toEqual(['Em cần giúp: lớp 4–7']);
  await offered.click();
  await site.page.locator('.help-case').first().waitFor();
});

test('with a grade’s page its messages to sift are kept, and are sifted without a line', async () => {
  site = await openKept(await builtSite('golden'));
  await visit(gradePage(4));
  await untilKept(site.page, 'script[src], link[rel="stylesheet"], [data-keeps]');
  await site.context.setOffline(true);
  await visit(siftPage(4));
  await site.page.locator('.sift.is-live [data-bin="trap"]').click();
  expect(await site.page.locator('[data-tell]').innerText()).not.toBe('');
});

test('one button saves a grade whole: size told, progress told, every page opens without a line', async () => {
  site = await openKept(await builtSite('golden'));
  await visit(gradePage(5));
  const save = site.page.getByRole('button', { name: /Lưu lớp 5 vào máy/ });
  expect(await save.innerText()).toMatch(/\d+ kB/);
  const told: string[] = [];
  await site.page.exposeFunction('tell', (words: string) => told.push(words));
  await site.page.evaluate(() =>
    new MutationObserver(([change]) =>
      (globalThis as unknown as { tell: (words: string | null) => void }).tell(change!.target.textContent),
    ).observe(document.querySelector('[data-save] [role=status]')!, { childList: true }),
  );
  await expect.poll(() => save.isEnabled()).toBe(true);
  await save.press('Enter');
  await site.page.getByText('Lớp 5 đã nằm trong máy này').waitFor();
  expect(
    told.some((words) => /Đang lưu: \d\/7 trang/.test(words)),
    told.join(),
  ).toBe(true);
  await site.context.setOffline(true);
  for (const address of [lessonPage(5, 'mau'), quizPage(5, 'mau'), siftPage(5), HOME, SEARCH, gradePage(5)]) {
    await visit(address);
    expect(await heading(), address).not.toContain('không có mạng');
  }
  await site.page.getByText('Lớp 5 đã nằm trong máy này').waitFor();
  expect(await save.isVisible(), 'what is saved need not be saved again').toBe(false);
});

test('packs are not part of what is saved, but a paper that was opened is kept', async () => {
  site = await openKept(await builtSite('golden'));
  await visit(gradePage(5));
  await site.page.getByRole('button', { name: /Lưu lớp 5/ }).click();
  await site.page.getByText('Lớp 5 đã nằm trong máy này').waitFor();
  const papers = () =>
    site.page.evaluate(async () =>
      (
        await Promise.all(
          (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
        )
      )
        .flat()
        .filter((url) => url.includes('/tai-ve/')),
    );
  expect(await papers()).toEqual([]);
  await visit(gradePage(5));
  await site.page.evaluate(() => fetch('/tai-ve/lop-5/mau/phieu-hoc-tap.pdf').then((response) => response.blob()));
  await expect.poll(papers).toHaveLength(1);
});

/** Two releases of one site: the folder that is served, and a way to put the next release in the place of the first. */
async function twoReleases() {
  const served = path.join(await scratch('releases'), 'served');
  await cp(await realpath(await builtSite('golden')), served, { recursive: true });
  const release = await realpath(await builtSite('next'));
  const publish = async () => {
    await rm(served, { recursive: true });
    await mkdir(served);
    await cp(release, served, { recursive: true });
  };
  return { served, publish };
}
const stamp = () => site.page.locator('meta[name=khien-release]').getAttribute('content');
/** The stamps of all pages that are kept, and the names of the caches. */
const keptStamps = () =>
  site.page.evaluate(async () => {
    const stamps = new Set<string>();
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const found = /name="khien-release" content="(\w+)"/.exec(await (await cache.match(request))!.text());
        if (found) stamps.add(found[1]!);
      }
    }
    return { stamps: [...stamps], caches: (await caches.keys()).length };
  });

/**
 * The browser tries a newer release whenever it likes: what it has fetched of it stands beside the old for a moment.
 * All that is kept is read each time, which takes from the worker what it needs to keep more: asked now and then.
 */
const PATIENT = { timeout: 120_000, interval: 1_000 };
/** Asks for a newer release, and tells what became of the worker that came with it once it has tried. */
const fateOfUpdate = () =>
  site.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const fate = new Promise<string>((resolve) => {
      const watch = (worker: ServiceWorker | null) =>
        worker?.addEventListener(
          'statechange',
          () => ['redundant', 'activated'].includes(worker.state) && resolve(worker.state),
        );
      watch(registration.installing);
      registration.addEventListener('updatefound', () => watch(registration.installing));
    });
    let known = false;
    void fate.then(() => (known = true));
    // One that failed before the page was told of it is not seen: it is tried again until one is.
    while (!known) {
      await registration.update().catch(() => {});
      await Promise.race([fate, new Promise((resolve) => setTimeout(resolve, 1_000))]);
    }
    return fate;
  });
/** Asks the worker in charge to keep a page; its answer. */
const askToKeep = (address: string) =>
  site.page.evaluate(
    (keep) =>
      new Promise<string>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        navigator.serviceWorker.controller!.postMessage({ keep }, [port2]);
      }),
    address,
  );

test('an update arrives quietly, whole, and never mixes old and new', async () => {
  const { served, publish } = await twoReleases();
  site = await openKept(served);
  await visit(gradePage(5));
  await site.page.getByRole('button', { name: /Lưu lớp 5/ }).click();
  await site.page.getByText('Lớp 5 đã nằm trong máy này').waitFor();
  const old = await stamp();
  await publish();
  // The visit that finds the update still shows the release that is kept, and no word about it.
  await visit(lessonPage(5, 'mau'));
  expect(await stamp()).toBe(old);
  await expect.poll(async () => (await keptStamps()).stamps.filter((one) => one === old), PATIENT).toEqual([]);
  await expect.poll(async () => (await keptStamps()).caches, PATIENT).toBe(1);
  expect((await keptStamps()).stamps).toHaveLength(1);
  await site.context.setOffline(true);
  await visit(lessonPage(5, 'mau'));
  expect(await stamp()).not.toBe(old);
  expect(await site.page.locator('article').textContent()).toContain(NEXT.to);
  await visit(quizPage(5, 'mau'));
  expect(await heading(), 'the grade is still kept whole').not.toContain('không có mạng');
});

test('a warning is shown as it is now while there is a line, as it was kept without one', async () => {
  const served = path.join(await scratch('withdrawn'), 'served');
  await cp(await realpath(await builtSite('golden')), served, { recursive: true });
  site = await openKept(served);
  await visit(alertPage('mau'));
  await kept();
  const title = await heading();
  const page = path.join(served, alertPage('mau'), 'index.html');
  await writeFile(
    page,
    (await readFile(page, 'utf8')).replace(/<h1[^>]*>[^]*?<\/h1>/, '<h1>Cảnh báo này đã được rút</h1>'),
  );
  await visit(alertPage('mau'));
  expect(await heading()).toBe('Cảnh báo này đã được rút');
  await site.context.setOffline(true);
  await visit(alertPage('mau'));
  expect(await heading()).toBe(title);
});

/**
 * A browser stops a worker that does not answer for half a minute, in the midst of what it fetches too: what it had
 * lies beside the old until the update is tried again, as each visit does.
 */
async function keptAfterUpdate(): ReturnType<typeof keptStamps> {
  const now = await keptStamps();
  if (now.caches > 1) await fateOfUpdate();
  return now;
}

test('an update that cannot be had whole leaves the old release as it was', async () => {
  const { served, publish } = await twoReleases();
  site = await openKept(served);
  await visit(lessonPage(5, 'mau'));
  await kept();
  await visit(quizPage(5, 'mau'));
  await kept();
  const old = await stamp();
  await publish();
  // A host that is half updated: the worker is new, one page is old still.
  const lesson = path.join(served, lessonPage(5, 'mau'), 'index.html');
  await writeFile(lesson, (await readFile(lesson, 'utf8')).replace(/(khien-release" content=")\w+/, '$1othermixture'));
  await visit(quizPage(5, 'mau'));
  expect(await fateOfUpdate()).toBe('redundant');
  await expect.poll(keptAfterUpdate, PATIENT).toEqual({ stamps: [old], caches: 1 });
  await visit(lessonPage(5, 'mau'));
  expect(await stamp()).toBe(old);
  // A page of the new release that was never kept is shown, whole, but not put among the old.
  await visit(lessonPage(4, 'mau'));
  expect(await stamp()).not.toBe(old);
  expect(await askToKeep(lessonPage(4, 'mau'))).toContain('another release');
  await expect.poll(keptAfterUpdate, PATIENT).toEqual({ stamps: [old], caches: 1 });
});

test('a lesson that was opened is walked and answered without a line, and leads to nothing that is not kept', async () => {
  site = await openKept(await builtSite('golden'));
  await visit(lessonPage(4, 'mau'));
  await kept();
  const title = await heading();
  await site.context.setOffline(true);
  const { page } = site;
  await visit(lessonPage(4, 'mau'));
  expect(await heading()).toBe(title);
  await page.locator('.is-live [data-next]').click();
  const [first] = await questionsOf(page);
  const card = page.locator(`[data-question="${first!.id}"]`);
  await card.locator('[data-dock]').waitFor();
  await give(page, first!, true);
  await card.locator('[data-check]').click();
  expect(await card.locator('[data-dock]').getAttribute('data-tone')).toBe('right');
  expect(await page.locator('.next-lesson a:not([hidden])').count()).toBeGreaterThan(0);
  await card.locator('[data-check]').click();
  while (await page.locator('.lesson-end').isHidden())
    await page.locator('[data-later]:visible, [data-next]:visible').first().click();
  await expect.poll(() => page.locator('.next-lesson a:visible').count()).toBe(0);
});

test('who has begun a lesson has its quiz, the page of its grade and home without a line', async () => {
  site = await openKept(await builtSite('golden'));
  await visit(lessonPage(5, 'mau'));
  await kept();
  const { page } = site;
  const isKept = (address: string) => page.evaluate(async (one) => !!(await caches.match(one)), address);
  expect(await isKept(quizPage(5, 'mau'))).toBe(false);
  await page.locator('.is-live [data-next]').click();
  for (const address of [quizPage(5, 'mau'), gradePage(5), HOME])
    await expect.poll(() => isKept(address), PATIENT).toBe(true);
  await site.context.setOffline(true);
  await visit(lessonPage(4, 'mau'));
  expect(await heading()).toBe('Máy đang không có mạng');
  await expect
    .poll(() => page.locator('[data-kept-pages] a').locator('visible=true').allInnerTexts())
    .toEqual(['Các bài lớp 5', 'Trang chủ', 'Em cần giúp: lớp 4–7']);
  await visit(quizPage(5, 'mau'));
  await page.locator('.is-live [data-player]').first().click();
  expect((await questionsOf(page)).length).toBeGreaterThan(0);
  await page.locator('[data-question]:visible').first().waitFor();
});

test('at the end of a quiz without a line the next step is one that is kept, or it is said that there is none', async () => {
  site = await openKept(await builtSite('golden'));
  const { page } = site;
  await visit(quizPage(5, 'mau'));
  await kept();
  await page.locator('.is-run [data-player]').first().click();
  const questions = await questionsOf(page);
  const answers = Object.fromEntries(
    questions.filter(({ kind }) => kind !== 'story').map((one) => [one.id, [rightAnswer(one)]]),
  );
  await page.evaluate((all) => {
    const progress = JSON.parse(localStorage.getItem('khien')!);
    progress.players[progress.who] = { '5/mau': all };
    localStorage.setItem('khien', JSON.stringify(progress));
  }, answers);
  await site.context.setOffline(true);
  const end = async () => {
    await page.reload();
    await page.locator('.is-live').waitFor();
    while (await page.locator('.quiz:visible').count()) {
      await finish(
        page,
        questions.find(({ kind }) => kind === 'story')!,
        true,
      );
      await page.locator('[data-check]').click();
    }
    return page.locator('.result [data-next]:visible');
  };
  const next = await end();
  await expect.poll(() => next.count()).toBe(1);
  const isKept = (address: string) => page.evaluate(async (one) => !!(await caches.match(one)), address);
  const href = await next.getAttribute('href');
  expect(href === null || (await isKept(href))).toBe(true);
  // Were its page not kept, nothing would lead there.
  await page.evaluate(async (address) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
  }, gradePage(5));
  const without = await end();
  await expect.poll(() => without.innerText()).toMatch(/phải chờ có mạng/);
});
