import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersPage, HOME, lessonPage, TEACHERS } from '../../src/curriculum/address.ts';
import { loadFonts } from '../../src/print/fonts.ts';
import { goldenPlan, goldenSheet } from '../made/golden-paper.ts';
import { print } from '../../src/print/print.ts';
import { PAPER_NAMES } from '../../src/document/paper.ts';
import { papersApart } from '../papers-apart.ts';
import { papersOf, realNotices } from '../alerts.ts';
import { printBook, printPack } from '../print-pack.ts';
import { openSite, openWhole, type OpenSite } from '../browser.ts';
import { goldenLessons, sampleLessons } from '../lessons.ts';
import { makePdf } from '../pdf-ua/bad-pdf.ts';
import { LEAST } from './contrast.ts';
import type { Drawn } from './measure-ink.ts';
import { openPress } from './open-press.ts';
import { builtSite } from '../site.ts';

/** Of a long paper the pages after these are like these. */
const PAGES = 3;
/** A grade of each school level. */
const GRADES = [2, 8, 11];

let site: OpenSite;
let press: Awaited<ReturnType<typeof openPress>>;
beforeAll(async () => {
  site = await openSite(await builtSite('sample'));
  press = await openPress();
});
afterAll(() => site.close());

const printed = (work: Parameters<typeof print>[0]) => print(work, loadFonts());
const faint = ({ inks }: Drawn) =>
  inks
    .filter(({ contrast }) => contrast < LEAST)
    .map(({ page, text, contrast }) => `${page}: ${text} ${contrast.toFixed(2)}`);
/** A file with one text, its colours as the operators before it say. */
const pdfOf = (operators: string) =>
  makePdf((doc) => doc.addContent(operators).text('Chậm lại, kiểm tra', 100, 130), {}, false);

test('the measure tells faint text, and text whose colours a grey printer makes alike', async () => {
  const paint = (back: string, ink: string) => pdfOf(`${back} rg 50 100 400 150 re f ${ink} rg`);
  const measured = await Promise.all(
    [
      // #999 on white, #767676 on white, light on dark.
      ['1 1 1', '0.6 0.6 0.6', 2.85],
      ['1 1 1', '0.463 0.463 0.463', 4.54],
      ['0.2 0.2 0.2', '1 1 1', 12.63],
      // Red on a green as dark: plain on a screen, gone in print.
      ['0 0.51 0', '1 0 0', 1],
    ].map(async ([back, ink, contrast]) => ({
      pdf: await paint(String(back), String(ink)),
      contrast: Number(contrast),
    })),
  );
  for (const { pdf, contrast } of measured) {
    const { inks } = await press(pdf);
    expect(inks.map(({ text }) => text).join(' ')).toContain('Chậm lại');
    for (const ink of inks)
      expect(Math.abs(ink.contrast - contrast), `${ink.contrast} is not ${contrast}`).toBeLessThan(0.15);
  }
  expect(faint(await press(measured[0]!.pdf))).not.toEqual([]);
  expect((await press(measured[2]!.pdf)).coloured).toEqual([]);
  expect((await press(measured[3]!.pdf)).coloured).toEqual([1]);
});

test('every kind of paper is drawn in greys alone, and every text on it stands out', async () => {
  const lessons = [
    (await goldenLessons())[0]!,
    ...(await sampleLessons()).filter(({ slug, grade }) => slug === 'phieu-trung-thuong' && GRADES.includes(grade)),
  ];
  expect(lessons).toHaveLength(4);
  const packs = await Promise.all(lessons.map((lesson) => printPack(lesson, printed)));
  const ofAlerts = await Promise.all(
    papersOf((await realNotices())[0]!).map(async ([kind, paper]) => ({ kind, data: await printed(await paper) })),
  );
  const apart = await Promise.all(
    (await papersApart(lessons[0]!)).map(async (paper) => ({ kind: paper.kind, data: await printed(paper) })),
  );
  const works = [
    ...packs.flat(),
    ...ofAlerts,
    ...apart,
    { kind: 'sách kế hoạch', data: await printBook('plans', lessons.slice(1, 2), printed) },
    { kind: 'mọi loại nút', data: await printed(goldenPlan) },
    { kind: 'mọi loại nút', data: await printed(goldenSheet) },
  ];
  expect(new Set([...packs.flat(), ...ofAlerts, ...apart].map(({ kind }): string => kind))).toEqual(
    new Set(Object.keys(PAPER_NAMES)),
  );
  for (const { kind, data } of works) {
    const drawn = await press(data, PAGES);
    // A card has little but its mark, a notice its few lines.
    expect(drawn.inks.length, kind).toBeGreaterThan(['cards', 'withdrawn'].includes(kind) ? 4 : 10);
    expect(faint(drawn), kind).toEqual([]);
    expect(drawn.coloured, kind).toEqual([]);
  }
});

test('the pages, their messages and drawings too, keep their contrast without colour, light and dark', async () => {
  const lesson = (grade: number) => lessonPage(grade, 'phieu-trung-thuong');
  for (const colorScheme of ['light', 'dark'] as const) {
    await site.page.emulateMedia({ media: 'screen', colorScheme });
    for (const address of [HOME, TEACHERS, ...GRADES.map(lesson), answersPage(8, 'phieu-trung-thuong')]) {
      await site.page.goto(new URL(address.slice(1), site.url).href);
      await openWhole(site.page);
      const drawn = await press(
        await site.page.pdf({ printBackground: true, width: '600px', height: '1500px' }),
        2 * PAGES,
      );
      expect(drawn.inks.length, address).toBeGreaterThan(30);
      expect(faint(drawn), `${colorScheme} ${address}`).toEqual([]);
    }
  }
});
