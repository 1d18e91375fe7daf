import { partsOf, placeOnSheet } from '../../questions/kinds.ts';
import { isRight } from '../../questions/question.ts';
import { gate, isOver, listIds, shareOf } from './gate.ts';

/** So many of the true-false questions of a text may have just two true statements. */
const MOST_TWOS = 1 / 2;

/** Of four statements one, two or three are true, and it is not always two. */
export const trueStatements = gate(
  'so-cau-dung',
  'số ý đúng của câu đúng – sai',
  ({ questions, questionFile }, report) => {
    const judged = questions.flatMap((question) =>
      placeOnSheet(question)?.form === 'judgements'
        ? [
            {
              id: question.id,
              at: question.at,
              right: partsOf(question).filter(isRight).length,
              of: partsOf(question).length,
            },
          ]
        : [],
    );
    for (const { id, at, right, of } of judged) {
      if (right > 0 && right < of) continue;
      report(
        questionFile,
        at,
        `Cả ${of} ý của câu “${id}” đều ${right ? 'đúng' : 'sai'}.`,
        'Đoán một lần là được cả câu.',
        'Viết lại để có một, hai hoặc ba ý đúng.',
      );
    }
    const twos = judged.filter(({ right }) => right === 2);
    if (!isOver(shareOf(twos.length, judged.length), MOST_TWOS)) return;
    report(
      questionFile,
      twos[0]!.at,
      `${twos.length} trong ${judged.length} câu đúng – sai có đúng hai ý đúng (nhiều nhất một nửa): ${listIds(twos.map(({ id }) => id))}.`,
      'Câu nào cũng hai ý đúng thì biết hai ý là suy ra hai ý còn lại.',
      'Cho một số câu có một hoặc ba ý đúng.',
    );
  },
);
