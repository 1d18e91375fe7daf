import { cutText } from '../curriculum/cut.ts';
import { showGrades } from '../curriculum/grade.ts';
import { documentOf, isWhole, lessonRule } from './rule.ts';

/** A published lesson has, for each of its grades, a text and at least one question. */
export const everyGradeReady = lessonRule('thieu-lop', (content, report) => {
  for (const lesson of content.curriculum.lessons) {
    if (lesson.status !== 'published' || !isWhole(content, lesson)) continue;
    const shared = documentOf(content, lesson.file);
    const without = lesson.grades.filter((grade) => !lesson.texts.some((text) => text.grades.includes(grade)));
    if (without.length) {
      report(
        shared,
        shared.placeOf(['grades']),
        `Bài đã đăng nhưng lớp ${showGrades(without)} chưa có văn bản.`,
        'Lớp được hứa trong grades phải có trang để mở.',
        'Viết thư mục lop-… cho lớp đó, bớt lớp khỏi grades, hoặc để status: draft.',
      );
    }
    for (const text of lesson.texts) {
      const unasked = text.grades.filter(
        (grade) => cutText(content.curriculum, lesson, text, grade).questions.length === 0,
      );
      if (unasked.length === 0) continue;
      const document = documentOf(content, text.file);
      report(
        document,
        document.placeOf(['grades']),
        `Bài đã đăng nhưng lớp ${showGrades(unasked)} chưa có câu hỏi nào.`,
        'Mỗi lớp cần một bài trắc nghiệm.',
        'Viết câu hỏi trong cau-hoi.mdx bên cạnh, hoặc để status: draft trong lesson.yaml.',
      );
    }
  }
});
