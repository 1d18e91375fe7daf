import { fold } from '../questions/score.ts';
import { partsOf, type Question } from '../questions/question.ts';
import { textOf, type At, type Inline } from '../curriculum/tree.ts';
import { documentOf, rule } from './rule.ts';

/** No two options of a question read alike. */
export const optionsDiffer = rule('lua-chon-giong', (content, report) => {
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    for (const question of text.questions) {
      const seen = new Map<string, string>();
      for (const option of saidIn(question)) {
        const words = fold(textOf(option.text).normalize('NFC'));
        const first = seen.get(words);
        if (words && first !== undefined && question.kind !== 'find-signs')
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

/**
 * What a pupil chooses between; both sides of a pair, and only the choices of one scene, which have names of their own.
 */
const saidIn = (question: Question): { id: string; text: Inline[]; at: At }[] =>
  question.kind === 'match'
    ? [...question.pairs, ...question.pairs.map((pair) => ({ ...pair, text: pair.with }))]
    : question.kind === 'story'
      ? []
      : partsOf(question);
