import { cutText } from '../curriculum/cut.ts';
import { testFormOf } from '../curriculum/forms.ts';
import { showGrades } from '../curriculum/grade.ts';
import { recordPool } from '../curriculum/ledger.ts';
import { draw } from '../teaching/draw.ts';
import { documentOf, isRead, isWhole, lessonRule } from './rule.ts';

/** A published lesson has, for each of its grades, questions enough for the versions of its test. */
export const testSize = lessonRule('du-cau-de', (content, report) => {
  if (!isRead(content, 'test-form')) return;
  for (const lesson of content.curriculum.lessons) {
    if (lesson.status !== 'published' || !isWhole(content, lesson)) continue;
    for (const text of lesson.texts) {
      const counts = text.grades.map((grade) => {
        const pool = recordPool(cutText(content.curriculum, lesson, text, grade));
        const form = testFormOf(content.curriculum.forms, grade);
        return {
          grade,
          least: form.least,
          asked: pool.length,
          count: draw(
            pool.map((question) => ({ ...question, lesson: lesson.slug })),
            form,
            lesson.slug,
          ).length,
        };
      });
      // A grade without any question at all is told so by every-grade-ready.
      const short = counts.filter(({ asked, count, least }) => asked > 0 && count < least);
      if (!short.length) continue;
      const document = documentOf(content, text.file);
      report(
        document,
        document.placeOf(['grades']),
        `Lớp ${showGrades(short.map(({ grade }) => grade))} chỉ có ${Math.min(...short.map(({ count }) => count))} câu hỏi ra đề được.`,
        'Quá ít câu thì các mã đề không khác nhau, và không thành một đề.',
        `Viết thêm câu hỏi trong cau-hoi.mdx: một đề cần ít nhất ${Math.max(...short.map(({ least }) => least))} câu thuộc những loại có trên đề của lớp ấy.`,
      );
    }
  }
});
