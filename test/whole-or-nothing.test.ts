import { cp, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { paperKinds, wordKinds } from '../src/model/address.ts';
import { hashes } from './files.ts';
import { GOLDEN, runScript, scratch } from './site.ts';

/** The files of the golden lesson's two packs and its two grades' two year books. */
const BOOKS = 4;
const PDFS = paperKinds(4).length + paperKinds(5).length + BOOKS;
const WORD_AND_SLIDES = wordKinds(4).length + wordKinds(5).length + 2;
/** Of every PDF and every deck the first page, drawn. */
const PICTURES = PDFS + 2;
/** A book's front pages are printed once more before it, to count them; its other parts are known from the packs. */
const MADE = PDFS + BOOKS + WORD_AND_SLIDES + PICTURES;

/** A copy of the golden content to spoil, and a place to build it to. */
async function workshop() {
  const folder = await scratch('whole');
  const content = path.join(folder, 'content');
  const dist = path.join(folder, 'dist');
  await cp(GOLDEN, content, { recursive: true });
  const build = (options = {}) => runScript('build', ['--content', content, '--out', dist], options);
  const text = path.join(content, 'lessons/mau/lop-4-5/bai.mdx');
  const edit = async (from: string, to: string) => writeFile(text, (await readFile(text, 'utf8')).replace(from, to));
  return { folder, content, dist, build, edit };
}

test('two builds of the same content give the same bytes, every PDF and zip included', async () => {
  const { dist, build } = await workshop();
  const { code, output } = await build();
  expect(code, output).toBe(0);
  const mine = await hashes(await realpath(dist));
  expect(mine).toEqual(await hashes(await realpath(inject('goldenSite'))));
  expect(Object.keys(mine).filter((name) => name.endsWith('.pdf')).length).toBe(PDFS);
});

test('a build of bad content exits 1 with its Problems and leaves the site byte for byte', async () => {
  const { dist, build, edit } = await workshop();
  await build();
  const before = await hashes(await realpath(dist));
  await edit('<Story title="Tờ phiếu của bà">', '<Sotry title="Tờ phiếu của bà">');
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toMatch(/content\/lessons\/mau\/lop-4-5\/bai\.mdx:\d+:\d+/);
  expect(output).not.toMatch(/\n\s+at .*\.ts:\d+/);
  expect(await hashes(await realpath(dist))).toEqual(before);
});

test('bad content with no site before leaves none behind', async () => {
  const { dist, build, edit } = await workshop();
  await edit('minutes="10"', 'minutes="mười"');
  expect((await build()).code).toBe(1);
  await expect(realpath(dist)).rejects.toThrow();
});

test('a drawing of few words whose pixels make a pack too heavy is told, and nothing is published', async () => {
  const { dist, build, content } = await workshop();
  const noise = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><filter id="n"><feTurbulence baseFrequency="0.9" numOctaves="4"/></filter><rect width="1200" height="800" filter="url(#n)"/></svg>';
  await writeFile(path.join(content, 'lessons/mau/hinh/la-chan.svg'), noise);
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toMatch(/content\/lessons\/mau:1:1 +Gói bài \(ZIP\) lớp 4–5 nặng \d+,\d MB, nhiều hơn 1,0 MB\./);
  await expect(realpath(dist)).rejects.toThrow();
});

test('a build killed at any moment leaves the old site or the new one, whole', async () => {
  const { folder, dist, build, edit } = await workshop();
  await build();
  const old = await hashes(await realpath(dist));
  await edit('Gạch chân theo cặp.', 'Gạch chân theo nhóm ba.');
  const fresh = path.join(folder, 'fresh');
  await mkdir(fresh);
  const started = performance.now();
  await runScript('build', ['--content', path.join(folder, 'content'), '--out', path.join(fresh, 'dist')]);
  const whole = performance.now() - started;
  const next = await hashes(await realpath(path.join(fresh, 'dist')));
  expect(next).not.toEqual(old);
  for (const share of [0.15, 0.4, 0.6, 0.75, 0.85, 0.92, 0.97]) {
    await build({ killAfter: whole * share });
    const now = await hashes(await realpath(dist));
    expect([JSON.stringify(old), JSON.stringify(next)], `killed at ${share}`).toContain(JSON.stringify(now));
  }
  expect((await build()).code, 'and the next build finishes').toBe(0);
  expect(await hashes(await realpath(dist))).toEqual(next);
  await rm(folder, { recursive: true });
});

test('nothing is made again when nothing changed, and when one grade’s plan changes only what holds it', async () => {
  const { build, edit } = await workshop();
  const counts = async () => /làm mới (\d+) tài liệu, dùng lại (\d+)/.exec((await build()).output)!.slice(1).map(Number);
  const [made] = await counts();
  expect(made).toBe(MADE);
  expect((await counts())[0]).toBe(0);
  await edit('Lớp 5 làm thêm: đóng vai', 'Lớp 5 làm thêm: cùng đóng vai');
  // Grade 5's plan as PDF, as a Word file and in the year's book, and its slides; and grade 4's plan in the same three,
  // because it tells a teacher of both grades in one room what the other grade does. With them the pictures of the plans'
  // and the books' first pages, but not of the slides': their cover is the same.
  expect((await counts())[0]).toBe(11);
});
