import { beforeAll, expect, test } from 'vitest';
import { goldenPlan, goldenSheet } from '../made/golden-paper.ts';
import { PAPER_NAMES } from '../../src/document/paper.ts';
import { gradeTargets, targetsIn } from '../../src/targets/addresses.ts';
import { PDF } from '../../src/targets/file-types.ts';
import { testPapers } from '../../src/targets/test-targets.ts';
import { papersApart } from '../papers-apart.ts';
import { papersOf, sampleNotices } from '../alerts.ts';
import { printBook } from '../print-pack.ts';
import { drawTest } from '../../src/teaching/test-set.ts';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../lessons.ts';
import { holdsOf, nameOf } from '../content/laws/law.ts';
import { flawsOf, paperLaws, printed, printLesson, taggedLaws, type PrintedLesson } from '../content/laws/papers.ts';
import { add, alter, makePdf, wrap } from './bad-pdf.ts';
import { RULES } from './rules.ts';

const notices = await sampleNotices();
let lessons: PrintedLesson[];
/** The rules that a sound file breaks. */
let ofSound: string[];
beforeAll(async () => {
  const chosen = [...aLessonOfEachBand(await sampleLessons()), ...(await goldenLessons())];
  lessons = await Promise.all(chosen.map(printLesson));
  ofSound = (await flawsOf(await printed(goldenPlan))).map(({ rule }) => rule);
});

/** For each rule, files that break it and no other. */
const BAD: Record<keyof typeof RULES, (() => Promise<Uint8Array>)[]> = {
  identified: [() => makePdf(() => {}, { subset: undefined })],
  marked: [async () => alter(await makePdf(() => {}), '/Marked true', '/Marked null')],
  titled: [
    () => makePdf(() => {}, { info: { Title: ' ', CreationDate: new Date(0) } }),
    () => makePdf(() => {}, { displayTitle: false }),
  ],
  language: [
    () => makePdf(() => {}, { lang: 'tiếng Việt' }),
    async () => alter(await makePdf(() => {}), '/Lang ', '/Lone '),
  ],
  'tagged-or-artifact': [
    () => makePdf((doc) => doc.text('chữ ngoài thẻ')),
    () => makePdf((doc) => doc.rect(72, 400, 50, 50).fill()),
    () =>
      makePdf(
        (doc) =>
          void doc.addStructure(
            doc.struct('P', () => {
              doc.text('đầu');
              doc.addContent('/Artifact BMC');
              doc.text('đồ trang trí trong thẻ');
              doc.addContent('EMC');
            }),
          ),
      ),
  ],
  'standard-roles': [() => makePdf((doc) => add(doc, 'Poem', 'thơ'))],
  'heading-order': [
    () => makePdf((doc) => add(doc, 'H3', 'quá sâu')),
    () => makePdf((doc) => add(doc, 'H2', 'không có bậc một'), {}, false),
    () => makePdf((doc) => add(doc, 'H', 'không bậc')),
  ],
  nesting: [
    () => makePdf((doc) => doc.addStructure(wrap(doc, ['L', 'P'], 'đoạn ngay trong danh sách'))),
    () => makePdf((doc) => doc.addStructure(wrap(doc, ['L', 'LI', 'P'], 'đoạn ngay trong mục'))),
    () => makePdf((doc) => doc.addStructure(wrap(doc, ['Div', 'LBody'], 'mục không có danh sách'))),
    () => makePdf((doc) => doc.addStructure(wrap(doc, ['Table', 'TD', 'P'], 'ô không có hàng'))),
  ],
  'header-scope': [() => makePdf((doc) => doc.addStructure(wrap(doc, ['Table', 'TR', 'TH'], 'đầu cột')))],
  'figure-words': [
    () =>
      makePdf(
        (doc) =>
          void doc.addStructure(
            doc.struct('Figure', { bbox: [72, 300, 122, 350] }, () => doc.rect(72, 300, 50, 50).fill()),
          ),
      ),
    () =>
      makePdf(
        (doc) =>
          void doc.addStructure(doc.struct('Figure', { alt: 'Ô vuông' }, () => doc.rect(72, 300, 50, 50).fill())),
      ),
  ],
  links: [
    () =>
      makePdf((doc) => {
        add(doc, 'P', 'bấm vào đây');
        doc.link(72, 100, 80, 20, 'https://khien.example');
      }),
  ],
  'tab-order': [async () => alter(await makePdf(() => {}), '/Tabs /S', '/Tabs /R')],
  'reading-order': [
    () =>
      makePdf((doc) => {
        const [first, second] = [
          doc.struct('P', {}, () => doc.text('đọc trước', 72, 200)),
          doc.struct('P', {}, () => doc.text('đọc sau', 72, 150)),
        ];
        doc.addStructure(first);
        doc.addStructure(second);
      }),
  ],
  'fonts-inside': [async () => alter(await makePdf(() => {}), '/FontFile2 ', '/FontLost2 ')],
  'no-missing-glyph': [() => makePdf((doc) => add(doc, 'P', 'đánh dấu ☐ vào ô'))],
};

for (const [rule, files] of Object.entries(BAD)) {
  test(`${rule}: a file that breaks it is told, for that and nothing else, and a sound one is not`, async () => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      expect([...new Set((await flawsOf(await file())).map((flaw) => flaw.rule))]).toEqual([rule]);
    expect(ofSound).not.toContain(rule);
  });
}

test('every rule has a file that breaks it', () => {
  expect(Object.keys(BAD)).toEqual(Object.keys(RULES));
});

test('a file of every kind of node keeps all rules', async () => {
  for (const paper of [goldenPlan, goldenSheet]) expect(await flawsOf(await printed(paper))).toEqual([]);
});

test('the cards of a class, what an office reports with, a year’s plan, the sheet to punch and the notice of a withdrawal keep all rules', async () => {
  for (const paper of await papersApart(lessons[0]!.lesson))
    expect(await flawsOf(await printed(paper)), paper.kind).toEqual([]);
});

test('every kind of paper is among them', async () => {
  const kinds = new Set<string>(lessons.flatMap(({ lesson }) => targetsIn(lesson, PDF)));
  const ofAlerts = papersOf(notices[0]!).map(([id]) => id);
  const apart = (await papersApart(lessons[0]!.lesson)).map(({ kind }) => kind);
  expect([...kinds, ...ofAlerts, ...apart].sort()).toEqual(Object.keys(PAPER_NAMES).sort());
});

test.each(notices)('$id: the papers of a warning keep all rules', async (notice) => {
  for (const [id, paper] of papersOf(notice)) expect(await flawsOf(await printed(await paper)), id).toEqual([]);
});

holdsOf(
  { ...paperLaws, ...taggedLaws },
  () => lessons,
  ({ lesson }) => nameOf(lesson),
);

test('the year books, and the papers of a test drawn from several lessons, keep all rules', async () => {
  const sample = await sampleLessons();
  const of = (grade: number) => sample.filter((lesson) => lesson.grade === grade);
  expect(of(3).length).toBeGreaterThan(1);
  // Of every grade `npm run test:content` holds it.
  for (const kind of gradeTargets(3)) expect(await flawsOf(await printBook(kind, of(3), printed)), kind).toEqual([]);
  for (const grade of [3, 8])
    for (const paper of testPapers(drawTest(of(grade))))
      expect(await flawsOf(await printed(paper)), `${paper.kind} ${grade}`).toEqual([]);
});
