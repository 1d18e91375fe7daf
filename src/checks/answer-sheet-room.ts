import type { Question } from '../questions/question.ts';
import { documentOf, rule } from './rule.ts';

/**
 * A row of bubbles has room for six letters; the two short lines of an answer for this many characters in a pupil's
 * hand.
 */
const MOST_OPTIONS = 6;
const LONGEST_ANSWER = 40;

/** Every answer can be given on the answer sheet. */
export const answerSheetRoom = rule('vua-phieu', (content, report) => {
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    for (const question of text.questions) {
      const wrong = explain(question);
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

function explain(question: Question): [what: string, fix: string] | null {
  if (question.kind === 'single' || question.kind === 'multiple') {
    const { length } = question.options;
    return length > MOST_OPTIONS
      ? [
          `Câu “${question.id}” có ${length} lựa chọn.`,
          `Giữ nhiều nhất ${MOST_OPTIONS} lựa chọn, hoặc tách thành hai câu.`,
        ]
      : null;
  }
  if (question.kind !== 'short-answer') return null;
  const length = question.accepted[0]?.length ?? 0;
  return length > LONGEST_ANSWER
    ? [
        `Đáp án đầu của câu “${question.id}” dài ${length} kí tự.`,
        `Hỏi sao cho trả lời được trong ${LONGEST_ANSWER} kí tự, hoặc đổi kind="essay".`,
      ]
    : null;
}
