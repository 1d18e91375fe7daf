import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { cutAll } from '../curriculum/cut.ts';
import type { Ledger } from '../curriculum/ledger.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import { wordsOf } from '../document/paper.ts';
import { appendRelease, recordRelease } from '../publish/ledger.ts';
import { readLedger } from '../reading/read-ledger.ts';
import { chooseTest, type TestWish } from '../teaching/choose-test.ts';
import { testPapers } from '../targets/test-targets.ts';
import { findReworded, recallPaper } from '../teaching/recall-paper.ts';
import type { TestOrNot } from '../teaching/refusal.ts';
import { drawSvg } from '../pictures/draw-svg.ts';
import { dataOfGrade } from './data-of-grade.ts';
import { keepForTests } from './keep-for-tests.ts';
import { scratch } from '../../test/folders.ts';
import { cases } from '../../test/laws.ts';
import { readOnce } from '../../test/lessons.ts';
import { sampleContent } from '../../test/sample.ts';

let curriculum: Curriculum;
/** The same lessons a release later: a question of each text retired, a revision added. */
let edited: Curriculum;
beforeAll(async () => {
  const { curriculum: read, documents } = await readOnce(await sampleContent());
  const ledger = [
    { ...(await recordRelease(read!, documents, '2026-11-24')), file: 'content/releases/2026-11-24-1.json' },
  ];
  curriculum = { ...read!, ledger };
  edited = { ...curriculum, lessons: curriculum.lessons.map(retireOne) };
});
const retireOne = (lesson: Lesson): Lesson => ({
  ...lesson,
  revisions: [...lesson.revisions, { date: '2027-03-01', changed: 'Bớt câu hỏi' }],
  texts: lesson.texts.map((text) => ({
    ...text,
    questions: text.questions.map((question, i) => (i === 1 ? { ...question, retired: true } : question)),
  })),
});

/** What a browser has, once it is sent and read. */
const sent = (whole: Curriculum, grade: Grade): Curriculum => {
  let content: unknown;
  // The script is a classic one: a browser runs it, and so does this.
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('khienRaDe', dataOfGrade(whole, grade, drawSvg))((_: string, brought: unknown) => (content = brought));
  return content as Curriculum;
};
const said = ({ set, refusals }: TestOrNot) =>
  set
    ? testPapers(set).map(({ title, body, footer, revised, edition }) => [
        title,
        wordsOf(body).join(' '),
        footer,
        revised,
        edition,
      ])
    : refusals;

test('whatever is wished for, the part that is sent answers as the whole does', () => {
  const parts = new Map(GRADES.map((grade) => [grade, sent(edited, grade)]));
  const slugs = edited.lessons.map(({ slug }) => slug);
  const wish = fc.record({
    grade: fc.constantFrom(...GRADES),
    lessons: fc.subarray([...slugs, 'khong-co']),
    count: fc.integer({ min: 0, max: 9 }),
    drawing: fc.integer({ min: 0, max: 10 }),
  });
  fc.assert(
    fc.property(wish, ({ grade, lessons, count, drawing }) => {
      const typed: TestWish = {
        grade: String(grade),
        lessons: lessons.join(','),
        count: String(count),
        drawing: String(drawing),
      };
      const part = parts.get(grade)!;
      const [inBrowser, whole] = [chooseTest(part, typed), chooseTest(edited, typed)];
      expect(said(inBrowser)).toEqual(said(whole));
      if (inBrowser.set)
        expect(findReworded(inBrowser.set, part.ledger)).toEqual(findReworded(whole.set!, edited.ledger));
    }),
    cases(60),
  );
});

test('a code printed before the lesson changed brings the same paper from the part as from the whole', () => {
  for (const grade of GRADES) {
    const lessons = cutAll(curriculum)
      .filter((lesson) => lesson.grade === grade)
      .map(({ slug }) => slug)
      .join(',');
    const { set } = chooseTest(curriculum, { grade: String(grade), lessons, count: '2', drawing: '1' });
    const codes = [
      ...set!.versions.map(({ code }) => code),
      ...curriculum.ledger[0]!.cuts.filter((cut) => cut.grade === grade).flatMap(({ papers }) => Object.keys(papers)),
    ];
    const part = sent(edited, grade);
    for (const code of codes) {
      const whole = recallPaper(edited, code);
      expect(whole.set, code).toBeDefined();
      expect(said(recallPaper(part, code))).toEqual(said(whole));
    }
  }
});

test('a release that changes no test changes no script, and one about to be written counts as it will be read', async () => {
  const folder = await scratch('ledger');
  const { file: _, ...entry } = curriculum.ledger[0]!;
  await appendRelease(folder, entry);
  const { ledger: read } = await readLedger(path.join(folder, 'releases'), (file) => file);
  const again = {
    ...entry,
    date: '2026-11-25',
    addresses: ['/moi/'],
    alerts: [],
    file: 'content/releases/2026-11-25-1.json',
  };
  for (const grade of GRADES) {
    const script = (ledger: Ledger) => dataOfGrade({ ...curriculum, ledger }, grade, drawSvg);
    expect(script(read)).toBe(script(curriculum.ledger));
    expect(script([...curriculum.ledger, again])).toBe(script(curriculum.ledger));
    expect(script([])).not.toBe(script(curriculum.ledger));
  }
});

test('nothing goes out that a test does not need: no lesson’s text, no draft, no other grade’s question, no picture that is not shown', () => {
  const [first, ...rest] = curriculum.lessons;
  const picture = { format: 'png', data: '', width: 1, height: 1 } as const;
  const whole = {
    ...curriculum,
    ledger: [],
    lessons: [
      { ...first!, status: 'draft' as const },
      ...rest.map((lesson) => ({ ...lesson, pictures: { 'la.png': picture } })),
    ],
  };
  const kept = keepForTests(whole, 8);
  expect(kept.lessons.map(({ slug }) => slug)).toEqual(rest.map(({ slug }) => slug));
  for (const { texts, pictures } of kept.lessons) {
    expect(pictures).toEqual({});
    expect(texts.length).toBe(1);
    for (const { body, questions } of texts) {
      expect(body).toEqual([]);
      expect(questions.length).toBeGreaterThan(4);
      for (const { grades, kind } of questions)
        expect([grades.includes(8), kind]).toEqual([
          true,
          expect.stringMatching(/^(single|true-false|short-answer|essay)$/),
        ]);
    }
  }
});

test('a picture that a question shows comes with its drawing for Word', () => {
  const svg = btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>');
  const [lesson] = curriculum.lessons;
  const at = { line: 1, column: 1 };
  const texts = lesson!.texts.map((text) => ({
    ...text,
    questions: text.questions.map((question) => ({
      ...question,
      prompt: [
        ...question.prompt,
        { type: 'block' as const, name: 'Figure', props: { src: 'la.svg', alt: 'Lá' }, children: [], at },
      ],
    })),
  }));
  const whole = {
    ...curriculum,
    lessons: [
      { ...lesson!, texts, pictures: { 'la.svg': { format: 'svg' as const, data: svg, width: 40, height: 40 } } },
    ],
  };
  const { pictures } = sent(whole, 8).lessons[0]!;
  expect(pictures['la.svg']).toMatchObject({
    data: svg,
    drawn: { svg: expect.any(String), png: expect.stringMatching(/^iVBORw0KGgo/) },
  });
});
