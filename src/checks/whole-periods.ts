import { periodOf } from '../curriculum/forms.ts';
import { showGrades, type Grade } from '../curriculum/grade.ts';
import { documentOf, isRead, rule } from './rule.ts';

/** A text's minutes make whole periods in each of its grades. */
export const wholePeriods = rule('tron-tiet', (content, report) => {
  if (!isRead(content, 'periods')) return;
  const minutesIn = (grade: Grade): number => periodOf(content.curriculum.forms, grade);
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    for (const period of new Set(text.grades.map(minutesIn))) {
      if (text.minutes % period === 0) continue;
      const grades = text.grades.filter((grade) => minutesIn(grade) === period);
      const near = Math.max(1, Math.round(text.minutes / period)) * period;
      const mixed =
        grades.length < text.grades.length ? ' Tiểu học và trung học khác nhau: tách thành hai văn bản.' : '';
      const document = documentOf(content, text.file);
      report(
        document,
        document.placeOf(['minutes']),
        `${text.minutes} phút không tròn tiết ở lớp ${showGrades(grades)}.`,
        `Mỗi tiết của lớp ${showGrades(grades)} là ${period} phút.`,
        `Ghi minutes: ${near}.${mixed}`,
      );
    }
  }
});
