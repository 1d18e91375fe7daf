import { planFormOf } from '../../curriculum/forms.ts';
import { findBlocks, type BlockNode } from '../../curriculum/tree.ts';
import { cutsOf, onceEach } from './cuts-of.ts';
import { gate } from './gate.ts';

/**
 * Where the plan's form lists steps instead of two columns (grades 6–12, Công văn 5512/BGDĐT-GDTrH), every activity
 * has each of the four.
 */
export const fourSteps = gate('bon-buoc', 'bốn bước tổ chức', (written, report, around) => {
  const isNew = onceEach();
  for (const { body, grade } of cutsOf(written, around)) {
    const { columns, steps } = planFormOf(around.curriculum.forms, grade);
    if (columns) continue;
    for (const { node } of findBlocks(body, 'Activity')) {
      const { children, props, at } = node as BlockNode;
      const has = new Set(findBlocks(children, 'Phase').map((phase) => phase.node.props.is));
      // A form that could not be read names none.
      const missing = Object.entries(steps).filter(([step, name]) => name && !has.has(step));
      if (!missing.length || !isNew(at)) continue;
      report(
        written.document,
        at,
        `Hoạt động “${String(props.title)}” ở lớp ${grade} chưa có bước: ${missing.map(([, name]) => name).join('; ')}.`,
        'Kế hoạch bài dạy theo mẫu của lớp này có đủ bốn bước trong mỗi hoạt động; thiếu bước thì không nộp được.',
        `Thêm ${missing.map(([step]) => `<Phase is="${step}">`).join(', ')}, mỗi bước một <Teacher> và một <Students>.`,
      );
    }
  }
});
