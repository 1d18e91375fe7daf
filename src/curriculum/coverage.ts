import { z } from 'zod';
import type { Curriculum } from './curriculum.ts';
import { GradeList, GRADES, type Grade } from './grade.ts';
import { formsOf, isTaught, type Lesson, type LessonText } from './lesson.ts';
import { onlyPrintable } from './mark.ts';
import { addDays, showDate } from './show-date.ts';
import { Day, Id } from './source.ts';

const row = z
  .string()
  .min(1)
  .describe('Dòng của bảng: mã hình thức, mã vụ việc, mã yêu cầu cần đạt hay mã năng lực số');
const grades = GradeList.describe('Các lớp, ví dụ 6-12');
const why = z.string().min(1).describe('Vì sao; in trong bảng cho đơn vị');

const Hole = z.strictObject({ row, grades, why, until: Day.describe('Ngày cuối còn được để trống') });

/** content/coverage.yaml: what must be taught, and in which grades it need not be, or is not yet. */
export const CoverageFile = z.strictObject({
  lists: z
    .array(z.string().min(1))
    .default([])
    .describe('Các danh sách trong scam-forms.yaml: mỗi hình thức đã kiểm chứng của chúng là một dòng'),
  cases: z
    .array(
      z.strictObject({
        id: Id.describe('Tên ngắn của vụ việc'),
        name: z.string().min(1).describe('Tên in trong bảng'),
        forms: z.array(z.string()).min(1).describe('Bài có một trong các hình thức này là dạy về vụ việc'),
      }),
    )
    .default([])
    .describe('Vụ việc phải dạy mà không danh sách nào nêu'),
  free: z
    .array(Hole.omit({ until: true }))
    .default([])
    .describe('Lớp không cần dạy điều ấy, và vì sao; không có ngày cuối'),
  holes: z.array(Hole).default([]).describe('Lớp còn thiếu bài, vì sao, và đến ngày nào'),
});
export type CoverageFile = z.infer<typeof CoverageFile>;

export const NO_COVERAGE: CoverageFile = { lists: [], cases: [], free: [], holes: [] };

export type TableId = 'tricks' | 'outcomes' | 'competences';

/** How many days a promise to teach what nobody teaches may be put off. */
export const TERM = 120;

/**
 * How one thing to teach stands in one grade. `hole`: nobody teaches it, and nothing says why. `owed`: the list of
 * holes says why, or the lesson that taught it was withdrawn: that must not wait for another to be written.
 */
export type Cell = { grade: Grade; lessons: number } & (
  | { state: 'taught' | 'hole' }
  | { state: 'free'; why: string }
  | { state: 'owed'; why: string; until: string }
);

/** A thing to teach, in the grades that may have it. */
export interface CoverageRow {
  id: string;
  name: string;
  /** What a competence is called at all levels together: 4.1.CB1a and 4.1.CB2a are 4.1a. */
  strand?: string;
  cells: Cell[];
}
export type Coverage = Record<TableId, CoverageRow[]>;

type Asked = Pick<Curriculum, 'frameworks' | 'lessons' | 'coverage'>;
interface Wanted {
  id: string;
  name: string;
  strand?: string;
  grades: readonly Grade[];
  isIn: (lesson: Lesson, text: LessonText) => boolean;
}

/** Trick × grade, outcome × grade, competence × grade: how many lessons that are taught have each. */
export function coverageOf(curriculum: Asked): Coverage {
  const textsOf = (lessons: readonly Lesson[]) =>
    lessons.flatMap((lesson) => lesson.texts.map((text) => ({ lesson, text })));
  const texts = textsOf(curriculum.lessons.filter(isTaught));
  const gone = textsOf(curriculum.lessons.filter(({ status, withdrawn }) => status === 'published' && withdrawn));
  const { free, holes } = curriculum.coverage;
  const cellOf = ({ id, isIn }: Wanted, grade: Grade): Cell => {
    const teaches = ({ lesson, text }: (typeof texts)[number]) => text.grades.includes(grade) && isIn(lesson, text);
    const lessons = texts.filter(teaches).length;
    if (lessons) return { grade, lessons, state: 'taught' };
    const isHere = (one: { row: string; grades: readonly Grade[] }) => one.row === id && one.grades.includes(grade);
    const excused = free.find(isHere);
    if (excused) return { grade, lessons, state: 'free', why: excused.why };
    const owed = holes.find(isHere);
    if (owed) return { grade, lessons, state: 'owed', why: owed.why, until: owed.until };
    const torn = gone.find(teaches);
    return torn ? { grade, lessons, state: 'owed', ...reasonOf(torn.lesson) } : { grade, lessons, state: 'hole' };
  };
  const rowOf = (wanted: Wanted): CoverageRow => {
    const { id, name, strand, grades } = wanted;
    return { id, name, ...(strand ? { strand } : {}), cells: grades.map((grade) => cellOf(wanted, grade)) };
  };
  return {
    tricks: tricksIn(curriculum).map(rowOf),
    outcomes: outcomesIn(curriculum).map(rowOf),
    competences: competencesIn(curriculum).map(rowOf),
  };
}

const reasonOf = ({ title, withdrawn }: Lesson): { why: string; until: string } => ({
  why: `Bài “${title}” dạy điều này đã rút ngày ${showDate(withdrawn!.date)}.`,
  until: addDays(withdrawn!.date, TERM),
});

const tricksIn = ({ frameworks, coverage: { lists, cases } }: Asked): Wanted[] => [
  ...onlyPrintable(frameworks.forms)
    .filter(({ list, mark }) => mark === 'CONFIRMED' && lists.includes(list))
    .map(({ id, name }): Wanted => ({
      id,
      name,
      grades: GRADES,
      isIn: (lesson, text) => formsOf(lesson, text).includes(id),
    })),
  ...cases.map(({ id, name, forms }): Wanted => {
    return {
      id,
      name,
      grades: GRADES,
      isIn: (lesson, text) => formsOf(lesson, text).some((form) => forms.includes(form)),
    };
  }),
];

const outcomesIn = ({ frameworks }: Asked): Wanted[] =>
  onlyPrintable(frameworks.outcomes)
    .filter(({ truncated }) => !truncated)
    .map(({ id, text: name, grade }) => ({ id, name, grades: [grade], isIn: (_, text) => text.outcomes.includes(id) }));

/** Each level of a competence is for the grades that are on it. */
const competencesIn = ({ frameworks: { competences, competenceLevels } }: Asked): Wanted[] =>
  onlyPrintable(competences)
    .filter(({ truncated }) => !truncated)
    .map(({ code, text: name, level }) => ({
      id: code,
      name,
      strand: code.replace(`.${level}`, ''),
      grades: GRADES.filter((grade) => competenceLevels[grade] === level),
      isIn: (_, text) => text.competences.includes(code),
    }));

/** Rows in the order of the tables. */
export const rowsOf = (coverage: Coverage): CoverageRow[] => Object.values(coverage).flat();

/** Competences by strand: each grade is on one level of it, so that the levels stand side by side in one row. */
export const byStrand = (rows: readonly CoverageRow[]): CoverageRow[] =>
  [...Map.groupBy(rows, ({ id, strand }) => strand ?? id)].map(([id, own]) => ({
    id,
    name: own[0]!.name,
    cells: own.flatMap(({ cells }) => cells),
  }));
