import type { Grade } from '../../curriculum/grade.ts';
import type { Pace } from '../../curriculum/pace.ts';
import { showTenths } from '../../curriculum/show-number.ts';
import { findBlocks, type At, type BlockNode } from '../../curriculum/tree.ts';
import { minutesOf, totalOf } from '../../measure/minutes.ts';
import { atAttribute } from '../../reading/place.ts';
import { cutsOf, onceEach } from './cuts-of.ts';
import { gate, isOver, type Around, type Written } from './gate.ts';

/**
 * What a text holds can be done in its minutes, by the pace of content/forms/toc-do.yaml; and what an activity holds in
 * those of its own, but for a little.
 */
export const enoughMinutes = gate('du-phut', 'thời gian', (written, report, around) => {
  if (!around.pace) return;
  const { slack } = around.pace;
  const { document } = written;
  const needed = neededIn(written, around, around.pace);
  const worst = mostOf(needed);
  if (isOver(worst.total, written.text.minutes)) {
    const by = worst.activities.map(({ title, needs, has }) => `${title} ${showTenths(needs)}/${has}`).join('; ');
    report(
      document,
      document.placeOf(['minutes']),
      `Bài cần ít nhất ${showTenths(worst.total)} phút ở lớp ${worst.grade}, mà chỉ có ${written.text.minutes} (${by}).`,
      'Hết giờ giữa chừng thì phần bị bỏ thường là phần cuối: việc cần làm khi đã lỡ, và lời dặn mang về nhà.',
      'Bớt một bài, một câu thảo luận hay một lượt báo cáo; phần còn lại để cho em làm nhanh.',
    );
    return;
  }
  const isNew = onceEach();
  for (const { grade, activities } of needed) {
    for (const { title, needs, has, at } of activities.filter((one) => isOver(one.needs, one.has + slack))) {
      if (!isNew(at)) continue;
      const spare = activities.filter((one) => one.has - one.needs >= 1).map((one) => `“${one.title}”`);
      report(
        document,
        atAttribute(document.source, at, 'minutes'),
        `Hoạt động “${title}” cần ít nhất ${showTenths(needs)} phút ở lớp ${grade}, mà chỉ có ${has}.`,
        'Cả bài đủ giờ mà một hoạt động thiếu thì thầy cô phải bỏ dở hay chạy vội ngay ở đó.',
        spare.length ? `Chuyển phút từ hoạt động còn dư: ${spare.join(', ')}.` : 'Bớt việc trong hoạt động này.',
      );
    }
  }
});

export interface Needed {
  grade: Grade;
  total: number;
  activities: { title: string; needs: number; has: number; at: At }[];
}

/** In the grade that needs most: grades of one text may have tasks of their own. */
export const minutesNeeded = (written: Written, around: Around, pace: Pace): Needed =>
  mostOf(neededIn(written, around, pace));

const mostOf = (needed: readonly Needed[]): Needed =>
  needed.reduce((most, one) => (one.total > most.total ? one : most));

const neededIn = (written: Written, around: Around, pace: Pace): Needed[] =>
  cutsOf(written, around).map(({ grade, body }): Needed => {
    const activities = findBlocks(body, 'Activity').map(({ node }) => ({
      title: String(node.props.title),
      needs: totalOf(minutesOf(node as BlockNode, pace, written.group)),
      has: Number(node.props.minutes),
      at: node.at,
    }));
    return { grade, activities, total: activities.reduce((sum, { needs }) => sum + needs, 0) };
  });
