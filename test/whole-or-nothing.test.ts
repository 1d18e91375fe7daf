import { existsSync } from 'node:fs';
import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { targetsIn } from '../src/targets/addresses.ts';
import { DOCX, PDF } from '../src/targets/file-types.ts';
import { countsIn } from './copy-site.ts';
import { hashes } from './files.ts';
import { GOLDEN, runScript } from './folders.ts';
import { TARGET_IDS, TARGETS } from '../src/targets/registry.ts';
import type { FileType } from '../src/targets/target.ts';
import { builtSite } from './site.ts';
import { openWorkshop } from './workshop.ts';

/** The files of the golden lesson's two packs and its two grades' two year books. */
const BOOKS = 4;
/** The cards to vote with, and what the office reports with: how things stand, what is taught, what was done. */
const OF_OFFICE = 4;
/** The plan of each grade's year, in Word too. */
const YEARS = 2;
/** The files of the golden warning of a type. */
const ofAlerts = (extension: string) =>
  TARGET_IDS.filter((id) => TARGETS[id].subject === 'alert').filter((id) =>
    TARGETS[id].types.some((type: FileType) => type.extension === extension),
  ).length;
const open = (grade: 4 | 5) => ({ grade, care: 'open' as const });
const PDFS =
  targetsIn(open(4), PDF).length + targetsIn(open(5), PDF).length + BOOKS + OF_OFFICE + YEARS + ofAlerts('pdf');
const WORD_AND_SLIDES =
  targetsIn(open(4), DOCX).length +
  targetsIn(open(5), DOCX).length +
  2 +
  // The report of what was done.
  1 +
  YEARS +
  ofAlerts('docx') +
  ofAlerts('pptx') +
  ofAlerts('png');
/** Of every PDF and every deck the first page, drawn. */
const PICTURES = PDFS + 2 + ofAlerts('pptx');
/** In the zip of each grade for other programs, the Word file. */
const GRADES = 2;
/** A book's front pages are printed once more before it, to count them; its other parts are known from the packs. */
const MADE = PDFS + BOOKS + WORD_AND_SLIDES + PICTURES + GRADES;

test('a build of bad content exits 1 with its Problems and leaves the site byte for byte', async () => {
  const { dist, build, edit } = await openWorkshop({ built: true });
  const before = await hashes(await realpath(dist));
  await edit('<Story id="chuyen"', '<Sotry id="chuyen"');
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toMatch(/content\/lessons\/mau\/lop-4-5\/bai\.mdx:\d+:\d+/);
  expect(output).not.toMatch(/\n\s+at .*\.ts:\d+/);
  expect(await hashes(await realpath(dist))).toEqual(before);
});

test('bad content with no site before leaves none behind', async () => {
  const { dist, build, edit } = await openWorkshop();
  await edit('minutes="10"', 'minutes="mười"');
  expect((await build()).code).toBe(1);
  await expect(realpath(dist)).rejects.toThrow();
});

test('a drawing of few words whose pixels make a pack too heavy is told, and nothing is published', async () => {
  const { dist, build, content } = await openWorkshop({ built: true });
  const before = await hashes(await realpath(dist));
  const noise =
    '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320"><filter id="n"><feTurbulence baseFrequency="0.9" numOctaves="1"/></filter><rect width="480" height="320" filter="url(#n)"/></svg>';
  await writeFile(path.join(content, 'lessons/mau/hinh/la-chan.svg'), noise);
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output, output).toMatch(
    /content\/lessons\/mau:1:1 +Gói bài \(ZIP\) lớp 4–5 nặng \d+,\d MB, nhiều hơn 1,0 MB\./,
  );
  expect(await hashes(await realpath(dist))).toEqual(before);
});

test('a place that holds something else is not built to, and what nobody foresaw is told without a stack', async () => {
  const { content, folder, build } = await openWorkshop();
  const before = await hashes(folder);
  const taken = await build({}, content);
  expect(taken.code).toBe(1);
  expect(taken.output).toMatch(/đã có tệp khác/);
  const { code, output } = await build({}, path.join(content, 'office.yaml', 'dist'));
  expect(code).toBe(1);
  expect(output).toMatch(/Khiên phải dừng giữa chừng: trên đường dẫn có một tệp/);
  expect(output).not.toMatch(/\n\s+at .*\.ts:\d+/);
  const [, log] = /gửi kèm tệp (\S+)\.\n/.exec(output)!;
  expect(await readFile(log!, 'utf8')).toMatch(/ENOTDIR[^]*\n\s+at .*\.ts:\d+/);
  expect(await hashes(folder)).toEqual(before);
});

test('a place where nothing can be made is told at once, in words', async () => {
  if (!existsSync('/proc/self')) return;
  for (const [script, args] of [
    ['paper', ['--lop', '4', '--bai', 'mau', '--content', GOLDEN, '--out', '/proc/x']],
    ['build', ['--content', GOLDEN, '--out', '/proc/x/dist']],
  ] as const) {
    const { code, output } = await runScript(script, [...args]);
    expect(code, script).toBe(1);
    expect(output, script).toMatch(
      /Khiên phải dừng giữa chừng: không có tệp hay thư mục này, và không tạo được \(\/proc\/x/,
    );
  }
});

test('content without a lesson makes a site, with no edition for a stick', async () => {
  const { content, dist, build } = await openWorkshop();
  for (const folder of ['lessons', 'hinh', 'alerts', 'help.yaml', 'debts.yaml'])
    await rm(path.join(content, folder), { recursive: true });
  const { code, output } = await build();
  expect(code, output).toBe(0);
  const files = Object.keys(await hashes(await realpath(dist)));
  expect(files).toContain('giao-vien/index.html');
  expect(files.filter((name) => name.includes('usb'))).toEqual([]);
});

test('nothing is made again when nothing changed, and when one grade’s plan changes only what holds it', async () => {
  const { build, dist, folder } = await openWorkshop({ built: true });
  const files = Object.keys(await hashes(await realpath(dist)));
  expect(files.filter((name) => name.endsWith('.pdf'))).toHaveLength(PDFS);
  expect((await countsIn(folder)).made).toBe(MADE);
  expect((await build()).output).toMatch(/làm mới 0 tài liệu/);
  // Grade 5's appendix and slides; grade 4's appendix, which tells a teacher of both grades in one room what the other
  // does; and the pictures of the two appendices' first pages, but not of the slides': their cover is the same.
  // That the rest is as it would be made anew, test/large/rebuilt.test.ts holds of this edit and of others.
  expect((await countsIn(path.dirname(await builtSite('next')))).made).toBe(5);
});
