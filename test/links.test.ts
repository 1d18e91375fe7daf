import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { usbFile } from '../src/targets/addresses.ts';
import type { Grade } from '../src/curriculum/grade.ts';
import { holdsOf } from './content/laws/law.ts';
import { editionLaws, linkLaws } from './content/laws/links.ts';
import { brokenLinks, filesOf, readPages, toWebFile, webPages } from './find-broken-links.ts';
import { builtSite } from './site.ts';
import { faultsOfHtml } from './validate-html.ts';

const SITES = ['sample', 'golden'] as const;
/** Editions of either site: its whole, and a grade's; of every grade `npm run test:content` holds it. */
const editions: { dist: string; grade: Grade | null }[] = [];
const sites: { dist: string }[] = [];
beforeAll(async () => {
  for (const name of SITES) {
    const dist = await builtSite(name);
    sites.push({ dist });
    const files = await filesOf(dist);
    for (const grade of [null, name === 'golden' ? 4 : 8] as const)
      if (files.has(usbFile(grade ?? undefined).slice(1))) editions.push({ dist, grade });
  }
});

holdsOf(
  linkLaws,
  () => sites,
  ({ dist }) => dist,
);
holdsOf(
  editionLaws,
  () => editions,
  ({ dist, grade }) => `${dist}, ${grade ?? 'every grade'}`,
);

test('every page is valid HTML, of the grades one of each text', async () => {
  for (const { dist } of sites)
    for (const [file, html] of Object.entries((await webPages(dist)).pages))
      // Of every lesson in every grade `npm run test:content` holds it.
      if (!/^lop-(1|6|9|10|12)\//.test(file)) expect(await faultsOfHtml(html), file).toEqual([]);
});

test('what a script imports lies beside it, in words that the worker finds: it keeps that with it', async () => {
  const files = await filesOf(await builtSite('sample'));
  const scripts = [...files].filter(([file]) => file.startsWith('_astro/') && file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(2);
  for (const [file, place] of scripts) {
    const imported = [
      ...(await readFile(place, 'utf8')).matchAll(/(?:^|[;}\s])(?:import|export)[\s{"'*][^;]*?["']([^"']+\.js)["']/g),
    ].map(([, address]) => address!);
    for (const address of imported) {
      expect(address, file).toMatch(/^\.\/[\w.-]+\.js$/);
      expect(files.has(`_astro/${address.slice(2)}`), `${file} → ${address}`).toBe(true);
    }
  }
});

test('the validator is really run: a list item out of place, a script after the page', async () => {
  const page = (body: string) =>
    `<!DOCTYPE html><html lang="vi"><head><title>Thử</title></head><body>${body}</body></html>`;
  expect(await faultsOfHtml(page('<p>Thử</p>'))).toEqual([]);
  expect((await faultsOfHtml(page('<p><li>lạc</li>'))).length).toBeGreaterThan(0);
  expect(await faultsOfHtml(`${page('<p>Thử</p>')}<script src="/a.js"></script>`)).toHaveLength(1);
});

test('the search for broken links is really made: a missing page, a missing anchor', async () => {
  const pages = {
    'a/index.html': '<a href="/b/">b</a><a href="/b/#co">co</a><a href="/b/#khong">khong</a><a href="/c/">c</a>',
    'b/index.html': '<p id="co">b</p>',
  };
  expect(brokenLinks(await readPages(pages), (file) => file in pages, toWebFile)).toEqual([
    'a/index.html → /b/#khong',
    'a/index.html → /c/',
  ]);
});

test('file names of the USB edition are short, plain ASCII and none that Windows refuses', async () => {
  for (const name of Object.keys(unzipSync(await readFile(path.join(await builtSite('sample'), usbFile()))))) {
    expect(name).toMatch(/^[A-Za-z0-9/._-]{1,120}$/);
    expect(name).not.toMatch(/(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)|\.\//i);
  }
});
