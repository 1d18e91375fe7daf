import { showGrades } from '../curriculum/grade.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { hint } from '../curriculum/suggest.ts';
import { atAttribute } from '../reading/place.ts';
import { documentsOf, lessonRule } from './rule.ts';

/** A wrong answer that stands for no misconception: a slip of memory. */
export const NO_MYTH = 'none';

/** A wrong answer names a misconception that the list knows and children of its grades have; a right one names none. */
export const knownMyths = lessonRule('ngo-nhan', (content, report) => {
  if (!documentsOf(content, 'myths').every(({ whole }) => whole)) return;
  const known = new Map(content.curriculum.myths.map(({ id, grades }) => [id, grades]));
  const texts = content.curriculum.lessons.flatMap((lesson) => lesson.texts);
  for (const document of documentsOf(content, 'text', 'questions')) {
    const asked = texts.find(({ file, questionsFile }) => [file, questionsFile].includes(document.file))?.grades;
    for (const { node } of findBlocks(document.tree, 'Option', 'Statement')) {
      const { myth, right } = node.props;
      if (typeof myth !== 'string') continue;
      const at = atAttribute(document.source, node.at, 'myth');
      if (right === true)
        report(
          document,
          at,
          'Điều đúng thì không phải ngộ nhận.',
          'Đáp án của đề nói với thầy cô em chọn sai có thể đang nghĩ gì; chọn đúng thì không cần nói.',
          'Bỏ myth ở đây, hoặc bỏ right.',
        );
      else if (myth !== NO_MYTH && !known.has(myth))
        report(
          document,
          at,
          `Không có ngộ nhận nào mang mã “${myth}”.`,
          'Ngộ nhận lấy trong content/myths, để thầy cô biết em đang nghĩ gì.',
          `${hint(myth, [...known.keys()])} Câu sai chỉ vì nhớ sai thì viết myth="${NO_MYTH}".`,
        );
      else if (asked && known.has(myth) && !known.get(myth)!.some((grade) => asked.includes(grade)))
        report(
          document,
          at,
          `Ngộ nhận “${myth}” là của lớp ${showGrades(known.get(myth)!)}, mà văn bản này cho lớp ${showGrades(asked)}.`,
          'Lựa chọn sai mà không em nào ở lớp ấy nghĩ tới thì không đo được gì.',
          'Chọn ngộ nhận của lứa tuổi này, hoặc sửa grades của nó trong content/myths.',
        );
    }
  }
});
