import { showGrades } from '../curriculum/grade.ts';
import { hint } from '../curriculum/suggest.ts';
import { documentOf, isRead, lessonRule } from './rule.ts';

/** An outcome a text lists exists and is of one of the text's grades. */
export const knownOutcomes = lessonRule('yeu-cau-can-dat', (content, report) => {
  if (!isRead(content, 'outcomes')) return;
  const { frameworks, lessons } = content.curriculum;
  for (const text of lessons.flatMap((lesson) => lesson.texts)) {
    const document = documentOf(content, text.file);
    const own = frameworks.outcomes.filter(({ grade }) => text.grades.includes(grade)).map(({ id }) => id);
    for (const [index, id] of text.outcomes.entries()) {
      const at = document.placeOf(['outcomes', index]);
      const found = frameworks.outcomes.filter((outcome) => outcome.id === id);
      if (found.length === 0) {
        report(
          document,
          at,
          `Không có yêu cầu cần đạt nào mang mã “${id}”.`,
          'Mã được tra trong content/frameworks/outcomes.yaml để in vào kế hoạch bài dạy.',
          own.length ? hint(id, own) : 'Các lớp này chưa có yêu cầu cần đạt nào: để outcomes: [].',
        );
      } else if (!found.some(({ grade }) => text.grades.includes(grade))) {
        report(
          document,
          at,
          `Yêu cầu cần đạt “${id}” là của lớp ${showGrades(found.map(({ grade }) => grade))}.`,
          `Văn bản này viết cho lớp ${showGrades(text.grades)}, nên yêu cầu này không hiện ở lớp nào.`,
          own.length
            ? `Dùng mã của lớp mình: ${own.join(', ')}; hoặc bỏ mã này.`
            : 'Bỏ mã này: các lớp của văn bản chưa có yêu cầu cần đạt nào.',
        );
      }
    }
  }
});
