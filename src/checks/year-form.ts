import { DebtsFile } from '../curriculum/debts.ts';
import { GRADES } from '../curriculum/grade.ts';
import { isTaught } from '../curriculum/lesson.ts';
import { hint } from '../curriculum/suggest.ts';
import { openWeeks } from '../curriculum/year-form.ts';
import { documentsOf, isRead, rule } from './rule.ts';

/** The year has a week for every lesson of each grade, and names only lessons that are there. */
export const yearForm = rule('nam-hoc', (content, report) => {
  if (!isRead(content, 'year-form')) return;
  const [document] = documentsOf(content, 'year-form');
  const { lessons, forms } = content.curriculum;
  const weeks = openWeeks(forms.year).length;
  // What teaches nobody needs no week.
  const free = DebtsFile.safeParse(documentsOf(content, 'debts')[0]?.data).data?.free.map(({ lesson }) => lesson) ?? [];
  const slugs = lessons.map(({ slug }) => slug);
  for (const [i, slug] of forms.year.order.entries())
    if (!slugs.includes(slug))
      report(
        document!,
        () => document!.placeOf(['order', i]),
        `Không có bài “${slug}” để xếp thứ tự.`,
        'Thứ tự này không đổi gì, mà người đọc tưởng là có.',
        hint(slug, slugs),
      );
  for (const grade of GRADES) {
    const own = lessons.filter(({ texts }) => texts.some(({ grades }) => grades.includes(grade)));
    const count = own.filter((lesson) => isTaught(lesson) && !free.includes(lesson.slug)).length;
    if (count > weeks)
      report(
        document!,
        () => document!.placeOf(['end']),
        `Lớp ${grade} có ${count} bài mà năm học chỉ mở ${weeks} tuần.`,
        'Mỗi tuần nhiều nhất một bài.',
        'Nới start, end, hoặc bớt tuần trong kept.',
      );
  }
});
