import type { Curriculum } from '../model/curriculum.ts';
import { cut, type GradeLesson } from '../model/cut.ts';
import { Grade } from '../model/grade.ts';
import type { Problem } from '../model/problem.ts';
import { problemAt, START } from '../reading/document.ts';
import { hint } from '../reading/suggest.ts';
import { LEAST_QUESTIONS } from '../teaching/test-parts.ts';
import { askedIn, drawTest } from '../teaching/test-set.ts';
import type { Recalled } from './recall-paper.ts';

/** What is asked for, as it was typed. */
export interface TestWish {
  grade?: string | undefined;
  lessons?: string | undefined;
  /** How many versions. */
  count: string;
  /** Which drawing of questions: the hundreds of the version's number. */
  drawing: string;
}

/** A new test from the lessons as they stand, or every reason why not. */
export function chooseTest(curriculum: Curriculum, wish: TestWish): Recalled {
  const problems: Problem[] = [];
  const refuse = (option: string, what: string, fix: string) => problems.push(problemAt(`npm run paper ${option}`, START, 'de-kiem-tra', what, 'Chưa đủ để ra đề.', fix));
  const grade = Number(wish.grade);
  if (!Grade.safeParse(grade).success) refuse('--lop', wish.grade === undefined ? 'Chưa cho biết lớp.' : `“${wish.grade}” không phải một lớp.`, 'Thêm --lop với một số từ 1 đến 12.');
  const count = within(wish.count, 99);
  if (!count) refuse('--so-ma', `Không ra được “${wish.count}” mã đề.`, 'Dùng một số từ 1 đến 99.');
  const drawing = within(wish.drawing, 9);
  if (!drawing) refuse('--bo', `Không có bộ đề “${wish.drawing}”.`, 'Dùng một số từ 1 đến 9.');
  const slugs = (wish.lessons ?? '').split(',').map((slug) => slug.trim()).filter(Boolean);
  if (!slugs.length) refuse('--bai', 'Chưa cho biết bài nào.', 'Thêm --bai với tên thư mục của các bài, cách nhau bằng dấu phẩy.');
  const lessons = [...new Set(slugs)].flatMap((slug): GradeLesson[] => {
    const lesson = curriculum.lessons.find((one) => one.slug === slug);
    const found = lesson && cut(curriculum, lesson, grade);
    if (!lesson) refuse('--bai', `Không có bài “${slug}”.`, hint(slug, curriculum.lessons.map((one) => one.slug)));
    else if (!found) refuse('--bai', `Bài “${slug}” không có văn bản cho lớp ${wish.grade}.`, 'Chọn lớp khác, hoặc bớt bài này.');
    return found ? [found] : [];
  });
  if (problems.length || !count || !drawing) return { problems };
  const set = drawTest(lessons, { drawing, count });
  const asked = askedIn(set).length;
  if (asked < LEAST_QUESTIONS) refuse('--bai', `Các bài này chỉ có ${asked} câu hỏi ra đề được cho lớp ${grade}.`, `Thêm bài, hoặc viết thêm câu hỏi: một đề cần ít nhất ${LEAST_QUESTIONS} câu.`);
  return problems.length ? { problems } : { set, problems: [] };
}

const within = (typed: string, most: number): number | null => (/^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : null);
