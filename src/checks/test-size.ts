import { cut } from '../curriculum/cut.ts';
import { showGrades } from '../curriculum/grade.ts';
import { toPool } from '../curriculum/ledger.ts';
import { draw } from '../teaching/draw.ts';
import { LEAST_QUESTIONS } from '../teaching/test-parts.ts';
import { documentOf, isWhole, rule } from './rule.ts';

/** A published lesson has, for each of its grades, questions enough for the versions of its test. */
export const testSize = rule('du-cau-de', (content, report) => {
  for (const lesson of content.curriculum.lessons) {
    if (lesson.status !== 'published' || !isWhole(content, lesson)) continue;
    for (const text of lesson.texts) {
      const counts = text.grades.map((grade) => {
        const questions = cut(content.curriculum, { ...lesson, texts: [text] }, grade)?.questions ?? [];
        return {
          grade,
          asked: questions.length,
          count: draw(
            questions.map((question) => ({ ...toPool(question), lesson: lesson.slug })),
            grade,
            lesson.slug,
          ).length,
        };
      });
      // A grade without any question at all is told so by every-grade-ready.
      const short = counts.filter(({ asked, count }) => asked > 0 && count < LEAST_QUESTIONS);
      if (!short.length) continue;
      const document = documentOf(content, text.file);
      report(
        document,
        document.placeOf(['grades']),
        `Lớp ${showGrades(short.map(({ grade }) => grade))} chỉ có ${Math.min(...short.map(({ count }) => count))} câu hỏi ra đề được.`,
        'Quá ít câu thì các mã đề không khác nhau, và không thành một đề mười điểm.',
        `Viết thêm câu hỏi trong cau-hoi.mdx: một đề cần ít nhất ${LEAST_QUESTIONS} câu thuộc những loại có trên đề của lớp ấy.`,
      );
    }
  }
});
