import type { Grade } from '../curriculum/grade.ts';
import { documentOf, rule } from './rule.ts';

/** A lesson has at most one text for a grade. */
export const oneTextAGrade = rule('trung-lop', (content, report) => {
  for (const lesson of content.curriculum.lessons) {
    const taken = new Map<Grade, string>();
    for (const text of lesson.texts) {
      const document = documentOf(content, text.file);
      for (const grade of text.grades) {
        const first = taken.get(grade);
        if (first)
          report(
            document,
            document.placeOf(['grades']),
            `Lớp ${grade} đã có văn bản khác của bài này.`,
            'Mỗi lớp chỉ có một trang cho một bài.',
            `Bỏ lớp ${grade} khỏi grades ở đây hoặc ở ${first}.`,
          );
        else taken.set(grade, text.file);
      }
    }
  }
});
