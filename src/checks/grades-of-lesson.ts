import { showGrades, type Grade } from '../curriculum/grade.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { atAttribute } from '../reading/place.ts';
import { documentOf, lessonRule } from './rule.ts';

/** A text's grades are its lesson's, and a <Grades> block's are its text's. */
export const gradesOfLesson = lessonRule('ngoai-lop', (content, report) => {
  for (const lesson of content.curriculum.lessons) {
    const isKnown = lesson.grades.length > 0;
    for (const text of lesson.texts.filter(({ grades }) => grades.length)) {
      const document = documentOf(content, text.file);
      const outside = (isKnown ? text.grades : []).filter((grade) => !lesson.grades.includes(grade));
      if (outside.length) {
        report(
          document,
          document.placeOf(['grades']),
          `Bài không dành cho lớp ${showGrades(outside)}.`,
          `lesson.yaml ghi grades: ${showGrades(lesson.grades)}.`,
          'Sửa grades ở đây, hoặc thêm lớp vào lesson.yaml.',
        );
      }
      for (const file of [text.file, text.questionsFile].filter((name) => name !== null)) {
        const written = documentOf(content, file);
        for (const { node } of findBlocks(written.tree, 'Grades')) {
          const only = Array.isArray(node.props.only) ? (node.props.only as Grade[]) : [];
          const lost = only.filter((grade) => !text.grades.includes(grade));
          if (lost.length)
            report(
              written,
              atAttribute(written.source, node.at, 'only'),
              `Văn bản này không viết cho lớp ${showGrades(lost)}.`,
              'Phần bên trong sẽ không hiện ở lớp đó.',
              `Chỉ ghi những lớp trong ${showGrades(text.grades)}.`,
            );
        }
      }
    }
  }
});
