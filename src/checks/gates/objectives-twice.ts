import { showGrades } from '../../curriculum/grade.ts';
import { gate } from './gate.ts';

/** Every objective is asked at least twice, at two levels, in every grade of its text. */
export const objectivesTwice = gate(
  'muc-tieu-hai-muc',
  'mục tiêu hỏi ở hai mức',
  ({ text, document, questions }, report) => {
    for (const [index, { id }] of text.objectives.entries()) {
      const asked = (grade: number) => questions.filter((q) => q.objective === id && q.grades.includes(grade));
      const poor = text.grades.filter((grade) => new Set(asked(grade).map(({ level }) => level)).size < 2);
      // One that is never asked is told by a rule of its own.
      if (!poor.length || poor.every((grade) => !asked(grade).length)) continue;
      report(
        document,
        document.placeOf(['objectives', index]),
        `Ở lớp ${showGrades(poor)}, mục tiêu “${id}” chỉ được hỏi ở một mức.`,
        'Một câu, một mức thì không biết em nhớ hay em làm được.',
        `Viết thêm câu có objective="${id}" ở mức khác (biet, hieu, van-dung).`,
      );
    }
  },
);
