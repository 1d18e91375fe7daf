import { readFile, realpath } from 'node:fs/promises';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { unzipSync } from 'fflate';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { usbFile } from '../src/targets/addresses.ts';
import { GRADES, type Grade } from '../src/curriculum/grade.ts';
import { makeEdition } from '../src/publish/usb/edition.ts';
import { list } from '../src/publish/usb/make-usb.ts';

interface Page {
  ids: Set<string>;
  links: string[];
}
/** Every address in a page that a browser would follow or fetch, and every place in it that an anchor can name. */
function readPage(html: string): Page {
  const page: Page = { ids: new Set(), links: [] };
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (tree.isElementNode(node)) {
      for (const { name, value } of node.attrs) {
        if (name === 'id') page.ids.add(value);
        else if (['href', 'src', 'poster', 'action'].includes(name)) page.links.push(value);
      }
      if (node.tagName === 'template') visit((node as DefaultTreeAdapterTypes.Template).content);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return page;
}

/** Links of these pages (by file name) that lead to no file or no anchor. `toFile` says which file an address means. */
function brokenLinks(
  pages: Record<string, string>,
  hasFile: (file: string) => boolean,
  toFile: (address: string, from: string) => string,
): string[] {
  const read = Object.fromEntries(Object.entries(pages).map(([file, html]) => [file, readPage(html)]));
  return Object.entries(read).flatMap(([from, { links }]) =>
    links
      .filter((address) => !/^(https?:|tel:|mailto:|data:)/.test(address))
      .flatMap((address) => {
        const [place, anchor] = address.split('#') as [string, string?];
        const target = place === '' ? from : toFile(place, from);
        if (!hasFile(target)) return [`${from} → ${address}`];
        return !anchor || !(target in read) || read[target]!.ids.has(decodeURIComponent(anchor))
          ? []
          : [`${from} → ${address}`];
      }),
  );
}

const toWebFile = (address: string) => (address.endsWith('/') ? `${address}index.html` : address).slice(1);
const toUsbFile = (address: string, from: string) => path.posix.join(path.posix.dirname(from), address);

async function webPages(site: string): Promise<{ files: Map<string, string>; pages: Record<string, string> }> {
  const files = new Map(await list(await realpath(site), ''));
  const pages: Record<string, string> = {};
  for (const [file, place] of files) if (file.endsWith('.html')) pages[file] = await readFile(place, 'utf8');
  return { files, pages };
}

const SITES = [
  ['real content', () => inject('site')],
  ['golden lesson', () => inject('goldenSite')],
] as const;
for (const [name, site] of SITES) {
  test(`every link and anchor of every page leads somewhere (${name})`, async () => {
    const { files, pages } = await webPages(site());
    expect(Object.keys(pages).length).toBeGreaterThan(10);
    expect(brokenLinks(pages, (file) => files.has(file), toWebFile)).toEqual([]);
  });

  test(`every link and anchor of every USB edition leads somewhere (${name})`, async () => {
    const { files } = await webPages(site());
    for (const grade of [null, ...GRADES].filter((one) => files.has(usbFile(one ?? undefined).slice(1)))) {
      const inside = unzipSync(await readFile(files.get(usbFile(grade ?? undefined).slice(1))!));
      const pages = Object.fromEntries(
        Object.entries(inside)
          .filter(([file]) => file.endsWith('.html'))
          .map(([file, data]) => [file, Buffer.from(data).toString()]),
      );
      expect(pages['index.html']).toBeDefined();
      const absolute = Object.entries(pages).flatMap(([file, html]) =>
        readPage(html)
          .links.filter((address) => address.startsWith('/'))
          .map((address) => `${file} → ${address}`),
      );
      expect(absolute).toEqual([]);
      expect(
        brokenLinks(pages, (file) => file in inside, toUsbFile),
        `edition of ${grade ?? 'all grades'}`,
      ).toEqual([]);
      expect(await deadLinks(files, grade)).toEqual([]);
    }
  });

  test(`every page is valid HTML (${name})`, async () => {
    const { pages } = await webPages(site());
    for (const [file, html] of Object.entries(pages)) {
      expect(await faults(html), file).toEqual([]);
    }
  });
}

test('a page names every script that it runs: one that imports another would be kept without it, and fail without a line', async () => {
  const { files } = await webPages(inject('site'));
  const scripts = [...files].filter(([file]) => file.startsWith('_astro/') && file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(2);
  for (const [file, place] of scripts)
    expect(await readFile(place, 'utf8'), file).not.toMatch(/(^|[;}\s])(import|export)[\s{"'*][^;]*["'][^"']+\.js["']/);
});

async function faults(html: string): Promise<string[]> {
  const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

test('the validator is really run: a list item out of place', async () => {
  expect(
    (await faults('<!DOCTYPE html><html lang="vi"><head><title>Thử</title></head><body><p><li>lạc</li></body></html>'))
      .length,
  ).toBeGreaterThan(0);
});

/** Links that the rewriting had to take away because the edition lacks what they led to. */
async function deadLinks(files: Map<string, string>, grade: Grade | null): Promise<string[]> {
  return (await makeEdition({ base: '/', files }, grade)).dead;
}

test('the search for broken links is really made: a missing page, a missing anchor', () => {
  const pages = {
    'a/index.html': '<a href="/b/">b</a><a href="/b/#co">co</a><a href="/b/#khong">khong</a><a href="/c/">c</a>',
    'b/index.html': '<p id="co">b</p>',
  };
  expect(brokenLinks(pages, (file) => file in pages, toWebFile)).toEqual([
    'a/index.html → /b/#khong',
    'a/index.html → /c/',
  ]);
});

test('file names of the USB edition are short, plain ASCII and none that Windows refuses', async () => {
  for (const name of Object.keys(unzipSync(await readFile(path.join(inject('site'), usbFile()))))) {
    expect(name).toMatch(/^[A-Za-z0-9/._-]{1,120}$/);
    expect(name).not.toMatch(/(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)|\.\//i);
  }
});
