import { partsOf, placeOnSheet } from '../../questions/kinds.ts';
import { isRight } from '../../questions/question.ts';
import { gate } from './gate.ts';

/** A wrong option or statement names the misconception that it catches, or says that it is only a slip. */
export const mythNamed = gate('ngo-nhan-thieu', 'ngộ nhận của chỗ sai', ({ questions, questionFile }, report) => {
  for (const question of questions) {
    // What is chosen or judged, piece by piece, as the answer sheet tells them apart.
    const form = placeOnSheet(question)?.form;
    if (form !== 'bubbles' && form !== 'judgements') continue;
    for (const part of partsOf(question)) {
      const { id, myth, at } = part;
      if (isRight(part) || myth) continue;
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
