import { kindOf } from '../questions/kinds.ts';
import { documentOf, rule } from './rule.ts';

/** Every answer can be given on the answer sheet. */
export const answerSheetRoom = rule('vua-phieu', (content, report) => {
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    for (const question of text.questions) {
      const wrong = kindOf(question).roomless(question);
      if (wrong)
        report(
          documentOf(content, text.questionsFile!),
          question.at,
          wrong[0],
          'Phiếu trả lời không đủ chỗ cho câu này.',
          wrong[1],
        );
    }
  }
});
