import path from 'node:path';
import { cutAll, type GradeLesson } from '../../src/curriculum/cut.ts';
import { isNational } from '../../src/curriculum/grade.ts';
import type { Paper } from '../../src/document/paper.ts';
import { loadFonts } from '../../src/print/fonts.ts';
import { measureFill, measurePages } from '../../src/print/print.ts';
import { readCurriculum } from '../../src/reading/read-curriculum.ts';
import { makePapers } from '../../src/targets/papers.ts';
import { countSlides, fitDeck } from '../../src/slides/fit.ts';
import { framedWords, looseWords } from '../../src/document/deck.ts';
import { makeAppendix } from '../../src/teaching/appendix.ts';
import { makePlan } from '../../src/teaching/plan.ts';
import { makeScript } from '../../src/teaching/script.ts';
import { makeSlides } from '../../src/teaching/slides.ts';
import { VERSIONS } from '../../src/teaching/test-set.ts';
import { makeWorksheet } from '../../src/teaching/worksheet.ts';
import { show } from './measure.ts';
import { whiteShare } from './white-share.ts';

/** A class to reckon with. */
const CLASS = 40;

/** A pack's sizes: pages of its papers, how white the pupil's sheet is, how full its slides are. */
interface Sizes {
  pack: string;
  plan: number;
  appendix: number;
  script: number;
  sheet: number;
  /** Sheets of paper, printed on both sides: of the lesson's test for each pupil, of all that a class is handed. */
  test: number;
  class: number;
  /** How full the emptiest page of the pack is. */
  emptiest: number;
  white: number;
  slides: number;
  /** Words outside a message frame, and in one: the most, the mean. */
  loose: { most: number; mean: number };
  framed: number;
}

/** Pages, white and words of every pack there is. */
export async function benchPacks({ project }: { project: string }): Promise<void> {
  const { curriculum } = await readCurriculum(path.join(project, 'content'));
  const heads = [
    'gói',
    'kế hoạch',
    'phụ lục',
    'kịch bản',
    'phiếu',
    'tờ đề',
    `tờ cho ${CLASS} em`,
    'trang vơi nhất',
    'trắng',
    'trang chiếu',
    'chữ (nhiều nhất, trung bình)',
    'trong khung tin',
  ];
  console.log(heads.join(' | '));
  const rows: Sizes[] = [];
  for (const lesson of cutAll(curriculum!)) {
    rows.push(await sizesOf(lesson));
    console.log(lineOf(rows.at(-1)!));
  }
  for (const [what, pick] of Object.entries(COLUMNS)) {
    const values = rows.map(pick);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    console.log(`${what}: ${show(Math.min(...values))}–${show(Math.max(...values))}, trung bình ${show(mean)}`);
  }
}

const COLUMNS: Record<string, (sizes: Sizes) => number> = {
  'trang kế hoạch': ({ plan }) => plan,
  'trang phụ lục': ({ appendix }) => appendix,
  'trang kịch bản': ({ script }) => script,
  'trang phiếu một em': ({ sheet }) => sheet,
  'tờ đề một em': ({ test }) => test,
  [`tờ giấy cho lớp ${CLASS} em`]: ({ class: sheets }) => sheets,
  'trang vơi nhất của gói': ({ emptiest }) => emptiest,
  'phần trắng của phiếu': ({ white }) => white,
  'số trang chiếu': ({ slides }) => slides,
  'chữ nhiều nhất ngoài khung tin': ({ loose }) => loose.most,
  'chữ trung bình ngoài khung tin': ({ loose }) => loose.mean,
  'chữ nhiều nhất trong khung tin': ({ framed }) => framed,
};

async function sizesOf(lesson: GradeLesson): Promise<Sizes> {
  const pages = (paper: Paper) => measurePages(paper, loadFonts());
  const papers = makePapers(lesson);
  const sheetsOf = (kind: Paper['kind'], parts = 1) =>
    papers.filter((paper) => paper.kind === kind).reduce((sum, paper) => sum + Math.ceil(pages(paper) / parts / 2), 0);
  const test = sheetsOf('test', VERSIONS);
  // Grades 1 to 5 answer on the test itself; two certificates stand on a page.
  const each = sheetsOf('worksheet') + sheetsOf('family') + test + (isNational(lesson.grade) ? 1 : 0);
  const slides = fitDeck(makeSlides(lesson, countSlides)).map(({ slide }) => slide);
  const loose = slides.map(looseWords);
  return {
    pack: `lop-${lesson.grade}/${lesson.slug}`,
    plan: pages(makePlan(lesson)),
    appendix: pages(makeAppendix(lesson)),
    script: pages(makeScript(lesson)),
    sheet: pages(makeWorksheet(lesson)),
    test,
    class: Math.ceil(CLASS * (each + sheetsOf('certificate') / 2)),
    emptiest: Math.min(...papers.flatMap((paper) => measureFill(paper, loadFonts())).filter((part) => part > 0)),
    white: await whiteShare(makeWorksheet(lesson)),
    slides: slides.length,
    loose: { most: Math.max(...loose), mean: loose.reduce((sum, n) => sum + n, 0) / loose.length },
    framed: Math.max(0, ...slides.map(framedWords)),
  };
}

const lineOf = (row: Sizes): string =>
  [
    row.pack.padEnd(28),
    row.plan,
    row.appendix,
    row.script,
    row.sheet,
    row.test,
    row.class,
    `${Math.round(row.emptiest * 100)}%`,
    `${Math.round(row.white * 100)}%`,
    row.slides,
    `${row.loose.most}, ${show(row.loose.mean, 0)}`,
    row.framed,
  ].join(' | ');
