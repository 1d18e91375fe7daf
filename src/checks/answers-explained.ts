import { kindOf, partsOf } from '../questions/kinds.ts';
import type { Pair } from '../questions/match/kind.ts';
import { textOf } from '../curriculum/tree.ts';
import { exercisesIn } from './exercises.ts';
import { lessonRule } from './rule.ts';

/** Every option says something and tells whoever chose it why. */
export const answersExplained = lessonRule('vi-sao', (content, report) => {
  for (const { exercise: question, document } of exercisesIn(content)) {
    for (const option of partsOf(question)) {
      const name = kindOf(question).piece;
      if (!textOf(option.text).trim())
        report(
          document,
          option.at,
          `${name} “${option.id}” của câu “${question.id}” chưa có lời.`,
          'Học sinh sẽ thấy một ô trống.',
          'Viết lời của lựa chọn trước <Why>.',
        );
      if ('with' in option && !textOf(option.with as Pair['with']).trim())
        report(
          document,
          option.at,
          `Cặp “${option.id}” của câu “${question.id}” chưa có vế phải.`,
          'Học sinh không có gì để ghép.',
          'Thêm <With>…</With> sau vế trái.',
        );
      if (!textOf(option.why).trim())
        report(
          document,
          option.at,
          `${name} “${option.id}” của câu “${question.id}” chưa có lời giải thích.`,
          'Học sinh học được nhiều nhất từ lời giải thích cho điều mình vừa chọn.',
          'Thêm <Why>…</Why> vào cuối, nói nhẹ nhàng vì sao đúng hoặc chưa đúng.',
        );
    }
  }
});
