/** The printed sheet read back: clean, photographed, and what is no sheet at all. */
import { beforeAll, expect, test } from 'vitest';
import { findRings } from '../src/marking/find-rings.ts';
import { partsOfPaper } from '../src/marking/paper-light.ts';
import { findSheet, readBubbles } from '../src/marking/read-sheet.ts';
import { DENSITY as STRAIGHT } from '../src/marking/straighten.ts';
import { loadFonts } from '../src/print/fonts.ts';
import { print } from '../src/print/print.ts';
import { RADIUS, type SheetLayout } from '../src/teaching/sheet/layout.ts';
import { testPaper } from '../src/teaching/test-paper.ts';
import { sampleLessons } from './lessons.ts';
import { chanceOf } from './made/photos/chance.ts';
import { firstMaker } from './made/photos/first.ts';
import { fillIn } from './made/photos/first-hand.ts';
import { CONDITIONS, type Picture, type SheetBubble } from './made/photos/photo.ts';
import { fillAtRandom, printSheet, readPhoto, renderPage, type PrintedSheet } from './made/photos/sheets.ts';
import { tallyPhotos } from './made/photos/tally.ts';

let sheets: PrintedSheet[];
let sheet: PrintedSheet;
beforeAll(async () => {
  const lessons = await sampleLessons();
  const of = (grade: number, count: number) => lessons.filter((one) => one.grade === grade).slice(0, count);
  sheets = [await printSheet(of(8, 3)), await printSheet(of(4, 1), 8)];
  sheet = sheets[0]!;
});

test('a printed sheet, rendered, has every bubble where the description says, to half a millimetre', () => {
  for (const { found, layout } of sheets) {
    const { grey } = found.sheet;
    const flat = { width: grey.width, height: grey.height, parts: partsOfPaper(grey) };
    for (const { group, bubbles } of findRings(flat, layout))
      for (const [i, { x, y, ring }] of bubbles.entries()) {
        const meant = group.bubbles[i]!;
        expect(Math.hypot((x + 0.5) / STRAIGHT - meant.x, (y + 0.5) / STRAIGHT - meant.y)).toBeLessThan(0.5);
        expect(ring).toBeGreaterThan(0.2);
      }
  }
});

test('a printed sheet, filled in and rendered, is read back right, with next to nothing to ask', () => {
  for (const [i, one] of sheets.entries()) {
    const filled = fillAtRandom(one, 40 + i);
    const outcome = readPhoto(fillIn(filled, chanceOf(i), 'plain'), one, filled);
    expect(outcome).toMatchObject({ retake: null, wrong: [] });
    // A bubble that is filled far over its ring looks crossed out.
    expect(outcome.askedRows).toBeLessThanOrEqual(2);
  }
});

test('a blank sheet says of every answer that there is none, and asks who it is', () => {
  const judged = readBubbles(sheet.found, sheet.layout);
  if (typeof judged === 'string') throw new Error(judged);
  for (const { chosen } of judged) expect(chosen).toEqual([]);
});

test.each(CONDITIONS)('of photos made under the condition “%s” no bubble is read wrong', (condition) => {
  // Of either sheet every other condition; of both all, and many more photos: test/large/marking.test.ts.
  const place = CONDITIONS.indexOf(condition);
  const tally = tallyPhotos(firstMaker, condition, [sheets[place % sheets.length]!], [place]);
  expect(tally.wrong).toEqual([]);
  expect(tally.retaken).toBe(0);
});

test('what an eraser left is no answer: on a sheet where all was rubbed out none is read', () => {
  const rubbed = { ...sheet.page, data: sheet.page.data.slice() };
  const rows = Map.groupBy(fillAtRandom(sheet, 3).bubbles, ({ row }) => row);
  for (const [{ x, y, radius }] of rows.values() as Iterable<[SheetBubble]>)
    for (let dy = -radius; dy <= radius; dy++)
      for (let dx = -radius; dx <= radius; dx++)
        if (Math.hypot(dx, dy) <= radius) rubbed.data[Math.round(y + dy) * rubbed.width + Math.round(x + dx)]! *= 0.83;
  const found = findSheet(rubbed);
  if (typeof found === 'string') throw new Error(found);
  const judged = readBubbles(found, sheet.layout);
  const read = typeof judged === 'string' ? [] : judged.filter(({ chosen }) => chosen?.length);
  expect(read).toEqual([]);
});

