import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { teacherPage, TEACHERS } from '../src/curriculum/address.ts';
import type { GradeLesson } from '../src/curriculum/cut.ts';
import { openSite, type OpenSite } from './browser.ts';
import { sampleLessons } from './lessons.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
let packs: GradeLesson[];
// The service worker would fetch behind the back of the test that breaks the line.
beforeAll(async () => {
  [site, packs] = await Promise.all([
    openSite(await builtSite('sample'), { serviceWorkers: 'block' }),
    sampleLessons(),
  ]);
});
afterAll(() => site.close());
/** A new document each time: a visit that differs in its # alone would not load the page anew. */
beforeEach(() => site.page.goto('about:blank'));

const open = (rest = '') => site.page.goto(new URL(TEACHERS.slice(1) + rest, site.url).href);
const shown = () => site.page.locator('[data-pack]:visible').evaluateAll((all) => all.map(({ id }) => id));
const ids = (are: (pack: GradeLesson) => boolean) => packs.filter(are).map(({ grade, slug }) => `bai-${grade}-${slug}`);
const count = () => site.page.locator('[data-count]').innerText();

test('all packs are shown until something is chosen', async () => {
  await open();
  expect(await shown()).toEqual(ids(() => true));
  expect(await count()).toContain(`${packs.length} gói`);
});

test('grade, lesson, form and length each narrow the list at once, and the count is said', async () => {
  await open();
  const { grade, slug, minutes, forms } = packs.at(-1)!;
  const form = forms[0]!.id;
  for (const [field, value, are] of [
    ['Lớp', String(grade), (pack: GradeLesson) => pack.grade === grade],
    ['Bài', slug, (pack: GradeLesson) => pack.slug === slug],
    ['Hình thức lừa đảo', form, (pack: GradeLesson) => pack.forms.some(({ id }) => id === form)],
    ['Thời lượng', String(minutes), (pack: GradeLesson) => pack.minutes === minutes],
  ] as const) {
    const wanted = ids(are);
    expect(wanted.length, field).toBeLessThan(packs.length);
    await site.page.getByLabel(field, { exact: true }).selectOption(value);
    expect(await shown(), field).toEqual(wanted);
    expect(await count(), field).toContain(`${wanted.length} gói`);
    await site.page.getByRole('button', { name: 'Xoá lọc' }).click();
    await expect.poll(shown).toEqual(ids(() => true));
  }
  expect(await site.page.locator('[data-count]').getAttribute('role')).toBe('status');
});

test('choices add up, survive a reload by the address, and can be shared', async () => {
  await open();
  await site.page.getByLabel('Lớp', { exact: true }).selectOption('8');
  await site.page.getByLabel('Bài', { exact: true }).selectOption('mao-danh');
  expect(await shown()).toEqual(['bai-8-mao-danh']);
  const address = site.page.url();
  await site.page.reload();
  expect(await shown()).toEqual(['bai-8-mao-danh']);
  await site.page.goto('about:blank');
  await site.page.goto(address);
  expect(await shown()).toEqual(['bai-8-mao-danh']);
  expect(await site.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('?lop=8 narrows too; a choice that is none is passed over; nothing found is said', async () => {
  await open('?lop=8');
  expect(await shown()).toEqual(ids(({ grade }) => grade === 8));
  await open('#lop=99');
  expect(await shown()).toEqual(ids(() => true));
  await open('#lop=8&phut=35');
  expect(await shown()).toEqual([]);
  expect(await count()).toContain('Không có gói nào');
});

test('the old anchors of a grade and of a pack still lead to their place', async () => {
  for (const anchor of ['lop-8', 'bai-8-mao-danh']) {
    await open(`#${anchor}`);
    await expect
      .poll(
        () => site.page.locator(`#${anchor}`).evaluate((place) => Math.abs(place.getBoundingClientRect().top) < 200),
        { message: anchor },
      )
      .toBe(true);
    await site.page.goto('about:blank');
  }
  await open('#lop=1');
  await site.page.evaluate(() => void (location.hash = '#lop-8'));
  await expect.poll(() => site.page.locator('#lop-8').isVisible()).toBe(true);
});

test('documents open on the spot, and lead to the grade’s page when they cannot be had', async () => {
  await open();
  const place = site.page.locator('#bai-8-mao-danh');
  await place.locator('[data-documents]').press('Enter');
  await place.locator('.document').first().waitFor();
  expect(new URL(site.page.url()).pathname).toBe(TEACHERS);
  expect(await site.page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  expect(await place.locator('.document-file').count()).toBeGreaterThanOrEqual(18);

  await open();
  await site.page.route(`**${teacherPage(9)}`, (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  );
  await site.page.locator('#bai-9-mao-danh [data-documents]').click();
  await site.page.waitForURL(`**${teacherPage(9)}#to-9-mao-danh`);
  expect(await site.page.locator('#to-9-mao-danh .document').first().isVisible(), 'its fold is open').toBe(true);
});
