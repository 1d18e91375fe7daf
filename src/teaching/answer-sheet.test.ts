import { beforeAll, expect, test } from 'vitest';
import type { GradeLesson } from '../curriculum/cut.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';
import { writeCode } from '../curriculum/paper-code.ts';
import type { TestPart } from '../curriculum/test-form.ts';
import { loadFonts } from '../print/fonts.ts';
import { measurePages } from '../print/print.ts';
import { answerSheet, sheetPlaces } from './answer-sheet.ts';
import { MOST_CHANGES } from './change-drawn.ts';
import { sampleLessons } from '../../test/lessons.ts';
import { FRAME, layoutSheet } from './sheet/layout.ts';
import type { AskedPart, TestQuestion, TestSet } from './test-set.ts';

let sample: GradeLesson[];
beforeAll(async () => void (sample = await sampleLessons()));

const pagesOf = (set: TestSet): number => measurePages(answerSheet(set), loadFonts());

test('from grade 4, where every kind of question is asked, the answer sheet of the fullest test is one page too, and each question has its place', () => {
  for (const grade of GRADES.filter((one) => one >= 4)) {
    const set = fullest(grade);
    expect.soft(pagesOf(set), `lớp ${grade}`).toBe(1);
    const places = set.versions[0]!.parts.flatMap(({ part, numeral, asked }) =>
      part.kind === 'essay' ? [numeral] : asked.map(({ number }) => `${numeral}.${number}`),
    );
    const layout = layoutSheet(grade, set.versions);
    expect(sheetPlaces(layout).sort()).toEqual(places.sort());
    expect(layout.height, 'the reader reckons with this height before it knows the paper').toBe(FRAME.height);
  }
});

test('a test as long as no grade has would not fit: the law can be broken', () => {
  const set = fullest(8);
  const [version] = set.versions;
  expect(
    pagesOf({ ...set, versions: [{ ...version!, parts: [...version!.parts, ...version!.parts] }] }),
  ).toBeGreaterThan(1);
});

/** As many questions of each kind as a paper of the grade may have. */
function fullest(grade: Grade): TestSet {
  const lesson = sample.find((one) => one.grade === grade)!;
  const form = lesson.testForm;
  const parts = form.parts.map((part, i): AskedPart => ({
    part,
    numeral: ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][i]!,
    points: 1,
    asked: Array.from({ length: part.most }, (_, j) => ({ number: j + 1, points: 1, question: anyOf(part), lesson })),
  }));
  // A code as long as a camera is told by: six lessons, and as many changes as there may be.
  const lessons = Array.from({ length: 6 }, (_, i) => ({ key: i, revision: 1 }));
  const changes = Array.from({ length: MOST_CHANGES }, (_, place) => ({ place, take: 1 }));
  const versions = [101, 102, 103, 104].map((number) => ({
    code: writeCode({ grade, lessons, changes, version: number }),
    number,
    parts,
  }));
  return { grade, form, lessons: [lesson], versions };
}

/** A question of a kind as far as the sheet asks: how many options it has. */
const anyOf = ({ kind }: TestPart): TestQuestion =>
  ({ kind, options: Array.from({ length: 4 }, (_, i) => ({ id: String(i) })) }) as unknown as TestQuestion;
