import { poolOf, type GradeLesson } from '../curriculum/cut.ts';
import { isNational, type Grade } from '../curriculum/grade.ts';
import { recordPool, type PaperItem } from '../curriculum/ledger.ts';
import type { TestForm, TestPart } from '../curriculum/test-form.ts';
import type { Change } from '../curriculum/paper-code.ts';
import { kindOf, type Question } from '../questions/kinds.ts';
import type { Lettered } from '../questions/question.ts';
import type { TestHead } from './test-head.ts';
import { drawVersions, type TestSource, type VersionIds } from './test-versions.ts';

/** `lettered`: the ids of what is put in order or of the partners, as a version letters them A, B, C… */
export type TestQuestion = Question & Lettered;

/** A question on a paper: its number there, its points, its options in this version's order. */
export interface Asked {
  number: number;
  points: number;
  question: TestQuestion;
  lesson: GradeLesson;
}

export interface AskedPart {
  part: TestPart;
  /** I, II, III… */
  numeral: string;
  points: number;
  asked: Asked[];
}

export interface Version {
  code: string;
  number: number;
  parts: AskedPart[];
}

/**
 * A test of one lesson or of several in all its versions: the paper, the key, the sheet and the matrix are made from
 * it.
 */
export interface TestSet {
  grade: Grade;
  form: TestForm;
  lessons: readonly GradeLesson[];
  versions: Version[];
  /** What a teacher has at its head; absent where it is left to be written in. */
  head?: TestHead;
}

/** How many versions a pack has. */
export const VERSIONS = 4;

/** Draws a test from the questions these lessons have now. All are of one grade. */
export function drawTest(
  lessons: readonly GradeLesson[],
  {
    drawing = 1,
    count = VERSIONS,
    changes = [],
  }: { drawing?: number; count?: number; changes?: readonly Change[] } = {},
): TestSet {
  return setTest(lessons, drawVersions(sourceOf(lessons), drawing, count, changes));
}

/** The lessons as a test in this form is made of them. */
export const inForm = (lessons: readonly GradeLesson[], testForm: TestForm): GradeLesson[] =>
  lessons.map((lesson) => ({ ...lesson, testForm }));

/** What a test of these lessons is drawn from as they stand. */
export const sourceOf = (lessons: readonly GradeLesson[]): TestSource => ({
  grade: lessons[0]!.grade,
  form: lessons[0]!.testForm,
  lessons: lessons.map((lesson) => ({
    slug: lesson.slug,
    revision: lesson.revision.number,
    pool: recordPool(lesson),
  })),
});

/** Puts the words to versions known by their ids. Every id must be among the lessons' questions. */
export function setTest(lessons: readonly GradeLesson[], versions: readonly VersionIds[]): TestSet {
  const { grade, testForm: form } = lessons[0]!;
  const known = new Map(
    lessons.flatMap((lesson) => poolOf(lesson).map((question) => [question.id, { question, lesson }])),
  );
  const partsOf = (items: readonly PaperItem[]) => setParts(items, form.parts, isNational(grade), known);
  return {
    grade,
    form,
    lessons,
    versions: versions.map(({ code, number, items }) => ({ code, number, parts: partsOf(items) })),
  };
}

/** I, II, III… for as many parts as a test can have. */
const numeral = (index: number): string => `${'X'.repeat(Math.floor((index + 1) / 10))}${ONES[(index + 1) % 10]}`;
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** Questions are numbered `anew` in each part, as on a national paper; straight through for the young. */
function setParts(
  items: readonly PaperItem[],
  form: readonly TestPart[],
  anew: boolean,
  known: ReadonlyMap<string, { question: Question; lesson: GradeLesson }>,
): AskedPart[] {
  let before = 0;
  const parts = form.map((part) => {
    const own = items.filter(({ id }) => known.get(id)!.question.kind === part.kind);
    const asked = own.map(({ id, points, parts }, i): Asked => {
      const { question, lesson } = known.get(id)!;
      return { number: before + i + 1, points, question: kindOf(question).reorder(question, parts), lesson };
    });
    if (!anew) before += asked.length;
    return { part, asked, points: asked.reduce((sum, { points }) => sum + points, 0) };
  });
  return parts.filter(({ asked }) => asked.length).map((part, i) => ({ ...part, numeral: numeral(i) }));
}

/** What every question of a part is worth, or null when they differ: then each says its own. */
export function pointsOfEach({ asked }: Pick<AskedPart, 'asked'>): number | null {
  const points = new Set(asked.map(({ points }) => points));
  return points.size === 1 ? asked[0]!.points : null;
}

/**
 * What a test asks about, lesson by lesson: each objective with its questions; `topic` is the lesson's title at its
 * first.
 */
export function askedAbout(set: TestSet): { topic: string; objective: string; asked: Asked[] }[] {
  const asked = askedIn(set);
  return set.lessons.flatMap((lesson) =>
    lesson.objectives
      .map(({ id, text }) => ({
        objective: text,
        asked: asked.filter((one) => one.lesson.slug === lesson.slug && one.question.objective === id),
      }))
      .filter((row) => row.asked.length)
      .map((row, i) => ({ ...row, topic: i === 0 ? lesson.title : '' })),
  );
}

/** The questions of a test, in the order of its first version; the others ask the same. */
export const askedIn = (set: TestSet): Asked[] => set.versions[0]!.parts.flatMap(({ asked }) => asked);
