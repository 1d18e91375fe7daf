import { showGrades } from '../curriculum/grade.ts';
import { hint } from '../curriculum/suggest.ts';
import { documentOf, isRead, lessonRule } from './rule.ts';

/** A competence code a text lists exists and is of the level of one of the text's grades. */
export const knownCompetences = lessonRule('ma-nang-luc', (content, report) => {
  if (!isRead(content, 'competences')) return;
  const { frameworks, lessons } = content.curriculum;
  for (const text of lessons.flatMap((lesson) => lesson.texts)) {
    const document = documentOf(content, text.file);
    const levels = [...new Set(text.grades.map((grade) => frameworks.competenceLevels[grade]))].filter(
      (level) => level !== undefined,
    );
    const own = frameworks.competences.filter(({ level }) => levels.includes(level)).map(({ code }) => code);
    for (const [index, code] of text.competences.entries()) {
      const at = document.placeOf(['competences', index]);
      const found = frameworks.competences.find((competence) => competence.code === code);
      if (!found) {
        report(
          document,
          at,
          `Không có năng lực số nào mang mã “${code}”.`,
          'Mã được tra trong content/frameworks/competences.yaml để in vào kế hoạch bài dạy.',
          hint(code, own.length ? own : frameworks.competences.map((competence) => competence.code)),
        );
      } else if (!levels.includes(found.level)) {
        report(
          document,
          at,
          `Mã “${code}” thuộc bậc ${found.level}.`,
          `Lớp ${showGrades(text.grades)} dùng bậc ${levels.join(', ') || 'chưa khai'}, nên mã này không hiện ở lớp nào.`,
          own.length ? hint(code, own) : 'Bỏ mã này.',
        );
      }
    }
  }
});
