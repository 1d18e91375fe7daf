import { showGrades } from '../curriculum/grade.ts';
import { findBlocks, type Flow } from '../curriculum/tree.ts';
import { onceForGrades, textRule } from './text-rule.ts';

/** In every grade, the minutes of the activities add up to the lesson's. */
export const minutesAddUp = textRule('so-phut', ({ cuts, document, text }, report) => {
  const wrong = onceForGrades(
    cuts,
    ({ body }) => [minutesIn(body)].filter((sum) => sum !== text.minutes),
    (sum) => sum,
  );
  for (const { fault: sum, grades } of wrong)
    report(
      document,
      document.placeOf(['minutes']),
      `Các hoạt động của lớp ${showGrades(grades)} cộng lại là ${sum} phút, không phải ${text.minutes}.`,
      'Giáo viên dựa vào số phút để dạy vừa tiết.',
      'Sửa minutes của các <Activity>, hoặc minutes ở đầu tệp.',
    );
});

const minutesIn = (body: readonly Flow[]): number =>
  findBlocks(body, 'Activity').reduce((total, { node }) => total + Number(node.props.minutes), 0);
