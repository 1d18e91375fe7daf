import { fold } from '../questions/fold.ts';
import { kindOf } from '../questions/kinds.ts';
import { textOf } from '../curriculum/tree.ts';
import { documentOf, rule } from './rule.ts';

/** No two options of a question read alike. */
export const optionsDiffer = rule('lua-chon-giong', (content, report) => {
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    for (const question of text.questions) {
      const seen = new Map<string, string>();
      for (const option of kindOf(question).distinct(question)) {
        const words = fold(textOf(option.text).normalize('NFC'));
        const first = seen.get(words);
        if (words && first !== undefined)
          report(
            documentOf(content, text.questionsFile!),
            option.at,
            `Lựa chọn “${option.id}” giống hệt lựa chọn “${first}” của câu “${question.id}”.`,
            'Học sinh không biết chọn cái nào.',
            'Viết lại một trong hai lựa chọn.',
          );
        else seen.set(words, option.id);
      }
    }
  }
});
