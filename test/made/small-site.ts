import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Built } from '../../src/publish/build-release.ts';
import type { PackFile } from '../../src/publish/manifest.ts';
import { makeCurrent, newRelease } from '../../src/publish/swap.ts';

/** A page as a build leaves it: with the release's name. */
const page = (stamp: string, title: string, words: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta name="khien-release" content="${stamp}"><title>${title} · Khiên</title></head><body>${words}</body></html>`;

export interface SmallSite {
  /** Six or more of 0-9a-f. */
  stamp: string;
  pages: Record<string, { title: string; words: string }>;
  packs?: { lesson: string; grade: number; revision: number; sha256: string }[];
}

/** Stands for a build: a few pages and a manifest become the site of `dist`, in no time. */
export async function buildSmall(
  dist: string,
  { stamp, pages, packs = [] }: SmallSite,
  day = '2026-11-28',
): Promise<Built> {
  const release = await newRelease(dist);
  for (const [address, { title, words }] of Object.entries(pages)) {
    const file = path.join(release, ...address.split('/'), 'index.html');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, page(stamp, title, words));
  }
  const files = packs.map((pack): PackFile => ({
    ...pack,
    address: `/tai-ve/lop-${pack.grade}/${pack.lesson}.zip`,
    kind: 'pack',
    format: 'zip',
    revised: day,
    bytes: 1,
  }));
  await mkdir(path.join(release, 'tai-ve'));
  await writeFile(path.join(release, 'tai-ve/manifest.json'), JSON.stringify({ files }));
  await makeCurrent(release, dist);
  const entry = { date: day, number: 1, draw: 1, addresses: Object.keys(pages), cuts: [] };
  const counts = { grades: 1, lessons: 1, files: files.length, made: 0, reused: 0 };
  return { problems: [], release, ...counts, address: null, entry, isNews: true };
}
