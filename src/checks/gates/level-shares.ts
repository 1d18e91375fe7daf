import { showGrades } from '../../curriculum/grade.ts';
import { LEVEL_NAMES, LEVELS, type Level } from '../../questions/question.ts';
import { gate, isOver, percent, shareOf } from './gate.ts';

/** What a test should have, and how far a text's questions may be from it for such a test to be drawn from them. */
const AIM: Record<Level, number> = { biet: 0.4, hieu: 0.3, 'van-dung': 0.3 };
const REACH = 0.15;

/** The questions of a text are near 40 % biết, 30 % hiểu, 30 % vận dụng, in each grade. */
export const levelShares = gate('muc-do', 'tỉ lệ các mức độ', ({ text, questions, questionFile }, report) => {
  for (const level of LEVELS) {
    const count = (grade: number) => {
      const asked = questions.filter(({ grades }) => grades.includes(grade));
      return { of: asked.length, is: asked.filter((question) => question.level === level).length };
    };
    const far = text.grades.filter((grade) => {
      const { is, of } = count(grade);
      return of > 0 && isOver(Math.abs(shareOf(is, of) - AIM[level]), REACH);
    });
    if (!far.length) continue;
    const { is, of } = count(far[0]!);
    const tooMany = is / of > AIM[level];
    report(
      questionFile,
      questions[0]!.at,
      `Ở lớp ${showGrades(far)}, ${is} trong ${of} câu là mức ${LEVEL_NAMES[level]} (cần từ ${percent(AIM[level] - REACH)} đến ${percent(AIM[level] + REACH)}).`,
      'Đề rút từ đây không ra được 40% biết, 30% hiểu, 30% vận dụng.',
      tooMany ? 'Đổi vài câu mức này thành câu mức khác.' : 'Viết thêm câu ở mức này.',
    );
  }
});
