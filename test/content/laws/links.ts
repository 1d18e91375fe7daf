/** What must hold of the links of a whole site, and of what is carried to a school of it. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { usbFile } from '../../../src/targets/addresses.ts';
import type { Grade } from '../../../src/curriculum/grade.ts';
import { hashFile, sha256 } from '../../../src/publish/sha256.ts';
import { makeEdition, type Taken } from '../../../src/publish/usb/edition.ts';
import { filesFor } from '../../../src/publish/usb/make-usb.ts';
import { brokenLinks, filesOf, readPages, toUsbFile, toWebFile, webPages } from '../../find-broken-links.ts';
import { lookSince, unmarked } from '../../look-once.ts';
import type { Laws } from './law.ts';

export const linkLaws: Laws<{ dist: string }> = {
  'every link and anchor of every page leads somewhere': async ({ dist }) => {
    const { files, pages } = await webPages(dist);
    expect(Object.keys(pages).length).toBeGreaterThan(10);
    expect(brokenLinks(await readPages(pages), (file) => files.has(file), toWebFile)).toEqual([]);
  },
};

const hashed = new Map<string, Map<string, string>>();
/** What each file of a built site hashes to, read once: a grade's stick has half of them again. */
function hashesOf(dist: string, files: ReadonlyMap<string, string>): Map<string, string> {
  const hashes = hashed.get(dist) ?? new Map([...files].map(([file, place]) => [file, hashOf(place)] as const));
  hashed.set(dist, hashes);
  return hashes;
}

const hashOf = (file: string): string =>
  file.endsWith('.html') ? sha256(unmarked(readFileSync(file, 'utf8'))) : hashFile(file);

export const editionLaws: Laws<{ dist: string; grade: Grade | null }> = {
  'every link and anchor of a USB edition leads somewhere, and none had to be taken away': async ({ dist, grade }) => {
    const files = await filesOf(dist);
    const inside = new Set<string>();
    const html = unzipSync(await readFile(files.get(usbFile(grade ?? undefined).slice(1))!), {
      filter: ({ name }) => (inside.add(name), name.endsWith('.html')),
    });
    const pages = await readPages(
      Object.fromEntries(Object.entries(html).map(([file, data]) => [file, Buffer.from(data).toString()])),
    );
    expect(pages['index.html']).toBeDefined();
    const absolute = Object.entries(pages).flatMap(([file, { links }]) =>
      links.filter((address) => address.startsWith('/')).map((address) => `${file} → ${address}`),
    );
    expect(absolute).toEqual([]);
    expect(brokenLinks(pages, (file) => inside.has(file), toUsbFile)).toEqual([]);
    const site = { base: '/', files: filesFor(grade, files), hashes: hashesOf(dist, files) };
    const taken = await lookSince<[string, Taken][]>(`edition-${grade ?? 'whole'}`, async (last) => [
      ...(await makeEdition(site, grade, true, new Map(last))).taken,
    ]);
    expect(taken.filter(([, { dead }]) => dead.length)).toEqual([]);
  },
};
