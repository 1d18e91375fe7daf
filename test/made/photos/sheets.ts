/** Answer sheets as they are printed, filled in at random, and what the reader makes of their photos. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { findSheet, readBubbles, type Found } from '../../../src/marking/read-sheet.ts';
import { project } from '../../../src/marking/homography.ts';
import { loadFonts } from '../../../src/print/fonts.ts';
import { print } from '../../../src/print/print.ts';
import { answerSheet } from '../../../src/teaching/answer-sheet.ts';
import { layoutSheet, RADIUS, type SheetLayout } from '../../../src/teaching/sheet/layout.ts';
import { drawTest, type TestSet } from '../../../src/teaching/test-set.ts';
import { chanceOf } from './chance.ts';
import type { BlankSheet, Picture, SheetBubble } from './photo.ts';

/** Pixels a millimetre of a printed page. */
export const DENSITY = 8;

export interface PrintedSheet {
  set: TestSet;
  layout: SheetLayout;
  page: Picture;
  found: Found;
}

let library: Promise<PDFiumLibrary> | undefined;

/** The answer sheet of a test of these lessons, from its PDF. */
export async function printSheet(lessons: readonly GradeLesson[], count = 4): Promise<PrintedSheet> {
  const set = drawTest(lessons, { count });
  const page = await renderPage(await print(answerSheet(set), loadFonts()));
  const found = findSheet(page);
  if (typeof found === 'string') throw new Error(`A clean sheet is not found: ${found}`);
  return { set, layout: layoutSheet(set.grade, set.versions), page, found };
}

/** Sheets as they differ most: grades, one lesson and several, few versions and all that a code can hold. */
export async function printSheets(lessons: readonly GradeLesson[]): Promise<PrintedSheet[]> {
  const of = (grade: number, count: number) => lessons.filter((one) => one.grade === grade).slice(0, count);
  const sheets: PrintedSheet[] = [];
  for (const [grade, count, versions] of [
    [8, 3, 4],
    [4, 1, 8],
    [11, 1, 24],
    [5, 2, 2],
  ] as const)
    sheets.push(await printSheet(of(grade, count), versions));
  return sheets;
}

/** A page of a file, as the printer gives it. */
export async function renderPage(pdf: Uint8Array, page = 0): Promise<Picture> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
  try {
    const [width, height] = [210 * DENSITY, 297 * DENSITY];
    const { data } = await document.getPage(page).render({ width, height, colorSpace: 'Gray', render: 'bitmap' });
    return { width, height, data: data.slice() };
  } finally {
    document.destroy();
  }
}

/** A way to fill it in: now and then a row is left blank, in a choice of several more than one is meant. */
export function fillAtRandom({ layout, page, found, set }: PrintedSheet, seed: number): BlankSheet {
  const chance = chanceOf(seed ^ 0x5eed);
  const several = new Set(
    set.versions[0]!.parts.filter(({ part }) => part.kind === 'multiple').map(({ numeral }) => numeral),
  );
  let row = 0;
  const bubbles = layout.groups.flatMap(({ asks, bubbles: own }): SheetBubble[] => {
    const free = 'place' in asks && several.has(asks.place.split('.')[0]!);
    const blank = 'place' in asks && chance.between() < 0.06;
    const one = chance.pick(own);
    row++;
    return own.map((bubble) => {
      const { x, y } = project(found.sheet.map, bubble.x, bubble.y);
      const meant = !blank && (free ? chance.between() < 0.5 : bubble === one);
      return { x, y, radius: RADIUS * DENSITY, meant, row: free ? row++ : row };
    });
  });
  const corner = project(found.sheet.map, 0, 0);
  return {
    page,
    bubbles,
    density: DENSITY,
    frame: { ...corner, width: layout.width * DENSITY, height: layout.height * DENSITY },
  };
}

/** What came of a photo. `wrong`: rows that the reader was sure of and got wrong, as `II.3: meant B, read C`. */
export interface Outcome {
  retake: string | null;
  rows: number;
  bubbles: number;
  wrong: string[];
  /** Rows that are shown to the teacher, and the bubbles because of which. */
  askedRows: number;
  askedBubbles: number;
  ms: number;
}

export function readPhoto(photo: Picture, { layout, found: printed }: PrintedSheet, filled: BlankSheet): Outcome {
  const start = process.cpuUsage();
  const rows = layout.groups.length;
  const bubbles = filled.bubbles.length;
  const none = { rows, bubbles, wrong: [], askedRows: 0, askedBubbles: 0 };
  const found = findSheet(photo);
  if (typeof found === 'string') return { ...none, retake: found, ms: cpuSince(start) };
  const judged = readBubbles(found, layout);
  const ms = cpuSince(start);
  if (typeof judged === 'string') return { ...none, retake: judged, ms };
  const outcome: Outcome = { ...none, wrong: [], retake: null, ms };
  if (JSON.stringify(found.code) !== JSON.stringify(printed.code)) outcome.wrong.push('code');
  let at = 0;
  for (const { placed, chosen, unsure } of judged) {
    const own = filled.bubbles.slice(at, (at += placed.bubbles.length));
    if (!chosen) {
      outcome.askedRows++;
      outcome.askedBubbles += unsure.length;
      continue;
    }
    const meant = placed.bubbles.filter((_, i) => own[i]!.meant).map(({ value }) => value);
    if (meant.join() !== chosen.join())
      outcome.wrong.push(`${JSON.stringify(placed.group.asks)}: meant ${meant.join()}, read ${chosen.join()}`);
  }
  return outcome;
}

/** Milliseconds of computing, which a busy machine does not stretch. */
function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
