import { showGrades } from '../../curriculum/grade.ts';
import { gate, type Written } from './gate.ts';

/** Every objective is asked at least twice, at two levels, in every grade of its text. */
export const objectivesTwice = gate('muc-tieu-hai-muc', 'mục tiêu hỏi ở hai mức', (written, report) => {
  for (const { index, id, poor } of askedOnce(written)) {
    report(
      written.document,
      written.document.placeOf(['objectives', index]),
      `Ở lớp ${showGrades(poor)}, mục tiêu “${id}” chỉ được hỏi ở một mức.`,
      'Một câu, một mức thì không biết em nhớ hay em làm được.',
      `Viết thêm câu có objective="${id}" ở mức khác (biet, hieu, van-dung).`,
    );
  }
});

/** The objectives that some grades are asked at one level only; of one that is never asked another rule tells. */
export const askedOnce = ({ text, questions }: Written) =>
  text.objectives.flatMap(({ id }, index) => {
    const asked = (grade: number) => questions.filter((q) => q.objective === id && q.grades.includes(grade));
    const poor = text.grades.filter((grade) => new Set(asked(grade).map(({ level }) => level)).size < 2);
    return poor.some((grade) => asked(grade).length) ? [{ index, id, poor }] : [];
  });
