import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersPage, HOME, lessonPage, TEACHERS } from '../../src/curriculum/address.ts';
import { PAPER_NAMES } from '../../src/document/paper.ts';
import { goldenPlan, goldenSheet } from '../made/golden-paper.ts';
import { papersApart } from '../papers-apart.ts';
import { papersOf, sampleNotices } from '../alerts.ts';
import { printBook } from '../print-pack.ts';
import { openSite, type OpenSite } from '../browser.ts';
import { goldenLessons, sampleLessons } from '../lessons.ts';
import { makePdf } from '../pdf-ua/bad-pdf.ts';
import { faint, holdPagesGrey, holdPapersGrey, packsOf, printed, SLUG, type Press } from './hold-grey.ts';
import { openPress } from './open-press.ts';
import { builtSite } from '../site.ts';

/** The grade of the sample that stands here for all; those of the other school levels: test/large/grey.test.ts. */
const GRADE = 8;

let site: OpenSite;
let press: Press;
beforeAll(async () => {
  site = await openSite(await builtSite('sample'));
  press = await openPress();
});
afterAll(() => site.close());

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
  const golden = (await goldenLessons())[0]!;
  const real = (await sampleLessons()).find(({ slug, grade }) => slug === SLUG && grade === GRADE)!;
  // The golden lesson has every block; the other, the papers of older grades.
  const [ofGolden, ofReal] = [await packsOf([golden]), await packsOf([real])];
  const packs = [...ofGolden, ...ofReal.filter(({ kind }) => ofGolden.every((one) => one.kind !== kind))];
  const ofAlerts = await Promise.all(
    papersOf((await sampleNotices())[0]!).map(async ([kind, paper]) => ({ kind, data: await printed(await paper) })),
  );
  const apart = await Promise.all(
    (await papersApart(golden)).map(async (paper) => ({ kind: paper.kind, data: await printed(paper) })),
  );
  const kinds = [...packs, ...ofAlerts, ...apart];
  expect(new Set(kinds.map(({ kind }): string => kind))).toEqual(new Set(Object.keys(PAPER_NAMES)));
  const others = [
    { kind: 'sách kế hoạch', data: await printBook('plans', [real], printed) },
    { kind: 'mọi loại nút', data: await printed(goldenPlan) },
    { kind: 'mọi loại nút', data: await printed(goldenSheet) },
  ];
  await holdPapersGrey([...kinds, ...others], press);
});

test('the pages, their messages and drawings too, keep their contrast without colour, light and dark', () =>
  holdPagesGrey(site, [HOME, TEACHERS, lessonPage(GRADE, SLUG), answersPage(GRADE, SLUG)], press));
