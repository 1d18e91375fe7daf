import { cutText } from '../curriculum/cut.ts';
import { showGrades, type Grade } from '../curriculum/grade.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { documentOf, rule } from './rule.ts';

/** In every grade, the minutes of the activities add up to the lesson's. */
export const minutesAddUp = rule(
  'so-phut',
  (content, report) => {
    for (const lesson of content.curriculum.lessons) {
      for (const text of lesson.texts) {
        const document = documentOf(content, text.file);
        if (!document.whole) continue;
        const wrong = new Map<number, Grade[]>();
        for (const grade of text.grades) {
          const { body } = cutText(content.curriculum, lesson, text, grade);
          const sum = findBlocks(body, 'Activity').reduce((total, { node }) => total + Number(node.props.minutes), 0);
          if (sum !== text.minutes) wrong.set(sum, [...(wrong.get(sum) ?? []), grade]);
        }
        for (const [sum, grades] of wrong) {
          report(
            document,
            document.placeOf(['minutes']),
            `Các hoạt động của lớp ${showGrades(grades)} cộng lại là ${sum} phút, không phải ${text.minutes}.`,
            'Giáo viên dựa vào số phút để dạy vừa tiết.',
            'Sửa minutes của các <Activity>, hoặc minutes ở đầu tệp.',
          );
        }
      }
    }
  },
  { alone: true },
);
