/** What must hold of the questions of a lesson and of the test that is drawn from it alone. */
import { expect } from 'vitest';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { textOf } from '../../../src/curriculum/tree.ts';
import { toPool } from '../../../src/curriculum/ledger.ts';
import { loadFonts } from '../../../src/print/fonts.ts';
import { measurePages } from '../../../src/print/print.ts';
import { fold } from '../../../src/questions/fold.ts';
import type { Question } from '../../../src/questions/kinds.ts';
import { webQuestions } from '../../../src/questions/web-questions.ts';
import { makeTest } from '../../../src/teaching/test-paper.ts';
import { VERSIONS } from '../../../src/teaching/test-set.ts';
import { drawVersions, unevenness } from '../../../src/teaching/test-versions.ts';
import type { Laws } from './law.ts';

/** How often each letter is the right one of a single choice. */
function letters(questions: readonly Question[]): number[] {
  const counts = [0, 0, 0, 0, 0];
  for (const question of questions)
    if (question.kind === 'single') counts[question.options.findIndex(({ right }) => right)]! += 1;
  return counts;
}

export const questionLaws: Laws<GradeLesson> = {
  'on the web no letter is worth guessing': ({ questions }) => {
    const counts = letters(webQuestions(questions));
    expect(Math.max(...counts) - Math.min(...counts.slice(0, 3)), String(counts)).toBeLessThanOrEqual(2);
  },

  // The reason of what was chosen is the hint of a first miss.
  'no reason of a wrong option says the right one': ({ questions, reserved }) => {
    for (const question of [...questions, ...reserved]) {
      if (question.kind !== 'single' && question.kind !== 'multiple') continue;
      const said = (nodes: Parameters<typeof textOf>[0]) => fold(textOf(nodes)).replace(/[.!?“”]/g, '');
      const right = question.options.filter((option) => option.right).map(({ text }) => said(text));
      for (const { right: isRight, id, why } of question.options)
        for (const words of right)
          if (!isRight && words.includes(' ')) expect(said(why), `${question.id} ${id}`).not.toContain(words);
    }
  },

  'in every version of a test the right answers are spread over the letters': ({
    grade,
    slug,
    revision,
    questions,
    testForm: form,
  }) => {
    const pool = questions.map(toPool);
    for (const { items, number } of drawVersions(
      { grade, form, lessons: [{ slug, revision: revision.number, pool }] },
      1,
      4,
    )) {
      const uneven = unevenness(
        items,
        pool.map((question) => ({ ...question, lesson: slug })),
      );
      expect(uneven, String(number)).toBeLessThanOrEqual(4);
    }
  },

  'from grade 4 on each version of a test is one sheet of paper, and nowhere more than two': (lesson) => {
    const pages = measurePages(makeTest(lesson), loadFonts());
    expect(pages).toBeLessThanOrEqual(4 * VERSIONS);
    if (lesson.grade >= 4) expect(pages).toBe(2 * VERSIONS);
  },
};
