import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { goldenLessons } from '../../../test/lessons.ts';
import { openKept } from '../kept-files.ts';
import { keepWork } from '../kept-work.ts';
import { writeManifest } from '../manifest.ts';
import type { UsbChoice } from '../workplace.ts';
import { makeEdition } from './edition.ts';
import { makeUsb } from './make-usb.ts';
import zipEdition from './zip-edition.ts';

/** What no zip makes smaller. */
const HEAVY = new Uint8Array(randomBytes(26_000_000));

/** A site of one page and one paper, as heavy as told, and what came of making its editions. */
async function workshop({
  picture,
  paper,
  usb = 'ca-bo',
}: {
  picture: Uint8Array;
  paper: Uint8Array;
  usb?: UsbChoice;
}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-usb-'));
  const pages = path.join(folder, 'pages');
  const packs = path.join(folder, 'packs');
  await mkdir(path.join(pages, 'hinh'), { recursive: true });
  await mkdir(packs);
  await writeFile(
    path.join(pages, 'index.html'),
    '<!DOCTYPE html><title>K</title><img src="/hinh/a.png" alt=""><ul><li><a href="/tai-ve/x.pdf">Phiếu</a></li></ul><p data-without-papers hidden>Ở bản từng lớp.</p>',
  );
  await writeFile(path.join(pages, 'hinh/a.png'), picture);
  await mkdir(path.join(packs, 'lop-4'));
  await writeFile(path.join(packs, 'x.pdf'), paper);
  await writeManifest(packs, [
    {
      address: '/tai-ve/x.pdf',
      lesson: null,
      grade: null,
      kind: 'plan',
      format: 'pdf',
      revision: null,
      revised: '2026-11-24',
      bytes: paper.length,
      sha256: '',
    },
  ]);
  const lessons = (await goldenLessons()).filter(({ grade }) => grade === 4);
  const { problems, files } = await makeUsb(lessons, pages, packs, { base: '/', usb }, () => {});
  return { problems, files, read: async () => unzipSync(await readFile(path.join(packs, 'khien-usb.zip'))) };
}
const SMALL = new Uint8Array([1, 2, 3]);

test('an edition holds the page, what it is made of and its papers, and is told for the manifest', async () => {
  const { problems, files, read } = await workshop({ picture: SMALL, paper: SMALL });
  expect(problems).toEqual([]);
  expect(Object.keys(await read())).toEqual(['hinh/a.png', 'index.html', 'tai-ve/x.pdf']);
  expect(files).toMatchObject([
    { address: '/tai-ve/khien-usb.zip', kind: 'usb', grade: null },
    { address: '/tai-ve/lop-4/khien-usb.zip', kind: 'usb', grade: 4 },
  ]);
});

test('when the papers are too many for the whole edition it leaves them out and says where they are', async () => {
  const { read } = await workshop({ picture: SMALL, paper: HEAVY });
  const files = await read();
  expect(Object.keys(files)).toEqual(['hinh/a.png', 'index.html']);
  expect(Buffer.from(files['index.html']!).toString()).toMatch(/<ul><\/ul><p>Ở bản từng lớp.<\/p>/);
});

test('an edition above 25 MB, one of a grade above 20 MB, is a Problem that says what helps that edition, and it is not written', async () => {
  const { problems, read } = await workshop({ picture: HEAVY, paper: SMALL });
  expect(problems).toMatchObject([
    {
      rule: 'nang-usb',
      what: 'Bản USB trọn bộ nặng 26,0 MB, nhiều hơn 25,0 MB.',
      fix: expect.stringContaining('--usb tung-lop'),
    },
  ]);
  await expect(read()).rejects.toThrow();
  const grade = await workshop({ picture: HEAVY, paper: SMALL, usb: 'tung-lop' });
  expect(grade.problems).toMatchObject([
    { what: 'Bản USB lớp 4 nặng 26,0 MB, nhiều hơn 20,0 MB.', fix: expect.not.stringContaining('--usb') },
  ]);
});

