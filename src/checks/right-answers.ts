import { kindOf } from '../questions/kinds.ts';
import { documentOf, rule } from './rule.ts';

/** A question can be answered and marked: it has as many right answers as its kind asks for. */
export const rightAnswers = rule('dap-an', (content, report) => {
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    for (const question of text.questions) {
      const wrong = kindOf(question).unanswerable(question);
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
