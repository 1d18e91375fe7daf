import { kindOf } from '../questions/kinds.ts';
import { exercisesIn } from './exercises.ts';
import { lessonRule } from './rule.ts';

/** An exercise can be answered and marked: it has as many right answers as its kind asks for. */
export const rightAnswers = lessonRule('dap-an', (content, report) => {
  for (const { exercise, document } of exercisesIn(content)) {
    const wrong = kindOf(exercise).unanswerable(exercise);
    if (wrong)
      report(document, exercise.at, wrong[0], 'Không có đáp án đúng kiểu thì không chấm được câu này.', wrong[1]);
  }
});
