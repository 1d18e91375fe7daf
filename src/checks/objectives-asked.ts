import { showGrades } from '../curriculum/grade.ts';
import { documentOf, lessonRule } from './rule.ts';

/** Every objective is asked, in every grade of its text. */
export const objectivesAsked = lessonRule('muc-tieu-khong-hoi', (content, report) => {
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    const asked = text.questions.filter(({ retired }) => !retired);
    const files = [text.file, text.questionsFile].filter((file) => file !== null);
    // A text without any question is told about once, by a rule of its own.
    if (asked.length === 0 || !files.every((file) => documentOf(content, file).whole)) continue;
    for (const [index, { id }] of text.objectives.entries()) {
      const without = text.grades.filter(
        (grade) => !asked.some((question) => question.objective === id && question.grades.includes(grade)),
      );
      if (without.length === 0) continue;
      const document = documentOf(content, text.file);
      report(
        document,
        document.placeOf(['objectives', index]),
        `Chưa có câu hỏi nào cho mục tiêu “${id}” ở lớp ${showGrades(without)}.`,
        'Không hỏi thì không biết học sinh đã đạt mục tiêu hay chưa.',
        `Viết một câu hỏi có objective="${id}", hoặc bỏ mục tiêu này.`,
      );
    }
  }
});
