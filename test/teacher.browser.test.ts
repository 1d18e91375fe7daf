import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alertPage, MANIFEST, OFFICE, teacherPage, TEACHERS, VOTING } from '../src/curriculum/address.ts';
import { cutFile, zipName } from '../src/targets/addresses.ts';
import { GRADES } from '../src/curriculum/grade.ts';
import type { PackFile } from '../src/publish/manifest.ts';
import { newDevice, openSite, type OpenSite } from './browser.ts';
import { readPdf } from './read-pdf.ts';
import { builtSite } from './site.ts';

let site: OpenSite;
let manifest: PackFile[];
beforeAll(async () => {
  site = await openSite(await builtSite('sample'), { acceptDownloads: true });
  manifest = (
    JSON.parse(await readFile(path.join(await builtSite('sample'), MANIFEST), 'utf8')) as { files: PackFile[] }
  ).files;
});
afterAll(() => site.close());

test('a teacher downloads a pack, and every PDF in it opens', async () => {
  await site.page.goto(new URL(TEACHERS.slice(1), site.url).href);
  const wanted = cutFile(4, 'phieu-trung-thuong', 'pack').slice(1);
  const link = site.page.locator(`a[href$="${wanted}"]`).first();
  const address = await link.getAttribute('href');
  const zip = await (await fetch(new URL(address!, site.page.url()))).bytes();
  const files = unzipSync(zip);
  expect(Object.keys(files).length).toBeGreaterThanOrEqual(4);
  for (const name of (['plan', 'worksheet', 'test', 'key'] as const).map((kind) => zipName(kind))) {
    const { pages, words } = await readPdf(files[name]!);
    expect(pages.length, name).toBeGreaterThan(0);
    expect(words.length, name).toBeGreaterThan(50);
  }
});

test('the pages of teachers, of the office and of the warnings offer every file of the manifest, without a script too', async () => {
  const context = await newDevice({ javaScriptEnabled: false });
  const page = await context.newPage();
  const offered = new Set<string>();
  const take = async (address: string) => {
    await page.goto(new URL(address.slice(1), site.url).href);
    for (const href of await page
      .locator('a[href*="/tai-ve/"]')
      .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).pathname)))
      offered.add(href);
  };
  await take(TEACHERS);
  for (const grade of GRADES) {
    expect(
      await page.locator(`.teacher-grades a[href$="${teacherPage(grade)}"]`).count(),
      'the first page leads to each grade',
    ).toBe(1);
  }
  await take(VOTING);
  await take(OFFICE);
  for (const alert of new Set(manifest.flatMap(({ alert }) => alert ?? []))) await take(alertPage(alert));
  for (const grade of GRADES) await take(teacherPage(grade));
  expect(offered).toEqual(new Set(manifest.map(({ address }) => address)));
  const folds = page.locator('.pack details');
  expect(await folds.first().locator('.document-sheet').first().isVisible(), 'the first pack lies open').toBe(true);
  const names = await folds.locator('summary').allInnerTexts();
  expect(new Set(names).size, 'each fold says of which lesson it is').toBe(names.length);
  await folds.last().locator('summary').click();
  expect(await folds.last().locator('.document-sheet').first().isVisible(), 'documents unfold').toBe(true);
  expect(
    await page.locator('.filters:visible, .whole-grade:visible, .tick').count(),
    'nothing is shown that needs a script',
  ).toBe(0);
  await context.close();
});

test('a lesson that only its own writers stand for is said to have no reviewer yet', async () => {
  await site.page.goto(new URL(teacherPage(4).slice(1), site.url).href);
  const packs = await site.page.locator('details.pack-inside').allTextContents();
  expect(packs.length).toBeGreaterThan(0);
  for (const words of packs) expect(words).toContain('Chưa có giáo viên duyệt.');
});

test('the manifest tells the size and the hash of every file that is there', async () => {
  expect(manifest.length).toBeGreaterThan(100);
  for (const { address, bytes, sha256 } of manifest) {
    const data = await readFile(path.join(await builtSite('sample'), address));
    expect(data.length, address).toBe(bytes);
    expect(createHash('sha256').update(data).digest('hex'), address).toBe(sha256);
  }
});
