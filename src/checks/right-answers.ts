import type { Question } from '../questions/question.ts';
import { documentOf, rule } from './rule.ts';

/** A question can be answered and marked: it has as many right answers as its kind asks for. */
export const rightAnswers = rule('dap-an', (content, report) => {
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    for (const question of text.questions) {
      const wrong = explain(question);
      if (wrong)
        report(
          documentOf(content, text.questionsFile!),
          question.at,
          wrong[0],
          'Không có đáp án đúng kiểu thì không chấm được câu này.',
          wrong[1],
        );
    }
  }
});

function explain(question: Question): [what: string, fix: string] | null {
  const right = 'options' in question ? question.options.filter((option) => option.right).length : 0;
  const all = 'options' in question ? question.options.length : 0;
  switch (question.kind) {
    case 'single':
      if (all < 2) return [`Câu “${question.id}” có ${all} lựa chọn.`, 'Viết ít nhất hai <Option>, một cái có right.'];
      return right === 1
        ? null
        : [
            `Câu “${question.id}” là loại single nhưng có ${right} lựa chọn đúng.`,
            right ? 'Giữ right ở đúng một <Option>, hoặc đổi kind="multiple".' : 'Thêm right vào <Option> đúng.',
          ];
    case 'multiple':
      if (right < 2)
        return [
          `Câu “${question.id}” là loại multiple nhưng có ${right} lựa chọn đúng.`,
          'Thêm right vào ít nhất hai <Option>, hoặc đổi kind="single".',
        ];
      return right < all ? null : [`Mọi lựa chọn của câu “${question.id}” đều đúng.`, 'Thêm ít nhất một <Option> sai.'];
    case 'true-false':
      return all === 4
        ? null
        : [
            `Câu “${question.id}” là loại true-false nhưng có ${all} câu khẳng định.`,
            'Viết đúng bốn <Statement>, mỗi câu một dòng.',
          ];
    case 'short-answer':
      return question.accepted.some(Boolean)
        ? null
        : [`Câu “${question.id}” chưa có đáp án được chấp nhận.`, 'Thêm ít nhất một <Accept>…</Accept>.'];
    case 'order':
      return question.items.length >= 3
        ? null
        : [
            `Câu “${question.id}” là loại order nhưng có ${question.items.length} việc.`,
            'Viết ít nhất ba <Item>, theo thứ tự đúng.',
          ];
    case 'match':
      return question.pairs.length >= 3
        ? null
        : [
            `Câu “${question.id}” là loại match nhưng có ${question.pairs.length} cặp.`,
            'Viết ít nhất ba <Pair>, mỗi cặp một dòng.',
          ];
    case 'find-signs':
      if (right < 2)
        return [
          `Câu “${question.id}” là loại find-signs nhưng có ${right} dấu hiệu.`,
          'Đánh dấu ít nhất hai chỗ bằng <Sign> trong <Message>.',
        ];
      return right < all
        ? null
        : [
            `Mọi chỗ bấm được của câu “${question.id}” đều là dấu hiệu.`,
            'Đánh dấu ít nhất một chỗ vô hại bằng <Decoy> trong <Message>.',
          ];
    case 'story':
      return question.scenes.some(({ end }) => end === 'safe')
        ? null
        : [`Câu chuyện “${question.id}” không có kết thúc an toàn.`, 'Thêm end="safe" vào cảnh kết thúc tốt đẹp.'];
    case 'essay':
      return question.guide.length
        ? null
        : [`Câu “${question.id}” chưa có hướng dẫn chấm.`, 'Thêm ít nhất một <Guide points="1">…</Guide>.'];
    default:
      return question satisfies never;
  }
}
