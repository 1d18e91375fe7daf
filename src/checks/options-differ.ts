import { fold } from '../questions/fold.ts';
import { kindOf } from '../questions/kinds.ts';
import { textOf } from '../curriculum/tree.ts';
import { exercisesIn } from './exercises.ts';
import { rule } from './rule.ts';

/** No two options of a question read alike. */
export const optionsDiffer = rule(
  'lua-chon-giong',
  (content, report) => {
    for (const { exercise: question, document } of exercisesIn(content)) {
      const seen = new Map<string, string>();
      for (const option of kindOf(question).distinct(question)) {
        const words = fold(textOf(option.text).normalize('NFC'));
        const first = seen.get(words);
        if (words && first !== undefined)
          report(
            document,
            option.at,
            `Lựa chọn “${option.id}” giống hệt lựa chọn “${first}” của câu “${question.id}”.`,
            'Học sinh không biết chọn cái nào.',
            'Viết lại một trong hai lựa chọn.',
          );
        else seen.set(words, option.id);
      }
    }
  },
  { alone: 'lesson' },
);
