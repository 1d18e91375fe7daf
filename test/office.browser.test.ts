import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OFFICE, teacherPage, TEACHERS } from '../src/curriculum/address.ts';
import { violationsOn } from './axe.ts';
import { openSite, type OpenSite } from './browser.ts';
import { builtSite } from './site.ts';

let dist: string;
let site: OpenSite;
beforeAll(async () => {
  dist = await builtSite('golden');
  site = await openSite(dist);
});
afterAll(() => site.close());

const visit = (address: string) => site.page.goto(new URL(address.slice(1), site.url).href);

test('an officer comes from the teachers’ page, reads the day, and finds every paper there', async () => {
  const { page } = site;
  await visit(TEACHERS);
  await page.getByRole('link', { name: 'Dành cho đơn vị' }).click();
  await page.waitForURL(`**${OFFICE}`);
  expect(await page.locator('.lead').textContent()).toMatch(/Tình hình ngày \d{1,2}\/\d{1,2}\/20\d\d:/);
  const papers = await page
    .locator('.office-papers a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(papers.map((href) => path.posix.basename(href))).toEqual([
    'do-phu.pdf',
    'bao-cao-tinh-hinh.pdf',
    'bao-cao-hoat-dong.pdf',
    'bao-cao-hoat-dong.docx',
  ]);
  for (const href of papers) expect(existsSync(path.join(dist, href)), href).toBe(true);
});

test('the heat map is read without colour, by eye and by ear: each cell has its sign and its words', async () => {
  const { page } = site;
  await visit(OFFICE);
  const cells = await page.locator('.heat td[data-state]').evaluateAll((all) =>
    all.map((cell) => {
      const sign = cell.querySelector('[aria-hidden]')!;
      const { borderTopStyle, width } = getComputedStyle(sign, '::before');
      return {
        state: cell.getAttribute('data-state')!,
        sign: sign.textContent! || (borderTopStyle === 'solid' && parseFloat(width) > 5 ? 'box' : ''),
        words: cell.querySelector('.hidden-words')!.textContent!,
      };
    }),
  );
  const seen = new Set(cells.map(({ state, sign, words }) => `${state} ${sign} ${words}`));
  expect([...seen].sort()).toEqual(['free – không cần', 'owed box còn thiếu bài', 'taught 1 1 bài']);
});

test('each grade’s year stands on its teachers’ page, as a table and as one file in two types', async () => {
  const { page } = site;
  await visit(teacherPage(4));
  await page.locator('.year summary').click();
  const rows = await page.locator('.year tbody tr').allTextContents();
  expect(rows[0]).toMatch(/^\s*2\s*Bài mẫu cho lớp 4 và 5Bài mẫuTin học; hoặc Hoạt động trải nghiệm · 1 tiết, 35 phút/);
  for (const type of ['pdf', 'docx']) {
    const href = `/tai-ve/lop-4/ke-hoach-nam-hoc.${type}`;
    expect(await page.locator(`a.document-file[href="${href}"]`).count(), href).toBe(1);
    expect(existsSync(path.join(dist, href)), href).toBe(true);
  }
});

test('axe finds nothing on the officer’s page and the grade’s, light or dark, and none is wider than a phone', async () => {
  const { page } = site;
  for (const address of [OFFICE, teacherPage(4)]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1280, height: 900 });
      await visit(address);
      await page.locator('main details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
      expect(await violationsOn(page), `${address} ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 640 });
    await visit(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(360);
  }
  expect(site.errors).toEqual([]);
});
