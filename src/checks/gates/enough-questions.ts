import { showGrades } from '../../curriculum/grade.ts';
import { kinds, type Question } from '../../questions/kinds.ts';
import { gate } from './gate.ts';

/** Some of a text's questions, so many of which there must be. */
interface Wanted {
  what: string;
  least: number;
  is: (question: Question) => boolean;
  /** What makes a question one of them. */
  marks: string;
}

/** In every grade a quiz has questions enough, and a test enough, of each kind too, that no pupil has seen before. */
export const enoughQuestions = gate('so-cau-hoi', 'số câu hỏi', ({ text, group, questions, questionFile }, report) => {
  const { quiz, test = 0, test_kinds = {} } = group.questions;
  const isKept = ({ use }: Question) => use === 'test';
  const all: Wanted[] = [
    { what: 'câu trắc nghiệm', least: quiz, is: (one) => !isKept(one), marks: 'use="quiz"' },
    { what: 'câu để dành cho đề', least: test, is: isKept, marks: 'use="test"' },
    ...Object.entries(kinds).map(([kind, { name }]) => ({
      what: `câu “${name}” để dành cho đề`,
      least: test_kinds[kind as Question['kind']] ?? 0,
      is: (one: Question) => isKept(one) && one.kind === kind,
      marks: `kind="${kind}" use="test"`,
    })),
  ];
  for (const { what, least, is, marks } of all) {
    const count = (grade: number) => questions.filter((one) => one.grades.includes(grade) && is(one)).length;
    const poor = text.grades.filter((grade) => count(grade) < least);
    if (!poor.length) continue;
    report(
      questionFile,
      { line: 1, column: 1 },
      `Lớp ${showGrades(poor)} có ${Math.min(...poor.map(count))} ${what}, ít nhất phải ${least}.`,
      'Trắc nghiệm ít câu thì làm lại là nhớ lại; đề không có câu để dành thì hỏi câu em đã thấy.',
      `Viết thêm câu có ${marks} trong cau-hoi.mdx.`,
    );
  }
});
