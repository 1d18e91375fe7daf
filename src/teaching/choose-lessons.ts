import { cut, type GradeLesson } from '../curriculum/cut.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';
import { hint } from '../curriculum/suggest.ts';

/** The lessons of a grade, as they were typed: slugs with commas between. What is wrong is told to `refuse`. */
export function chooseLessons(
  curriculum: Curriculum,
  wish: { grade?: string | undefined; lessons?: string | undefined },
  refuse: (field: 'grade' | 'lessons', what: string, fix: string) => void,
): GradeLesson[] {
  const grade = Number(wish.grade) as Grade;
  const isGrade = GRADES.includes(grade);
  if (!isGrade)
    refuse(
      'grade',
      wish.grade === undefined ? 'Chưa cho biết lớp.' : `“${wish.grade}” không phải một lớp.`,
      'Chọn một lớp từ 1 đến 12.',
    );
  const slugs = slugsIn(wish.lessons);
  if (!slugs.length) refuse('lessons', 'Chưa cho biết bài nào.', 'Chọn ít nhất một bài.');
  return [...new Set(slugs)].flatMap((slug): GradeLesson[] => {
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
}

/** The slugs of a list as it was typed. */
export const slugsIn = (typed = ''): string[] =>
  typed
    .split(',')
    .map((slug) => slug.trim())
    .filter(Boolean);