test('a script of an edition is the same bytes wherever the site is built, whatever tsconfig.json lies above', async () => {
  const script = async (tsconfig?: string): Promise<string> => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-usb-'));
    if (tsconfig) await writeFile(path.join(folder, 'tsconfig.json'), tsconfig);
    const files = new Map<string, string>();
    for (const [name, text] of [
      ['index.html', '<!DOCTYPE html><title>K</title><script type="module" src="/a.js"></script>'],
      ['a.js', 'class A { b = 1 }\nconsole.log(new A().b)'],
    ] as const) {
      files.set(name, path.join(folder, name));
      await writeFile(path.join(folder, name), text);
    }
    return Buffer.from((await makeEdition({ base: '/', files }, 4)).contents.get('a.js')!).toString();
  };
  const strict = { alwaysStrict: true, useDefineForClassFields: false, target: 'es2015' };
  expect(await script(JSON.stringify({ compilerOptions: strict }))).toBe(await script());
});

test('of a site that another build changed only the editions are made again that the change is in', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khien-usb-'));
  const [pages, packs] = [path.join(folder, 'pages'), path.join(folder, 'packs')];
  for (const grade of [4, 5]) await mkdir(path.join(packs, `lop-${grade}`), { recursive: true });
  await writeManifest(packs, []);
  const golden = await goldenLessons();
  const zips = new Set<string>();
  /** Builds with these pages; the grades whose editions were made, and how many different zips there have been. */
  const build = async (site: Record<string, string>, date = '2026-11-30') => {
    const lessons = golden.map((lesson) => ({ ...lesson, revision: { ...lesson.revision, date } }));
    for (const [file, body] of Object.entries(site)) {
      await mkdir(path.dirname(path.join(pages, file)), { recursive: true });
      await writeFile(path.join(pages, file), `<!DOCTYPE html><title>K</title>${body}`);
    }
    const made: (number | null)[] = [];
    const kept = await openKept(path.join(folder, 'cache'));
    const { files } = await makeUsb(lessons, pages, packs, { base: '/', usb: 'ca-bo' }, () => {}, {
      zipEdition: async (order) => {
        const worked = await zipEdition(order);
        if (worked.data) made.push(order.grade);
        return worked;
      },
      keepWork: keepWork(kept, () => 'code'),
      put: kept.put,
    });
    for (const { sha256 } of files) zips.add(sha256);
    // Two are under way at once, and either may begin.
    return { made: made.sort((a, b) => (a ?? 0) - (b ?? 0)), zips: zips.size };
  };
  const site = {
    'index.html': '<p data-grade="4">Bốn</p><p data-web-only>7 kB</p>',
    'lop-4/index.html': 'Lớp 4',
    'lop-5/index.html': 'Lớp 5',
  };
  expect(await build(site)).toEqual({ made: [null, 4, 5], zips: 3 });
  expect(await build({ ...site, 'index.html': '<p data-grade="4">Bốn</p><p data-web-only>8 kB</p>' })).toEqual({
    made: [],
    zips: 3,
  });
  expect(await build({ ...site, 'index.html': '<p data-grade="4">Tư</p>' })).toEqual({ made: [null, 4], zips: 5 });
  expect(await build({ ...site, 'index.html': '<p data-grade="4">Tư</p>', 'lop-5/index.html': 'Lớp năm' })).toEqual({
    made: [null, 5],
    zips: 7,
  });
  expect((await build({ ...site, 'lop-5/moi/index.html': 'Mới' })).made).toEqual([null, 4, 5]);
  // Another name, and only the editions that have it.
  expect((await build({ ...site, 'lop-5/nua/index.html': 'Nữa' })).made).toEqual([null, 5]);
  // A page leads where nothing was before.
  const leads = { ...site, 'index.html': '<a href="/lop-5/sau/">Sau</a>' };
  expect((await build(leads)).made).toEqual([null, 4, 5]);
  expect((await build({ ...leads, 'lop-5/sau/index.html': 'Sau' })).made).toEqual([null, 5]);
  expect((await build(leads, '2026-12-01')).made).toEqual([null, 4, 5]);
  // Made again with what they left, they are as they are when made from nothing.
  const { zips: known } = await build({ ...leads, 'lop-4/index.html': 'Lớp bốn' }, '2026-12-01');
  await rm(path.join(folder, 'cache'), { recursive: true });
  expect(await build({}, '2026-12-01')).toEqual({ made: [null, 4, 5], zips: known });
});
