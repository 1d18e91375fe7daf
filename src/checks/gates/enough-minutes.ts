import type { Grade } from '../../curriculum/grade.ts';
import type { Pace } from '../../curriculum/pace.ts';
import { showNumber } from '../../curriculum/show-number.ts';
import { findBlocks, type BlockNode } from '../../curriculum/tree.ts';
import { minutesOf, totalOf } from '../../measure/minutes.ts';
import { cutsOf } from './cuts-of.ts';
import { gate, type Around, type Written } from './gate.ts';

/** What a text holds can be done in its minutes, by the pace of content/forms/toc-do.yaml. */
export const enoughMinutes = gate('du-phut', 'thời gian', (written, report, around) => {
  if (!around.pace) return;
  const worst = minutesNeeded(written, around, around.pace);
  if (worst.total <= written.text.minutes) return;
  const by = worst.activities.map(({ title, needs, has }) => `${title} ${show(needs)}/${has}`).join('; ');
  report(
    written.document,
    written.document.placeOf(['minutes']),
    `Bài cần ít nhất ${show(worst.total)} phút ở lớp ${worst.grade}, mà chỉ có ${written.text.minutes} (${by}).`,
    'Hết giờ giữa chừng thì phần bị bỏ thường là phần cuối: việc cần làm khi đã lỡ, và lời dặn mang về nhà.',
    'Bớt một bài, một câu thảo luận hay một lượt báo cáo; phần còn lại để cho em làm nhanh.',
  );
});

const show = (minutes: number): string => showNumber(Math.round(minutes * 10) / 10);

export interface Needed {
  grade: Grade;
  total: number;
  activities: { title: string; needs: number; has: number }[];
}

/** In the grade that needs most: grades of one text may have tasks of their own. */
export function minutesNeeded(written: Written, around: Around, pace: Pace): Needed {
  const grades = cutsOf(written, around).map(({ grade, body }): Needed => {
    const activities = findBlocks(body, 'Activity').map(({ node }) => ({
      title: String(node.props.title),
      needs: totalOf(minutesOf(node as BlockNode, pace, written.group)),
      has: Number(node.props.minutes),
    }));
    return { grade, activities, total: activities.reduce((sum, { needs }) => sum + needs, 0) };
  });
  return grades.reduce((most, one) => (one.total > most.total ? one : most));
}
