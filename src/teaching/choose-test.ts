import type { Curriculum } from '../curriculum/curriculum.ts';
import { cut, type GradeLesson } from '../curriculum/cut.ts';
import { GRADES } from '../curriculum/grade.ts';
import { hint } from '../curriculum/suggest.ts';
import type { Refusal, TestOrNot } from './refusal.ts';
import { askedIn, drawTest } from './test-set.ts';

/** What is asked for, as it was typed. */
export interface TestWish {
  grade?: string | undefined;
  /** Slugs, with commas between. */
  lessons?: string | undefined;
  /** How many versions. */
  count: string;
  /** Which drawing of questions: the hundreds of the version's number. */
  drawing: string;
}

/** The lessons of a grade that were typed, or every reason why not. */
export function chooseLessons(
  curriculum: Curriculum,
  wish: Pick<TestWish, 'grade' | 'lessons'>,
): { lessons: GradeLesson[]; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const refuse = (field: Refusal['field'], what: string, fix: string) =>
    refusals.push({ field, what, why: 'Chưa đủ để in.', fix });
  const grade = Number(wish.grade);
  const isGrade = GRADES.includes(grade);
  if (!isGrade)
    refuse(
      'grade',
      wish.grade === undefined ? 'Chưa cho biết lớp.' : `“${wish.grade}” không phải một lớp.`,
      'Chọn một lớp từ 1 đến 12.',
    );
  const slugs = slugsIn(wish.lessons);
  if (!slugs.length) refuse('lessons', 'Chưa cho biết bài nào.', 'Chọn ít nhất một bài.');
  const lessons = [...new Set(slugs)].flatMap((slug): GradeLesson[] => {
    const lesson = curriculum.lessons.find((one) => one.slug === slug);
    const found = lesson && cut(curriculum, lesson, grade);
    if (!lesson)
      refuse(
        'lessons',
        `Không có bài “${slug}”.`,
        hint(
          slug,
          curriculum.lessons.map((one) => one.slug),
        ),
      );
    else if (!found && isGrade)
      refuse('lessons', `Bài “${slug}” không có văn bản cho lớp ${wish.grade}.`, 'Chọn lớp khác, hoặc bớt bài này.');
    return found ? [found] : [];
  });
  return { lessons, refusals };
}

/** A new test from the lessons as they stand, or every reason why not. */
export function chooseTest(curriculum: Curriculum, wish: TestWish): TestOrNot {
  const chosen = chooseLessons(curriculum, wish);
  const { lessons } = chosen;
  const refusals = chosen.refusals.map((one) => ({ ...one, why: WHY }));
  const refuse = (field: Refusal['field'], what: string, fix: string) => refusals.push({ field, what, why: WHY, fix });
  const count = within(wish.count, 99);
  if (!count) refuse('count', `Không ra được “${wish.count}” mã đề.`, 'Dùng một số từ 1 đến 99.');
  const drawing = within(wish.drawing, 9);
  if (!drawing) refuse('drawing', `Không có bộ đề “${wish.drawing}”.`, 'Dùng một số từ 1 đến 9.');
  if (refusals.length || !count || !drawing) return { refusals };
  const set = drawTest(lessons, { drawing, count });
  const asked = askedIn(set).length;
  const { least } = set.form;
  if (asked < least)
    refuse(
      'lessons',
      `Các bài này chỉ có ${asked} câu hỏi ra đề được cho lớp ${set.grade}.`,
      `Thêm bài, hoặc viết thêm câu hỏi: một đề cần ít nhất ${least} câu.`,
    );
  return refusals.length ? { refusals } : { set, refusals: [] };
}

const WHY = 'Chưa đủ để ra đề.';

/** The slugs of a list as it was typed. */
export const slugsIn = (typed = ''): string[] =>
  typed
    .split(',')
    .map((slug) => slug.trim())
    .filter(Boolean);

const within = (typed: string, most: number): number | null =>
  /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : null;