/** A picture of this size, each pixel by its place. */
const paint = (width: number, height: number, light: (x: number, y: number) => number): Picture => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height }, (_, i) => light(i % width, Math.floor(i / width))),
});
const crop = ({ width, data }: Picture, w: number, h: number, left = 0, top = 0): Picture =>
  paint(w, h, (x, y) => data[(y + top) * width + x + left]!);

test('a block that may have been taken for the row beside it is told, however many rows it has', () => {
  const [width, height] = [80 * STRAIGHT, 160 * STRAIGHT];
  const rows = Array.from({ length: 20 }, (_, row) =>
    [0, 1, 2, 3].map((column) => ({ x: 20 + column * 6.5, y: 20 + row * 6, value: 'ABCD'[column]! })),
  );
  const parts = new Float32Array(width * height).fill(1);
  for (const { x, y } of rows.flat())
    for (let i = 0; i < 400; i++) {
      const at = (radius: number, turn: number) =>
        Math.round((x + radius * Math.cos(turn)) * STRAIGHT - 0.5) +
        width * Math.round((y + radius * Math.sin(turn)) * STRAIGHT - 0.5);
      for (const radius of [-0.1, 0, 0.1]) parts[at(RADIUS + radius, (i / 400) * 2 * Math.PI)] = 0.2;
    }
  const layoutOf = (some: typeof rows): SheetLayout => ({
    ...sheet.layout,
    boxes: [],
    groups: some.map((bubbles, i) => ({ asks: { of: 'choice', place: `I.${i + 1}` }, bubbles })),
  });
  const astray = (some: typeof rows) => findRings({ width, height, parts }, layoutOf(some)).some((one) => one.astray);
  expect(astray(rows)).toBe(false);
  // All but the first row, or the last: where it stands there should be nothing.
  expect(astray(rows.slice(1))).toBe(true);
  expect(astray(rows.slice(0, -1))).toBe(true);
});

test('a photo of something else is no sheet, whatever is on it', () => {
  const chance = chanceOf(7);
  const furry = paint(1200, 900, (x, y) => 128 + 80 * Math.sin(x / 9 + Math.sin(y / 31) * 4) + 40 * chance.error());
  expect(findSheet(furry)).toBe('no-sheet');
  expect(findSheet(paint(1200, 900, () => 255))).toBe('no-sheet');
  expect(findSheet(paint(1200, 900, () => 0))).toBe('no-sheet');
  expect(findSheet(paint(3, 2, () => 9))).toBe('no-sheet');
});

test('a photo of another paper of the pack is no sheet', async () => {
  const paper = await print(testPaper(sheet.set), loadFonts());
  expect(findSheet(await renderPage(paper))).toBe('no-sheet');
});

test('half a sheet, two sheets and a sheet upside down in a mirror are told, not read', () => {
  const { page } = sheet;
  const { width, height } = page;
  expect(findSheet(crop(page, width, height >> 1))).toBe('part-of-sheet');
  expect(findSheet(crop(page, width >> 1, height))).toBe('part-of-sheet');
  const beside = paint(width * 2, height, (x, y) => page.data[y * width + (x % width)]!);
  expect(findSheet(beside)).toBe('two-sheets');
  const mirrored = paint(width, height, (x, y) => page.data[y * width + width - 1 - x]!);
  expect(typeof findSheet(mirrored)).toBe('string');
});

test('a sheet whose strip is covered is not taken for another test', () => {
  const covered = { ...sheet.page, data: sheet.page.data.slice() };
  const { width, data } = covered;
  const { y, height } = { y: fillAtRandom(sheet, 1).frame.y, height: 12 * 8 };
  for (let row = Math.round(y); row < y + height; row++)
    data.fill(240, row * width + width * 0.2, row * width + width * 0.8);
  expect(findSheet(covered)).toBe('no-code');
});
