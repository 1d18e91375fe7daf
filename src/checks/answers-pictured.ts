import { kindOf } from '../questions/kinds.ts';
import { atAttribute } from '../reading/place.ts';
import { exercisesIn } from './exercises.ts';
import { lessonRule } from './rule.ts';

/**
 * Where pupils cannot read yet, every answer has a picture of its own; in other grades a question has one for all or
 * for none.
 */
export const answersPictured = lessonRule('hinh-dap-an', (content, report) => {
  for (const { exercise: question, document, early, retired } of exercisesIn(content)) {
    if (retired) continue;
    const parts = kindOf(question).pictured(question);
    const some = parts.find(({ picture }) => picture);
    const seen = new Map<string, string>();
    for (const { id, picture, at } of parts) {
      const first = picture && seen.get(picture);
      if (picture && first)
        report(
          document,
          atAttribute(document.source, at, 'picture'),
          `“${id}” mang cùng một hình với “${first}” trong câu “${question.id}”.`,
          'Em nào chưa đọc được sẽ không phân biệt được hai câu trả lời.',
          'Chọn một hình khác, hoặc vẽ thêm vào content/hinh.',
        );
      else if (picture) seen.set(picture, id);
      else if (early)
        report(
          document,
          at,
          `“${id}” của câu “${question.id}” chưa có hình.`,
          'Ở lớp 1, 2, 3 có em chưa đọc được: em nghe đọc rồi chọn theo hình.',
          'Thêm picture="ten-hinh", tên một hình trong content/hinh.',
        );
      else if (some)
        report(
          document,
          at,
          `“${id}” của câu “${question.id}” chưa có hình, mà “${some.id}” thì có.`,
          'Câu trả lời có hình nổi hơn câu trả lời không hình, như thể đó là đáp án.',
          'Thêm picture cho mọi câu trả lời của câu hỏi, hoặc bỏ hết.',
        );
    }
  }
});
