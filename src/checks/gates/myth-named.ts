import { partsOf, placeOnSheet, type Question } from '../../questions/kinds.ts';
import { isRight, type Part } from '../../questions/question.ts';
import { gate } from './gate.ts';

/** What is chosen or judged, piece by piece, as the answer sheet tells them apart, and is wrong. */
export function wrongPieces(question: Question): Part[] {
  const form = placeOnSheet(question)?.form;
  return form === 'bubbles' || form === 'judgements' ? partsOf(question).filter((part) => !isRight(part)) : [];
}

/** A wrong option or statement names the misconception that it catches, or says that it is only a slip. */
export const mythNamed = gate('ngo-nhan-thieu', 'ngộ nhận của chỗ sai', ({ questions, questionFile }, report) => {
  for (const question of questions) {
    for (const { id, myth, at } of wrongPieces(question)) {
      if (myth) continue;
      report(
        questionFile,
        at,
        `Chỗ sai “${id}” của câu “${question.id}” chưa nói bắt được ngộ nhận nào.`,
        'Đáp án của đề nói với thầy cô em chọn sai có thể đang nghĩ gì; chỗ sai không tên thì chỉ biết là em sai.',
        'Thêm myth="…" với một mã trong content/myths, hoặc myth="none" khi chỉ là nhớ sai.',
      );
    }
  }
});
