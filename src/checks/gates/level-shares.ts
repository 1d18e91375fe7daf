import { testFormOf } from '../../curriculum/forms.ts';
import { showGrades } from '../../curriculum/grade.ts';
import { LEVELS, type Level } from '../../questions/question.ts';
import { gate, isOver, percent, shareOf } from './gate.ts';

/** How far a text's questions may be from what a test should have, for such a test to be drawn from them. */
const REACH = 0.15;

/** The questions of a text are near the shares that a test of their grade wants of each level: 40, 30 and 30 %. */
export const levelShares = gate('muc-do', 'tỉ lệ các mức độ', ({ text, questions, questionFile }, report, around) => {
  const formOf = (grade: number) => testFormOf(around.curriculum.forms, grade);
  const aimOf = (grade: number, level: Level) => formOf(grade).levels[level].share / 100;
  // Of a form that could not be read nothing is known.
  const grades = text.grades.filter((grade) => formOf(grade).parts.length);
  for (const level of LEVELS) {
    const count = (grade: number) => {
      const asked = questions.filter(({ grades }) => grades.includes(grade));
      return { of: asked.length, is: asked.filter((question) => question.level === level).length };
    };
    const far = grades.filter((grade) => {
      const { is, of } = count(grade);
      return of > 0 && isOver(Math.abs(shareOf(is, of) - aimOf(grade, level)), REACH);
    });
    if (!far.length) continue;
    const { is, of } = count(far[0]!);
    const aim = aimOf(far[0]!, level);
    const { levels } = formOf(far[0]!);
    const wanted = LEVELS.map((one) => `${levels[one].share}% ${levels[one].name.toLocaleLowerCase('vi')}`);
    report(
      questionFile,
      questions[0]!.at,
      `Ở lớp ${showGrades(far)}, ${is} trong ${of} câu là mức ${levels[level].name} (cần từ ${percent(aim - REACH)} đến ${percent(aim + REACH)}).`,
      `Đề rút từ đây không ra được ${wanted.join(', ')}.`,
      is / of > aim ? 'Đổi vài câu mức này thành câu mức khác.' : 'Viết thêm câu ở mức này.',
    );
  }
});
