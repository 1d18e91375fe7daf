/** Many schools copy in black and white alone: each dot is ink or none, as it is darker than the middle grey or not. */
import { Resvg } from '@resvg/resvg-js';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadFonts } from '../../src/print/fonts.ts';
import { print } from '../../src/print/print.ts';
import { makePapers } from '../../src/targets/papers.ts';
import { goldenPlan, goldenSheet } from '../made/golden-paper.ts';
import type { Picture } from '../made/photos/photo.ts';
import { DENSITY, renderPage } from '../made/photos/sheets.ts';
import { goldenLessons } from '../lessons.ts';
import { readPdf, type ReadText } from '../read-pdf.ts';
import { greyOf } from './contrast.ts';

/** A dot as light as this is left white. */
const MIDDLE = 128;
/** Of a text's box at least so much is ink, and at least so much is none. */
const SHOWS = 0.02;

const PIXELS = (DENSITY * 25.4) / 72;

/** What part of a text's box is black on the copy: from the top of an x to the baseline. */
function inkOf({ data, width, height }: Picture, { x, y, width: long, size }: ReadText): number {
  let [black, all] = [0, 0];
  for (let row = Math.max(0, Math.floor((y - size * 0.6) * PIXELS)); row < Math.min(height, y * PIXELS); row++)
    for (let at = Math.max(0, Math.floor(x * PIXELS)); at < Math.min(width, (x + long) * PIXELS); at++, all++)
      if (data[row * width + at]! < MIDDLE) black++;
  return all ? black / all : 0;
}

test('every text of every paper is there on a copy in black and white alone', async () => {
  const papers = [goldenPlan, goldenSheet, ...makePapers((await goldenLessons())[0]!)].filter(
    ({ style }) => !style.landscape,
  );
  expect(papers.length).toBeGreaterThan(8);
  for (const paper of papers) {
    const pdf = await print(paper, loadFonts());
    for (const [number, { texts }] of (await readPdf(pdf)).pages.slice(0, 3).entries()) {
      const page = await renderPage(pdf, number);
      // A dot or a dash has little ink, an empty box's lines are thin.
      const lost = texts
        .filter(({ text }) => /[\p{L}\p{N}]{2}/u.test(text))
        .filter((text) => Math.min(inkOf(page, text), 1 - inkOf(page, text)) < SHOWS);
      expect(
        lost.map(({ text }) => text),
        `${paper.title} ${number + 1}`,
      ).toEqual([]);
    }
  }
});

/** A drawing on the copy. */
function copied(svg: string): boolean[] {
  const { pixels } = new Resvg(svg, {
    fitTo: { mode: 'height', value: 240 },
    background: '#ffffff',
    font: { loadSystemFonts: false },
  }).render();
  return Array.from({ length: pixels.length / 4 }, (_, i) => {
    const [red, green, blue] = [pixels[4 * i]!, pixels[4 * i + 1]!, pixels[4 * i + 2]!];
    return greyOf(red, green, blue) < MIDDLE;
  });
}

const content = path.resolve(import.meta.dirname, '../../content');
/** A gleam says nothing. */
const GLEAMS = ['hinh/cai-noi.svg'];

test('what a small drawing says in white lines is there on such a copy', () => {
  const lost = globSync('hinh/*.svg', { cwd: content }).flatMap((file) => {
    const svg = readFileSync(path.join(content, file), 'utf8');
    const white = svg.match(/<path [^>]*stroke="#f[\da-f]f[\da-f]f[\da-f]"[^>]*\/>/g) ?? [];
    const whole = white.length ? copied(svg) : [];
    return white.flatMap((line) => {
      const without = copied(svg.replace(line, ''));
      return whole.filter((dot, i) => dot !== without[i]).length > 10 ? [] : [file];
    });
  });
  expect(lost).toEqual(GLEAMS);
});

/** Each has what its question asks about in a light colour's place: who is unknown, what is fed, watered, hot. */
test.each([
  ['ai-cho-qua', 54, 20, 78, 50],
  ['doi-tien', 16, 36, 44, 66],
  ['nghi-xem', 54, 14, 66, 28],
  ['cho-ga-an', 62, 74, 90, 94],
  ['tuoi-rau', 18, 24, 32, 54],
  ['noi-com', 22, 2, 74, 28],
] as const)('%s has what it is about on such a copy', (name, left, top, right, bottom) => {
  const dots = copied(readFileSync(path.join(content, `hinh/${name}.svg`), 'utf8'));
  const width = Math.sqrt(dots.length);
  const scale = width / 96;
  const inside = dots.filter((_, i) => {
    const [x, y] = [(i % width) / scale, Math.floor(i / width) / scale];
    return x > left && x < right && y > top && y < bottom;
  });
  expect(inside.filter(Boolean).length).toBeGreaterThan(60);
});
