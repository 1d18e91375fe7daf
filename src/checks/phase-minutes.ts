import { phasesOf } from '../curriculum/lesson-parts.ts';
import { findBlocks, type BlockNode } from '../curriculum/tree.ts';
import { SHORT_MINUTES } from '../teaching/short-version.ts';
import { atAttribute } from '../reading/place.ts';
import { documentsOf, lessonRule } from './rule.ts';

/** Where the steps of an activity have minutes, all have, and they add up; those of a short version always do. */
export const phaseMinutes = lessonRule('phut-buoc', (content, report) => {
  for (const document of documentsOf(content, 'text')) {
    for (const { node } of findBlocks(document.tree, 'Activity', 'Short')) {
      const phases = phasesOf(node as BlockNode);
      const timed = phases.filter(({ props }) => typeof props.minutes === 'number');
      const isShort = node.name === 'Short';
      if (!timed.length && !isShort) continue;
      const bare = phases.find((phase) => !timed.includes(phase));
      const sum = timed.reduce((total, { props }) => total + Number(props.minutes), 0);
      const whole = isShort ? SHORT_MINUTES : Number(node.props.minutes);
      const name = isShort ? 'Bài 15 phút' : `Hoạt động “${String(node.props.title)}”`;
      if (bare || !phases.length)
        report(
          document,
          bare?.at ?? node.at,
          `${name} có bước chưa ghi số phút.`,
          'Thầy cô nhìn số phút của từng bước để giữ nhịp; thiếu một bước thì không cộng được.',
          'Thêm minutes="…" cho mọi <Phase> của hoạt động.',
        );
      else if (sum !== whole)
        report(
          document,
          isShort ? node.at : atAttribute(document.source, node.at, 'minutes'),
          `${name}: các bước cộng lại là ${sum} phút, không phải ${whole}.`,
          'Kịch bản tiết dạy in số phút của từng bước.',
          'Sửa minutes của các <Phase>, hoặc của hoạt động.',
        );
    }
  }
});
