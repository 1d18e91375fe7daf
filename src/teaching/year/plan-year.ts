import type { GradeLesson } from '../../curriculum/cut.ts';
import { openWeeks, YEAR_WEEKS, type YearForm } from '../../curriculum/year-form.ts';
import { makeShort } from '../short-version.ts';

/** A lesson in its week, with the place it is taught in, and others where it may be taught in that same week. */
export interface MainLesson {
  lesson: GradeLesson;
  place: string;
  others: string[];
}
/** The quarter of an hour that comes back to a lesson. */
export interface Quarter {
  lesson: GradeLesson;
  place: string;
}
export interface YearWeek {
  week: number;
  /** One; more only where there are more lessons than weeks, which the checks allow of none that is taught. */
  mains: MainLesson[];
  quarters: Quarter[];
}

/**
 * A grade's year, week by week, by the office's rule: its lessons in their order, spread evenly over the weeks that may
 * have one; a quarter of an hour comes back to each some weeks later, at most one in a place and a week.
 * `lessons`: one grade's, in the order they are learnt (inOrder).
 */
export function planYear(lessons: readonly GradeLesson[]): YearWeek[] {
  const year = Array.from({ length: YEAR_WEEKS }, (_, i): YearWeek => ({ week: i + 1, mains: [], quarters: [] }));
  const form = lessons[0]?.yearForm;
  if (!form) return year;
  const open = openWeeks(form);
  for (const [i, lesson] of lessons.entries()) {
    const week = open[Math.floor((i * open.length) / lessons.length)]!;
    const [place, ...others] = placesOf(lesson, form);
    year[week - 1]!.mains.push({ lesson, place: place!, others });
    placeQuarters(year, week, lesson, i, form);
  }
  return year;
}

const placesOf = ({ grade, outcomes }: GradeLesson, { places }: YearForm): string[] =>
  places
    .filter(({ grades, needs }) => grades.includes(grade) && (needs === 'nothing' || outcomes.length > 0))
    .map(({ name }) => name);

/** What is private is not told again before others; what has no quarter-hour version has none. */
function placeQuarters(year: YearWeek[], week: number, lesson: GradeLesson, index: number, form: YearForm): void {
  if (lesson.care === 'private' || !makeShort(lesson)) return;
  for (const { name, after, most } of form.quarters) {
    if (index >= most) continue;
    const free = year.find(
      (one) =>
        one.week >= week + after &&
        !form.kept.includes(one.week) &&
        one.quarters.every(({ place, lesson: own }) => place !== name && own !== lesson),
    );
    free?.quarters.push({ lesson, place: name });
  }
}

/** Weeks that follow one another without a lesson and without a quarter are one row. */
export function rowsOfYear(year: readonly YearWeek[]): { weeks: [from: number, to: number]; week: YearWeek | null }[] {
  const rows: { weeks: [number, number]; week: YearWeek | null }[] = [];
  for (const one of year) {
    const last = rows.at(-1);
    const isEmpty = !one.mains.length && !one.quarters.length;
    if (isEmpty && last && !last.week) last.weeks[1] = one.week;
    else rows.push({ weeks: [one.week, one.week], week: isEmpty ? null : one });
  }
  return rows;
}

/** Where else it may be taught: `hoặc Hoạt động trải nghiệm, Sinh hoạt lớp`; nothing where nowhere. */
export const tellOthers = ({ others }: MainLesson): string[] => (others.length ? [`hoặc ${others.join(', ')}`] : []);
/** For who has a class and not the subject; nothing where the office's form leaves no choice. */
export const tellChoice = (year: readonly YearWeek[]): string =>
  year.some(({ mains }) => mains.some(({ others }) => others.length))
    ? 'Sau chữ “hoặc” là những chỗ khác cũng dạy được bài ấy, tuần giữ nguyên: giáo viên chủ nhiệm không dạy môn đứng trước thì lấy một chỗ đứng sau. '
    : '';
/** `1 tiết, 35 phút`. */
export const lengthOf = ({ periods, minutes }: GradeLesson): string => `${periods} tiết, ${minutes} phút`;
export const weeksOf = ([from, to]: readonly [number, number]): string => (from === to ? `${from}` : `${from}–${to}`);
/** What stands in a week without a lesson. */
export const ORDINARY = 'Theo kế hoạch của trường';
