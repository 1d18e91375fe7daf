/** What must hold of the links of a whole site, and of what is carried to a school of it. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { usbFile } from '../../../src/targets/addresses.ts';
import type { Grade } from '../../../src/curriculum/grade.ts';
import { makeEdition } from '../../../src/publish/usb/edition.ts';
import { filesFor } from '../../../src/publish/usb/make-usb.ts';
import { brokenLinks, filesOf, readPages, toUsbFile, toWebFile, webPages } from '../../find-broken-links.ts';
import type { Laws } from './law.ts';

export const linkLaws: Laws<{ dist: string }> = {
  'every link and anchor of every page leads somewhere': async ({ dist }) => {
    const { files, pages } = await webPages(dist);
    expect(Object.keys(pages).length).toBeGreaterThan(10);
    expect(brokenLinks(readPages(pages), (file) => files.has(file), toWebFile)).toEqual([]);
  },
};

export const editionLaws: Laws<{ dist: string; grade: Grade | null }> = {
  'every link and anchor of a USB edition leads somewhere, and none had to be taken away': async ({ dist, grade }) => {
    const files = await filesOf(dist);
    const inside = new Set<string>();
    const html = unzipSync(await readFile(files.get(usbFile(grade ?? undefined).slice(1))!), {
      filter: ({ name }) => (inside.add(name), name.endsWith('.html')),
    });
    const pages = readPages(
      Object.fromEntries(Object.entries(html).map(([file, data]) => [file, Buffer.from(data).toString()])),
    );
    expect(pages['index.html']).toBeDefined();
    const absolute = Object.entries(pages).flatMap(([file, { links }]) =>
      links.filter((address) => address.startsWith('/')).map((address) => `${file} → ${address}`),
    );
    expect(absolute).toEqual([]);
    expect(brokenLinks(pages, (file) => inside.has(file), toUsbFile)).toEqual([]);
    const { taken } = await makeEdition({ base: '/', files: filesFor(grade, files) }, grade);
    expect([...taken].filter(([, { dead }]) => dead.length)).toEqual([]);
  },
};
