import { checkContent } from '../../src/checks/check-content.ts';
import { cutAll, type GradeLesson } from '../../src/curriculum/cut.ts';
import type { Paper } from '../../src/document/paper.ts';
import type { Question } from '../../src/questions/kinds.ts';
import { diceOf, shuffle } from '../../src/curriculum/seeded.ts';
import { answerSheet } from '../../src/teaching/answer-sheet.ts';
import { keyPaper } from '../../src/teaching/key.ts';
import { testPaper } from '../../src/teaching/test-paper.ts';
import { setTest, VERSIONS } from '../../src/teaching/test-set.ts';

export type Single = Extract<Question, { kind: 'single' | 'multiple' }>;

/**
 * What a test is made of: questions of prose with one right answer each, which is what auto-multiple-choice is made
 * for.
 */
export interface TwentyQuestions {
  lessons: GradeLesson[];
  questions: Single[];
}

/** A grade whose lessons have so many. */
const GRADE = 6;
const COUNT = 20;

export async function readTwenty(content: string): Promise<TwentyQuestions> {
  const { curriculum, problems } = await checkContent(content);
  if (!curriculum) throw new Error(`${problems.length} problems in ${content}`);
  const lessons = cutAll(curriculum).filter(({ grade }) => grade === GRADE);
  const isSingle = (question: Question): question is Single =>
    question.kind === 'single' && !question.retired && question.prompt.every(({ type }) => type === 'paragraph');
  const questions = lessons.flatMap((lesson) => lesson.questions.filter(isSingle)).slice(0, COUNT);
  if (questions.length < COUNT) throw new Error(`grade ${GRADE} has only ${questions.length} such questions`);
  return { lessons, questions };
}

/**
 * What a teacher takes to class: the test in four versions, a sheet to answer on, the key to all. Every seed shuffles
 * in another way.
 */
export function twentyPapers({ lessons, questions }: TwentyQuestions, seed: string): Paper[] {
  const versions = Array.from({ length: VERSIONS }, (_, i) => {
    const dice = diceOf(`${seed}/${i}`);
    const items = shuffle(questions, dice).map(({ id, options }) => ({
      id,
      points: 10 / COUNT,
      parts: shuffle(
        options.map((option) => option.id),
        dice,
      ),
    }));
    return { code: `${seed}-${i + 1}`, number: 101 + i, items };
  });
  const set = setTest(lessons, versions);
  return [testPaper(set), answerSheet(set), keyPaper(set)];
}
